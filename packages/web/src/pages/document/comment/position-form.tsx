import { positionOnComment } from '@reeve/contract';
import { POSITIONS, type Position } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import type { WholeComment } from './comment-pane.tsx';
import { useKeptWords } from './kept-words.ts';

interface TypedPosition {
  readonly position: Position | undefined;
  readonly reason: string;
}

/** State a position on a comment; an objection needs a reason. */
export function PositionForm({ comment, onDone }: { comment: WholeComment; onDone: () => void }): ReactElement {
  const t = useT('review');
  const mine = comment.positions.find((one) => one.mine);
  const before: TypedPosition = { position: mine?.position, reason: mine?.reason ?? '' };
  const { typed, change, forget } = useKeptWords(
    `position on ${comment.id}`,
    before,
    (now) => now.reason.trim() !== '' && now.reason !== before.reason,
  );
  const { position, reason } = typed;
  const sending = useMutation({
    mutationFn: () => {
      if (!position) throw new Error('sent without a position');
      return call(positionOnComment, { params: { id: comment.id }, input: { position, reason: reason.trim() } });
    },
    onSuccess: () => {
      forget();
      onDone();
    },
  });
  const because = !position
    ? t('decide.chooseFirst')
    : position === 'object' && reason.trim().length < 3
      ? t('decide.reasonFirst')
      : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>{t('position.title')}</summary>
      <ChoiceGroup
        label={t('position.mine')}
        layout="above"
        options={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))}
        value={position}
        onChange={(value) => change({ position: value })}
      />
      <TextField
        label={t('position.reason')}
        optional={position !== 'object'}
        value={reason}
        maxLength={4000}
        onChange={(text) => change({ reason: text })}
      />
      <ProblemNote error={sending.error} lead={t('notDone')} />
      <Button busy={sending.isPending} because={because} onClick={() => sending.mutate()}>
        {t('position.send')}
      </Button>
    </details>
  );
}
