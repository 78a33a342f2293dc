import { moveComment, type ReviewComment } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import { ActProblem } from './act-problem.tsx';
import { inShort } from './comment-order.ts';
import type { WholeComment } from './comment-pane.tsx';

/** Inside a delegation: say that another comment before it says the same. This one is withdrawn then, and names that one. */
export function FoldForm({
  comment,
  comments,
  onDone,
}: {
  comment: WholeComment;
  comments: readonly ReviewComment[];
  onDone: () => void;
}): ReactElement | null {
  const t = useT('review');
  const [other, setOther] = useState<string>();
  const folding = useMutation({
    mutationFn: (sameAs: string) =>
      call(moveComment, {
        params: { id: comment.id },
        input: { version: comment.version, to: 'withdrawn', reason: '', sameAs },
      }),
    onSuccess: onDone,
  });
  const others = comments.filter(
    (one) => one.id !== comment.id && one.state === 'in_delegation' && one.delegation === comment.delegation,
  );
  if (others.length === 0) return null;
  return (
    <div>
      <ChoiceField
        label={t('fold.other')}
        hint={t('fold.hint')}
        options={others.map((one) => ({ value: one.id, label: inShort(one) }))}
        value={other}
        onChange={setOther}
      />
      <Button
        busy={folding.isPending}
        because={other === undefined ? t('decide.chooseFirst') : undefined}
        onClick={() => other !== undefined && folding.mutate(other)}
      >
        {t('fold.send')}
      </Button>
      <ActProblem error={folding.error} onStale={onDone} />
    </div>
  );
}
