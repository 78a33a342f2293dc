import { readBlocks, readEdition, type EditionBlock, type ReviewComment } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useQueryPart } from '../../../location.ts';
import { isTyping } from '../../../shell/command/keyboard.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { AddressedNote } from './addressed-note.tsx';
import { BegunComments, nameOf, type Writing } from '../comment/begun-comments.tsx';
import { CommentGroupForm } from '../comment/comment-group-form.tsx';
import type { BlockPlace } from '../comment/comment-decisions.tsx';
import { CommentForm } from '../comment/comment-form.tsx';
import { fits, inOrder, nextToAnswer, type CommentFilter } from '../comment/comment-order.ts';
import { CommentPane } from '../comment/comment-pane.tsx';
import { PrintFrame, type ReviewedDocument } from '../document-frame.tsx';
import { EditionFiles } from '../file/edition-files.tsx';
import { KeysLine } from './keys-line.tsx';
import { ReadingHead } from './reading-head.tsx';
import { ReviewText, type Heading } from './review-text.tsx';
import { useAddressBlock } from './use-address-block.ts';
import { PART } from './use-blocks.ts';
import { useComments } from '../comment/use-comments.ts';
import { blockInFocus, selectedWords, stepBlock } from './words-in-text.ts';

/** A draft under review: its text with the comments next to their words. */
export function DocumentPage(): ReactElement {
  return <PrintFrame view="text" render={(document) => <Reading document={document} />} />;
}

const NO_HEADINGS: readonly Heading[] = [];

