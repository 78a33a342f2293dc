import { moveComment, type ReviewComment } from '@reeve/contract';
import { stepNeedsReason } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { ActProblem } from './act-problem.tsx';
import type { WholeComment } from './comment-pane.tsx';
import { wordsOf } from './edit-comment.tsx';
import { FoldForm } from './fold-form.tsx';
import { useBegun, useKeptWords } from './kept-words.ts';

type Step = 'in_delegation' | 'submitted' | 'returned' | 'withdrawn';
const STEPS: readonly Step[] = ['submitted', 'in_delegation', 'returned', 'withdrawn'];

const NO_REASON = { reason: '' };

/** The steps a comment may take from here: shared, submitted, sent back, withdrawn. */
export function CommentSteps({
  comment,
  comments,
  onDone,
}: {
  comment: WholeComment;
  /** All of the document that this person may see. */
  comments: readonly ReviewComment[];
  onDone: () => void;
}): ReactElement | null {
  const t = useT('review');
  // A step takes the words that are kept: what is being changed is saved or left first.
  const isEditing = useBegun(wordsOf(comment.id)).length > 0;
  const [asked, setAsked] = useState<Step>();
  const { typed, change, forget } = useKeptWords(`step of ${comment.id}`, NO_REASON, (now) => now.reason.trim() !== '');
  const { reason } = typed;
  const moving = useMutation({
    mutationFn: (to: Step) =>
      call(moveComment, { params: { id: comment.id }, input: { version: comment.version, to, reason: reason.trim() } }),
    onSuccess: () => {
      setAsked(undefined);
      forget();
      onDone();
    },
  });
  const open = STEPS.filter((to) => comment.actions.some((action) => action.to === to && action.allowed));
  if (open.length === 0) return null;
  const needsReason = asked !== undefined && stepNeedsReason(comment.state, asked);
  return (
    <div className="comment-steps">
      <div className="row wrap">
        {open.map((to) => (
          <Button
            key={to}
            busy={moving.isPending && moving.variables === to}
            because={isEditing ? t('edit.saveFirst') : undefined}
            onClick={() => (to === 'returned' || to === 'withdrawn' ? setAsked(to) : moving.mutate(to))}
          >
            {t(`step.${to}`)}
          </Button>
        ))}
      </div>
      {asked && (
        <div>
          <TextField
            label={t(`step.${asked}Reason`)}
            optional={!needsReason}
            value={reason}
            maxLength={2000}
            onChange={(text) => change({ reason: text })}
          />
          <Button
            because={needsReason && reason.trim().length < 3 ? t('decide.reasonFirst') : undefined}
            busy={moving.isPending}
            onClick={() => moving.mutate(asked)}
          >
            {t(`step.${asked}`)}
          </Button>
        </div>
      )}
      <ActProblem error={moving.error} onStale={onDone} />
      {comment.state === 'in_delegation' && open.includes('withdrawn') && (
        <FoldForm comment={comment} comments={comments} onDone={onDone} />
      )}
    </div>
  );
}
