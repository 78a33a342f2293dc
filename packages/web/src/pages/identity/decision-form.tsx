import { decideIdentity } from '@reeve/contract';
import { IDENTITY_OUTCOMES, type IdentityOutcome } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { IdentityPair } from './pair-view.tsx';

const FEWEST_LETTERS = 3;

/** Same, different or unsure, with a reason; nothing is chosen beforehand. */
export function DecisionForm({ pair, onDecided }: { pair: IdentityPair; onDecided: () => void }): ReactElement {
  const t = useT('identity');
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<IdentityOutcome>();
  const [reason, setReason] = useState('');
  const { first, second, decisions } = pair;
  const onBoth = [first.id, second.id];
  const standing = decisions.findLast(
    (one) => one.withdrawnAt === null && onBoth.includes(one.first.id) && onBoth.includes(one.second.id),
  );
  const decide = useMutation({
    mutationFn: () => {
      if (!outcome) throw new Error('sent before it was complete');
      return call(decideIdentity, {
        params: { first: first.id, second: second.id },
        input: { outcome, reason: reason.trim(), seenId: standing?.id ?? null },
      });
    },
    onSuccess: () => {
      onDecided();
      void refreshRecords(client);
    },
  });
  const because =
    outcome === undefined ? t('needsOutcome') : reason.trim().length < FEWEST_LETTERS ? t('needsReason') : undefined;
  const send = (): void => {
    if (because === undefined && !decide.isPending) decide.mutate();
  };
  useKeys({
    '1': () => setOutcome('same'),
    '2': () => setOutcome('different'),
    '3': () => setOutcome('unsure'),
    'Ctrl+Enter': send,
  });
  return (
    <section className="id-decision" aria-label={t('decision')}>
      <ChoiceGroup
        label={t('decision')}
        layout="above"
        options={IDENTITY_OUTCOMES.map((value, nth) => ({ value, label: `${nth + 1}  ${t(`outcome.${value}`)}` }))}
        value={outcome}
        onChange={setOutcome}
      />
      <ProseField label={t('reasonLabel')} rows={2} maxLength={2000} value={reason} onChange={setReason} />
      <ProblemNote error={decide.error} lead={t('failed')} />
      <div className="row wrap">
        <Button kind="primary" keys="Ctrl Enter" busy={decide.isPending} because={because} onClick={send}>
          {outcome === undefined ? t('record.none') : t(`record.${outcome}`)}
        </Button>
        <span className="hint">{t('reasonKept')}</span>
      </div>
    </section>
  );
}
