import { useEffect, useRef, type ReactElement } from 'react';
import { useAnswered } from '../../../api/use-answered.ts';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { nameOf, type Writing } from '../comment/begun-comments.tsx';
import type { BlockPlace } from '../comment/comment-decisions.tsx';
import { CommentForm } from '../comment/comment-form.tsx';
import { nextToAnswer } from '../comment/comment-order.ts';
import { CommentPane } from '../comment/comment-pane.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import type { ShownComment } from './use-shown-comment.ts';
import { elementOf } from './words-in-text.ts';

interface ReadingPaneProps {
  readonly document: ReviewedDocument;
  readonly shown: ShownComment;
  readonly writing: Writing | undefined;
  readonly onWriting: (writing: Writing | undefined) => void;
  readonly onGo: (place: BlockPlace) => void;
  readonly onChanged: () => void;
}

/** Next to the text: the comment that is open, or the one that is being written. */
export function ReadingPane({
  document,
  shown,
  writing,
  onWriting,
  onGo,
  onChanged,
}: ReadingPaneProps): ReactElement | null {
  const t = useT('review');
  const { id: shownId, show } = shown;
  const pane = useRef<HTMLElement>(null);
  const isMovedOn = useRef(false);
  useEffect(() => {
    if (writing) pane.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [writing]);
  useEffect(() => {
    // What was sent is a comment now, or the one decided on has made room for the next: the focus goes on in it.
    if (isMovedOn.current && shownId !== '') pane.current?.focus();
    isMovedOn.current = false;
  }, [shownId]);
  // What the page reads at first is above the pane, and would move its steps away from a hand on them.
  const isAnswered = useAnswered();
  const next = nextToAnswer(shown.ordered, shownId);
  if (shownId === '' && !writing) return null;
  return (
    <aside className="reading-pane" ref={pane} tabIndex={-1} aria-label={t('comment.pane')}>
      {writing && (
        // Unsent text stays, whatever the user opens meanwhile.
        <div hidden={shownId !== ''}>
          <CommentForm
            key={nameOf(document.id, writing)}
            document={document}
            writing={writing}
            onClose={() => {
              onWriting(undefined);
              elementOf(writing.block.id)?.focus();
            }}
            onDone={(id) => {
              isMovedOn.current = true;
              onWriting(undefined);
              onChanged();
              show(id);
            }}
          />
        </div>
      )}
      {shownId !== '' && (
        <>
          <ReadingBar shown={shown} isWriting={writing !== undefined} />
          {isAnswered ? (
            <CommentPane
              key={shownId}
              id={shownId}
              document={document}
              comments={shown.comments}
              onShow={show}
              onGo={onGo}
              onChanged={onChanged}
              onNext={
                next &&
                (() => {
                  isMovedOn.current = true;
                  shown.showPlaced(next);
                })
              }
            />
          ) : (
            <p className="loading">{t('common:loading')}</p>
          )}
        </>
      )}
    </aside>
  );
}

/** Leaves the comment, for one that is being written if there is one, and goes to the words it is about. */
function ReadingBar({
  shown: { show, close, toWords },
  isWriting,
}: Pick<ReadingPaneProps, 'shown'> & { isWriting: boolean }): ReactElement {
  const t = useT('review');
  return (
    <div className="row wrap reading-bar no-print">
      {isWriting ? (
        <Button onClick={() => show('')}>{t('comment.backToMine')}</Button>
      ) : (
        <Button keys="Esc" onClick={close}>
          {t('common:close')}
        </Button>
      )}
      <Button keys="S" onClick={toWords}>
        {t('comment.toWords')}
      </Button>
    </div>
  );
}
