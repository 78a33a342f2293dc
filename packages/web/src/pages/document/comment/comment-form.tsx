import { createComment } from '@reeve/contract';
import { plainBetween, plainText, writtenOffset } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useLanguage, useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { useBegunComment, type Writing } from './begun-comments.tsx';
import { CommentFields } from './comment-fields.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import { commentWords, missingIn } from './typed-comment.ts';

/** Comment on words of a frozen draft. Typed text is kept until it is sent or discarded. */
export function CommentForm({
  document,
  writing,
  onDone,
  onClose,
}: {
  document: ReviewedDocument;
  writing: Writing;
  onDone: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('review');
  const { block, words } = writing;
  const { typed, change, sending, because, isOpen, submit } = useNewComment(document, writing, onDone);
  const quote = block.text.slice(...typed.chosen);
  return (
    <form className="comment-form" onSubmit={(event) => event.preventDefault()} aria-label={t('form.title')}>
      <h2>{t('form.title')}</h2>
      {words ? (
        <blockquote>{plainBetween(block.text, ...typed.chosen)}</blockquote>
      ) : (
        <ProseField
          label={t('form.words')}
          hint={t('form.wordsHint')}
          className="serif"
          rows={4}
          aria-readonly
          value={plainText(block.text)}
          // Not `readOnly`: that would leave nothing to select with by keys. What is typed changes nothing.
          onChange={() => undefined}
          onSelect={({ currentTarget: { selectionStart: from, selectionEnd: to } }) =>
            change({
              chosen:
                to > from
                  ? [writtenOffset(block.text, from, 'begin'), writtenOffset(block.text, to, 'end')]
                  : [0, block.text.length],
            })
          }
        />
      )}
      <CommentFields typed={typed} quote={quote} onChange={change} />
      <ProblemNote error={sending.error} lead={t('form.kept')} />
      {!isOpen && <p className="ink2">{t('form.noRound')}</p>}
      <div className="row wrap acts">
        {isOpen && (
          <Button kind="primary" keys="Ctrl Enter" busy={sending.isPending} because={because} onClick={submit}>
            {t('form.submit')}
          </Button>
        )}
        {document.me && document.me.delegation !== '' && (
          <Button because={because} busy={sending.isPending} onClick={() => sending.mutate('in_delegation')}>
            {t('step.in_delegation')}
          </Button>
        )}
        <Button
          because={typed.type ? undefined : t('form.typeFirst')}
          busy={sending.isPending}
          onClick={() => sending.mutate('draft')}
        >
          {t('form.draft')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('form.close')}
        </Button>
      </div>
    </form>
  );
}

/** A comment as it is typed, kept until it is sent: as a draft, to the delegation, or submitted. */
function useNewComment(document: ReviewedDocument, writing: Writing, onDone: (id: string) => void) {
  const t = useT('review');
  const language = useLanguage();
  const { block, editionId } = writing;
  const { typed, change, forget } = useBegunComment(document.id, writing);
  const quote = block.text.slice(...typed.chosen);
  const isOpen = document.rounds.some((round) => round.state === 'open');
  const sending = useMutation({
    mutationFn: (state: 'draft' | 'in_delegation' | 'submitted') =>
      call(createComment, {
        params: { id: editionId },
        input: {
          ...commentWords(typed, quote),
          blockId: block.id,
          quote,
          from: typed.chosen[0],
          language,
          state,
        },
      }),
    onSuccess: ({ id }) => {
      forget();
      onDone(id);
    },
  });
  const missing = missingIn(typed);
  const because = missing === undefined ? undefined : t(missing);
  const submit = (): void => {
    if (because === undefined && isOpen && !sending.isPending) sending.mutate('submitted');
  };
  useKeys({
    'Ctrl+Enter': () => {
      if (!globalThis.document.activeElement?.closest('.comment-form')) return false;
      submit();
      return undefined;
    },
  });
  return { typed, change, sending, because, isOpen, submit };
}
