import { saveReadinessPlan, type InputGiven } from '@reeve/contract';
import { READINESS_ACTION_STATES, READINESS_CODES, READINESS_CRITERIA } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { DateText } from '../../components/time-text.tsx';
import { ScrolledTable } from '../concept/scrolled-table.tsx';
import { useT } from '../../i18n.ts';
import { says } from '../record/form-faults.ts';
import { refreshRecords } from '../record/refresh.ts';
import type { Readiness } from './readiness-page.tsx';

type Action = InputGiven<typeof saveReadinessPlan>['plan'][number];

/** What is to be done about the gaps: who sees to it, at what cost, by when. Gaps without an action are named. */
export function Plan({ record, assesses }: { record: Readiness; assesses: boolean }): ReactElement {
  const t = useT('readiness');
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: (plan: readonly Action[]) =>
      call(saveReadinessPlan, { params: { id: record.id }, input: { version: record.version, plan: [...plan] } }),
    onSettled: () => refreshRecords(client),
  });
  const result = record.result.inForce;
  const planned = new Set(record.plan.map((one) => one.code));
  const without = result.breaches.filter((one) => !planned.has(one.code)).map((one) => one.code);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('plan.title')}</h2>
      {record.plan.length === 0 && <p className="mut">{t('plan.none')}</p>}
      {record.plan.length > 0 && (
        <ScrolledTable label={t('plan.title')}>
          <table className="compare">
            <thead>
              <tr>
                {(['criterion', 'action', 'owner', 'cost', 'due', 'state'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`plan.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {record.plan.map((action) => (
                <tr key={action.id}>
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
                        onChange={(state) =>
                          state &&
                          saving.mutate(record.plan.map((one) => (one.id === action.id ? { ...one, state } : one)))
                        }
                        placeholder={t('plan.state')}
                      />
                    ) : (
                      t(`actionState.${action.state}`)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrolledTable>
      )}
      {without.length > 0 && <p className="now">{t('plan.without', { codes: without.join(', ') })}</p>}
      <ProblemNote error={saving.error} />
      {assesses && (
        <NewAction
          first={without[0]}
          busy={saving.isPending}
          onAdd={(action) => saving.mutate([...record.plan, action])}
        />
      )}
    </section>
  );
}

function NewAction({
  first,
  busy,
  onAdd,
}: {
  first: string | undefined;
  busy: boolean;
  onAdd: (action: Action) => void;
}): ReactElement {
  const t = useT('readiness');
  const { clock } = useSession();
  const [code, setCode] = useState(first);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [cost, setCost] = useState('');
  const [dueOn, setDueOn] = useState<string | undefined>();
  const isWhole = code !== undefined && says(text) && says(owner, 2) && dueOn !== undefined;
  const add = (): void => {
    if (!code || !dueOn) return;
    onAdd({
      id: crypto.randomUUID(),
      code,
      text: text.trim(),
      owner: owner.trim(),
      cost: cost.trim(),
      dueOn,
      state: 'open',
    });
    setText('');
  };
  return (
    <details className="sheet">
      <summary>{t('plan.add')}</summary>
      <Field label={t('plan.criterion')}>
        <Select
          options={READINESS_CRITERIA.map((one) => ({
            value: one.code,
            label: `${one.code} ${t(`criterion.${one.code}.title`)}`,
          }))}
          value={READINESS_CODES.find((one) => one === code)}
          onChange={setCode}
          placeholder={t('plan.choose')}
        />
      </Field>
      <Field label={t('plan.action')}>
        <textarea
          className="in"
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <div className="two">
        <Field label={t('plan.owner')}>
          <input className="in" maxLength={300} value={owner} onChange={(event) => setOwner(event.target.value)} />
        </Field>
        <Field label={t('plan.cost')} optional={t('common:optional')}>
          <input className="in" maxLength={300} value={cost} onChange={(event) => setCost(event.target.value)} />
        </Field>
      </div>
      <Field label={t('plan.due')}>
        <DateField min={clock.today} value={dueOn} onChange={setDueOn} />
      </Field>
      <Button busy={busy} because={isWhole ? undefined : t('plan.missing')} onClick={add}>
        {t('plan.keep')}
      </Button>
    </details>
  );
}
