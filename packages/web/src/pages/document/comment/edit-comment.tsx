import { moveComment, saveComment } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { ActProblem } from './act-problem.tsx';
import { CommentFields } from './comment-fields.tsx';
import type { WholeComment } from './comment-pane.tsx';
import { useKeptWords } from './kept-words.ts';
import { commentWords, missingIn, typedOf, type TypedComment } from './typed-comment.ts';

/** The name under which the changed words of a comment are kept while they are typed. */
export const wordsOf = (commentId: string): string => `words of ${commentId}`;

/** Change the words of a comment that is not before the review: one's own, one's delegation's, one that was sent back. */
export function EditComment({ comment, onDone }: { comment: WholeComment; onDone: () => void }): ReactElement {
  const t = useT('review');
  const before = typedOf(comment);
  const isOther = (now: TypedComment): boolean => JSON.stringify(now) !== JSON.stringify(before);
  const { typed, change, forget } = useKeptWords(wordsOf(comment.id), before, isOther);
  const [isOpen, setOpen] = useState(isOther(typed) || (comment.mine && comment.state === 'returned'));
  const maySubmit = comment.actions.some((action) => action.to === 'submitted' && action.allowed);
  const saving = useMutation({
    mutationFn: async (submits: boolean) => {
      const params = { id: comment.id };
      const input = { version: comment.version, ...commentWords(typed, comment.quote) };
      const { version } = await call(saveComment, { params, input });
      forget();
      if (submits) await call(moveComment, { params, input: { version, to: 'submitted', reason: '' } });
    },
    onSuccess: () => setOpen(false),
    // Also where only the second step failed: the words are changed.
    onSettled: onDone,
  });
  if (!isOpen)
    return (
      <div className="row acts">
        <Button onClick={() => setOpen(true)}>{t('edit.open')}</Button>
      </div>
    );
  const missing = missingIn(typed);
  const isDraft = comment.state === 'draft';
  const because = missing === undefined ? undefined : t(missing);
  return (
    <form className="comment-form" onSubmit={(event) => event.preventDefault()} aria-label={t('edit.title')}>
      <h3>{t('edit.title')}</h3>
      <CommentFields typed={typed} quote={comment.quote} onChange={change} />
      <ActProblem error={saving.error} onStale={onDone} />
      <div className="row wrap acts">
        {maySubmit && (
          <Button kind="primary" busy={saving.isPending} because={because} onClick={() => saving.mutate(true)}>
            {t('edit.submit')}
          </Button>
        )}
        <Button
          busy={saving.isPending}
          because={isDraft && typed.type ? undefined : because}
          onClick={() => saving.mutate(false)}
        >
          {t('edit.save')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget();
            setOpen(false);
          }}
        >
          {t('edit.leave')}
        </Button>
      </div>
    </form>
  );
}