function Reading({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const client = useQueryClient();
  const [asked, setAsked] = useQueryPart('edition');
  const [shownId, setShown] = useQueryPart('comment');
  // Keys come quicker than the address changes.
  const currentId = useRef(shownId);
  const show = (id: string): void => {
    currentId.current = id;
    setShown(id);
  };
  const frozen = document.editions.filter((edition) => edition.frozen);
  const edition = document.editions.find((one) => one.id === asked) ?? frozen.at(-1) ?? document.editions[0];
  const { data } = useReading(readEdition, { params: { id: edition?.id ?? '' } }, { enabled: edition !== undefined });
  const { comments, error, again } = useComments(document.id, edition?.id);
  const [goTo, setGoTo] = useState<{ readonly index: number; readonly nth: number }>();
  const addressed = useAddressBlock(edition?.id, (index) =>
    setGoTo((before) => ({ index, nth: (before?.nth ?? 0) + 1 })),
  );
  const [writing, setWriting] = useState<Writing>();
  const [suggests, setSuggests] = useState(false);
  const [filter, setFilter] = useState<CommentFilter>();
  const shown = useMemo(() => comments.filter((one) => fits(one, filter)), [comments, filter]);
  const ordered = useMemo(() => inOrder(shown), [shown]);
  const begin = useMutation({
    mutationFn: async (blockId: string): Promise<Writing | undefined> => {
      const words = selectedWords();
      const editionId = edition?.id ?? '';
      const block = await blockOf(editionId, blockId, data?.blocks ?? 0);
      return block && { editionId, words, block };
    },
    onSuccess: (found) => {
      show('');
      setWriting(found);
    },
  });
  const comment = (): void => {
    const blockId = selectedWords()?.blockId ?? blockInFocus();
    if (blockId !== undefined && edition?.frozen && document.me) begin.mutate(blockId);
  };
  const showPlaced = (next: ReviewComment): void => {
    show(next.id);
    if (!elementOf(`card-${next.id}`))
      setGoTo((before) => ({ index: Math.max(0, next.place?.index ?? 0), nth: (before?.nth ?? 0) + 1 }));
  };
  const step = (by: number): void => {
    const at = ordered.findIndex((one) => one.id === currentId.current);
    const next =
      ordered[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by, 0), ordered.length - 1)];
    if (next) showPlaced(next);
  };
  const toWords = (): void => {
    const place = comments.find((one) => one.id === shownId)?.place;
    const block = place && elementOf(place.blockId);
    if (block) block.focus();
    else if (place) setGoTo((before) => ({ index: Math.max(0, place.index), nth: (before?.nth ?? 0) + 1 }));
  };
  const toBlock = ({ editionId, index }: BlockPlace): void => {
    setAsked(editionId);
    setGoTo((before) => ({ index, nth: (before?.nth ?? 0) + 1 }));
  };
  const close = (): void => {
    elementOf(shownId ? `card-${shownId}` : '')?.focus();
    show('');
  };
  useKeys({
    a: comment,
    n: () => step(1),
    p: () => step(-1),
    j: () => stepBlock(1),
    k: () => stepBlock(-1),
    s: toWords,
    Escape: () => (shownId === '' || isTyping(activeElement()) ? false : close()),
  });
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
  useEffect(() => {
    if (shownId !== '') elementOf(`card-${shownId}`)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  const changed = (): void => {
    again();
    void client.invalidateQueries({ queryKey: ['readDocument'] });
  };
  const next = nextToAnswer(ordered, shownId);
  if (!edition) return <Empty what={t('text.nothing')} why={t('text.nothingWhy')} />;
  return (
    <div className="reading">
      <ReadingHead
        document={document}
        edition={edition}
        outline={data?.outline}
        filter={filter}
        suggests={suggests}
        onEdition={setAsked}
        onHeading={(index) => setGoTo((before) => ({ index, nth: (before?.nth ?? 0) + 1 }))}
        onFilter={setFilter}
        onSuggests={setSuggests}
      />
      <EditionFiles document={document} edition={edition} />
      <ProblemNote error={error ?? begin.error} />
      <AddressedNote addressed={addressed} />
      {document.me?.steers && comments.length > 0 && (
        <CommentGroupForm documentId={document.id} comments={comments} onDone={changed} />
      )}
      <BegunComments
        documentId={document.id}
        writing={writing}
        onGoOn={(begun) => {
          show('');
          setWriting(begun);
        }}
      />
      <div className={shownId !== '' || writing ? 'reading-body with-pane' : 'reading-body'}>
        <div>
          {edition.blocks === 0 ? (
            <Empty what={t('text.empty')} why={t('text.emptyWhy')} />
          ) : (
            <ReviewText
              key={edition.id}
              editionId={edition.id}
              language={document.body.language}
              count={edition.blocks}
              outline={data?.outline ?? NO_HEADINGS}
              comments={shown}
              shownId={shownId}
              suggests={suggests}
              onShow={(id) => show(id === shownId ? '' : id)}
              goTo={goTo}
              onGo={(index) => setGoTo((before) => ({ index, nth: (before?.nth ?? 0) + 1 }))}
            />
          )}
          {document.me && edition.frozen && <KeysLine isBusy={begin.isPending} onComment={comment} onStep={step} />}
        </div>
        {(shownId !== '' || writing) && (
          <aside className="reading-pane" ref={pane} tabIndex={-1} aria-label={t('comment.pane')}>
            {writing && (
              // Unsent text stays, whatever the user opens meanwhile.
              <div hidden={shownId !== ''}>
                <CommentForm
                  key={nameOf(document.id, writing)}
                  document={document}
                  writing={writing}
                  onClose={() => {
                    setWriting(undefined);
                    elementOf(writing.block.id)?.focus();
                  }}
                  onDone={(id) => {
                    isMovedOn.current = true;
                    setWriting(undefined);
                    changed();
                    show(id);
                  }}
                />
              </div>
            )}
            {shownId !== '' && (
              <>
                <div className="row wrap pane-head no-print">
                  {writing ? (
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
                <CommentPane
                  key={shownId}
                  id={shownId}
                  document={document}
                  comments={comments}
                  onShow={show}
                  onGo={toBlock}
                  onChanged={changed}
                  onNext={
                    next &&
                    (() => {
                      isMovedOn.current = true;
                      showPlaced(next);
                    })
                  }
                />
              </>
            )}
          </aside>
        )}
      </div>
    </div>
  );
}

const activeElement = (): HTMLElement | null =>
  globalThis.document.activeElement instanceof HTMLElement ? globalThis.document.activeElement : null;
const elementOf = (id: string): HTMLElement | null => (id === '' ? null : globalThis.document.getElementById(id));

/** A block of an edition by its id, from the parts that are read already or are read now. */
async function blockOf(editionId: string, blockId: string, count: number): Promise<EditionBlock | undefined> {
  for (let from = 0; from < count; from += PART) {
    const { items } = await call(readBlocks, { params: { id: editionId }, query: { from, limit: PART } });
    const found = items.find((block) => block.id === blockId);
    if (found) return found;
  }
  return undefined;
}
