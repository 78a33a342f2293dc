import { saveReadinessPlan } from '@reeve/contract';
import { READINESS_ACTION_STATES } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/field/select.tsx';
import { DateText } from '../../components/time-text.tsx';
import { ScrolledTable } from '../concept/scrolled-table.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { ActionForm, type Action } from './action-form.tsx';
import type { Readiness } from './readiness-page.tsx';

/** What is to be done about the gaps: who sees to it, at what cost, by when. Gaps without an action are named. */
export function Plan({ record, assesses }: { record: Readiness; assesses: boolean }): ReactElement {
  const t = useT('readiness');
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: (plan: readonly Action[]) =>
      call(saveReadinessPlan, { params: { id: record.id }, input: { version: record.version, plan: [...plan] } }),
    onSettled: () => refreshRecords(client),
  });
  const [changing, setChanging] = useState<string>();
  const changed = record.plan.find((one) => one.id === changing);
  const withChanged = (action: Action): readonly Action[] =>
    record.plan.map((one) => (one.id === action.id ? action : one));
  const result = record.result.inForce;
  const planned = new Set(record.plan.map((one) => one.code));
  const without = result.breaches.filter((one) => !planned.has(one.code)).map((one) => one.code);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      {record.plan.length === 0 && <p className="mut">{t('plan.none')}</p>}
      {record.plan.length > 0 && (
        <ScrolledTable label={t('plan.title')}>
          <table className="compare plan-actions">
            <thead>
              <tr>
                {(['criterion', 'action', 'owner', 'cost', 'due', 'state'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`plan.${name}`)}
                  </th>
                ))}
                {assesses && (
                  <th scope="col">
                    <span className="vh">{t('plan.change')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {record.plan.map((action) => (
                <ActionRow
                  key={action.id}
                  action={action}
                  assesses={assesses}
                  isChanging={changing === action.id}
                  onState={(state) => saving.mutate(withChanged({ ...action, state }))}
                  onChanging={(isChanging) => setChanging(isChanging ? action.id : undefined)}
                />
              ))}
            </tbody>
          </table>
        </ScrolledTable>
      )}
      {changed && assesses && (
        <section className="sheet" aria-label={t('plan.changeOf', { code: changed.code })}>
          <ActionForm
            key={changed.id}
            action={changed}
            busy={saving.isPending}
            onKeep={(action) => saving.mutate(withChanged(action), { onSuccess: () => setChanging(undefined) })}
            onCancel={() => setChanging(undefined)}
          />
        </section>
      )}
      {without.length > 0 && <p className="now">{t('plan.without', { codes: without.join(', ') })}</p>}
      <ProblemNote error={saving.error} />
      {assesses && (
        <NewAction
          first={without[0]}
          busy={saving.isPending}
          onAdd={(action, onSuccess) => saving.mutate([...record.plan, action], { onSuccess })}
        />
      )}
    </section>
  );
}

/** A new action; what is typed stays until it has been kept. */
function NewAction({
  first,
  busy,
  onAdd,
}: {
  first: string | undefined;
  busy: boolean;
  onAdd: (action: Action, done: () => void) => void;
}): ReactElement {
  const t = useT('readiness');
  const [nth, setNth] = useState(0);
  return (
    <details className="sheet">
      <summary>{t('plan.add')}</summary>
      <ActionForm key={nth} first={first} busy={busy} onKeep={(action) => onAdd(action, () => setNth(nth + 1))} />
    </details>
  );
}

/** An action of the plan; those who assess set its state and open it to change it. */
function ActionRow({
  action,
  assesses,
  isChanging,
  onState,
  onChanging,
}: {
  action: Action;
  assesses: boolean;
  isChanging: boolean;
  onState: (state: Action['state']) => void;
  onChanging: (isChanging: boolean) => void;
}): ReactElement {
  const t = useT('readiness');
  return (
    <tr>
      <th scope="row" className="mono">
        {action.code}
      </th>
      <td>{action.text}</td>
      <td>{action.owner}</td>
      <td>{action.cost}</td>
      <td className="nw">
        <DateText on={action.dueOn} />
      </td>
      <td>
        {assesses ? (
          <Select
            aria-label={t('plan.stateOf', { code: action.code })}
            options={READINESS_ACTION_STATES.map((one) => ({ value: one, label: t(`actionState.${one}`) }))}
            value={action.state}
            onChange={(state) => state && onState(state)}
            placeholder={t('plan.state')}
          />
        ) : (
          t(`actionState.${action.state}`)
        )}
      </td>
      {assesses && (
        <td>
          <Button
            kind="quiet"
            aria-label={t('plan.changeOf', { code: action.code })}
            aria-expanded={isChanging}
            onClick={() => onChanging(!isChanging)}
          >
            {t('plan.change')}
          </Button>
        </td>
      )}
    </tr>
  );
}
