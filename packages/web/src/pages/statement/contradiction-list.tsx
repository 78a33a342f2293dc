import { decideContradiction, type Contradiction, type Statement } from '@reeve/contract';
import { CONTRADICTION_OUTCOMES, type ContradictionOutcome } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

/**
 * Statements that contradict each other, the pair together, open ones first; and how to settle one or to mark another.
 *
 * @param statements the current statements of the page, in which a pair can be marked
 */
export function ContradictionList({
  contradictions,
  statements,
  mayDecide,
}: {
  contradictions: readonly Contradiction[];
  statements: readonly Statement[];
  mayDecide: boolean;
}): ReactElement | null {
  const t = useT('know');
  const [settling, setSettling] = useState<Contradiction | undefined>();
  const [marking, setMarking] = useState(false);
  const byId = new Map(statements.map((one) => [one.id, one]));
  const ordered = contradictions.toSorted((a, b) => Number(a.state === 'settled') - Number(b.state === 'settled'));
  const canMark = mayDecide && statements.length > 1;
  if (contradictions.length === 0 && !canMark) return null;
  return (
    <section aria-labelledby="contradictions" className={contradictions.length === 0 ? 'no-print' : undefined}>
      <h2 id="contradictions">
        {t('contradiction.title')}{' '}
        {contradictions.length > 0 && <span className="mut sm">{t('contradiction.note')}</span>}
      </h2>
      {contradictions.length === 0 ? (
        <p className="mut">{t('contradiction.none')}</p>
      ) : (
        <ul className="contradictions">
          {ordered.map((one) => (
            <li key={one.statements.join(' ')}>
              <Tag tone={one.state === 'open' ? 'now' : 'plain'}>{t(`contradiction.${one.state}`)}</Tag>
              {one.statements.map((id, nth) => (
                <Side key={id} statement={byId.get(id)} reference={one.references[nth] ?? ''} />
              ))}
              {one.outcome !== null && (
                <p className="sm">
                  {one.outcome === 'one_doubted'
                    ? t('contradiction.isDoubted', {
                        reference: one.references[one.statements.indexOf(one.doubtedId ?? '')] ?? '',
                      })
                    : t(`contradiction.outcomes.${one.outcome}`)}
                </p>
              )}
              {one.by !== null && (
                <p className="mut sm">
                  {t('contradiction.decided', {
                    state: t(`contradiction.${one.state}`),
                    by: one.by,
                    because: one.because,
                  })}
                </p>
              )}
              {mayDecide && one.state === 'open' && (
                <Button onClick={() => setSettling(one)}>{t('contradiction.settle')}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canMark && (
        <Button kind="quiet" onClick={() => setMarking(true)}>
          {t('contradiction.mark')}
        </Button>
      )}
      {settling && <SettleDialog contradiction={settling} onClose={() => setSettling(undefined)} />}
      {marking && <MarkDialog statements={statements} onClose={() => setMarking(false)} />}
    </section>
  );
}

/** One of a pair: what it says, how it is graded, where it comes from. */
function Side({ statement, reference }: { statement: Statement | undefined; reference: string }): ReactElement {
  const t = useT('know');
  return (
    <p>
      <span className="ref sm">{reference}</span>{' '}
      {statement && (
        <>
          {t('common:colon', { label: t(`property.${statement.property}`) })}{' '}
          <b>{statement.object?.title ?? statement.value}</b> <GradeChip grade={statement.grade} quiet />
        </>
      )}
    </p>
  );
}

function useDecision(onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      otherId,
      ...input
    }: {
      id: string;
      otherId: string;
      state: 'open' | 'settled';
      outcome?: ContradictionOutcome;
      doubtedId?: string;
      reason: string;
    }) => call(decideContradiction, { params: { id }, input: { otherId, ...input } }),
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
}

function SettleDialog({ contradiction, onClose }: { contradiction: Contradiction; onClose: () => void }): ReactElement {
  const t = useT('know');
  const decide = useDecision(onClose);
  const [outcome, setOutcome] = useState<ContradictionOutcome>();
  const [doubtedId, setDoubtedId] = useState<string>();
  const [id = '', otherId = ''] = contradiction.statements;
  const [one = '', other = ''] = contradiction.references;
  const isDoubted = outcome === 'one_doubted';
  const because =
    outcome === undefined || (isDoubted && doubtedId === undefined) ? t('contradiction.needsOutcome') : undefined;
  return (
    <ReasonedDialog
      title={t('contradiction.settleTitle', { one, other })}
      act={t('contradiction.settle')}
      label={t('contradiction.reason')}
      needsReason={t('contradiction.needsReason')}
      because={because}
      failed={t('contradiction.failed')}
      busy={decide.isPending}
      error={decide.error}
      onAct={(reason) => {
        if (outcome === undefined) return;
        decide.mutate({
          id,
          otherId,
          state: 'settled',
          outcome,
          ...(isDoubted && doubtedId !== undefined ? { doubtedId } : {}),
          reason,
        });
      }}
      onClose={onClose}
    >
      <p className="ink2">{t('contradiction.settleWhat')}</p>
      <ChoiceGroup
        label={t('contradiction.outcome')}
        layout="above"
        options={CONTRADICTION_OUTCOMES.map((value) => ({ value, label: t(`contradiction.outcomes.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {isDoubted && (
        <ChoiceGroup
          label={t('contradiction.doubted')}
          layout="above"
          options={[
            { value: id, label: one },
            { value: otherId, label: other },
          ]}
          value={doubtedId}
          onChange={setDoubtedId}
        />
      )}
    </ReasonedDialog>
  );
}

function MarkDialog({ statements, onClose }: { statements: readonly Statement[]; onClose: () => void }): ReactElement {
  const t = useT('know');
  const decide = useDecision(onClose);
  const [id, setId] = useState<string | undefined>();
  const [otherId, setOtherId] = useState<string | undefined>();
  const options = statements.map((one) => ({
    value: one.id,
    label: `${one.reference} ${t('common:colon', { label: t(`property.${one.property}`) })} ${one.object?.title ?? one.value ?? ''}`,
  }));
  return (
    <ReasonedDialog
      title={t('contradiction.mark')}
      act={t('contradiction.markDo')}
      label={t('contradiction.why')}
      needsReason={t('contradiction.needsReason')}
      failed={t('contradiction.markFailed')}
      busy={decide.isPending}
      error={decide.error}
      onAct={(reason) => {
        if (id !== undefined && otherId !== undefined) decide.mutate({ id, otherId, state: 'open', reason });
      }}
      onClose={onClose}
    >
      <p className="ink2">{t('contradiction.markWhat')}</p>
      <ChoiceField
        label={t('contradiction.first')}
        value={id}
        options={options}
        placeholder={t('contradiction.choose')}
        onChange={setId}
      />
      <ChoiceField
        label={t('contradiction.second')}
        value={otherId}
        options={options.filter((option) => option.value !== id)}
        placeholder={t('contradiction.choose')}
        onChange={setOtherId}
      />
    </ReasonedDialog>
  );
}
