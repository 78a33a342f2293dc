import { decision, task, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { DateField } from '../../components/field/date-field.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field/field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useSession } from '../../api/session.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { countOf } from '../record/form/number-text.ts';
import { OwnerField } from '../record/form/owner-field.tsx';

type Decision = ReplyOf<typeof decision.read>;

/** Order a task under the adopted decision named in the address; measure and marking are the decision's. */
export function NewTaskPage(): ReactElement {
  const t = useT('act');
  const [decisionId] = useQueryPart('decision');
  const { data, error } = useReading(decision.read, { params: { id: decisionId } }, { enabled: decisionId !== '' });
  return (
    <Page stage="act" title={t('task.new')} marking={data?.marking}>
      {decisionId === '' && (
        <Empty what={t('task.needsDecision')} how={<Link to={paths.decisions()}>{t('task.toDecisions')}</Link>} />
      )}
      <ProblemNote error={decisionId === '' ? null : error} />
      {data && (
        <>
          <p className="rec-serves">
            {t('common:colon', { label: t('task.decision') })} <Link to={paths.decision(data.id)}>{data.title}</Link>{' '}
            <span className="ref">{data.reference}</span>
          </p>
          {data.state === 'adopted' ? <TaskForm decision={data} /> : <p className="hint">{t('task.notAdopted')}</p>}
        </>
      )}
    </Page>
  );
}

const EMPTY = {
  title: '',
  instruction: '',
  ownerId: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  startsOn: undefined as string | undefined,
  endsOn: undefined as string | undefined,
  hours: '',
};

function TaskForm({ decision: ordering }: { decision: Decision }): ReactElement {
  const t = useT('act');
  const { clock } = useSession();
  const { date } = useFormat();
  const [form, setForm] = useState(EMPTY);
  const set = (fields: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...fields }));
  const isInOrder = !form.startsOn || !form.endsOn || form.startsOn <= form.endsOn;
  const hours = countOf(form.hours);
  const sending = useForm({
    missing: missing({
      title: says(form.title),
      instruction: says(form.instruction),
      owner: form.ownerId !== undefined,
      dueOn: form.dueOn !== undefined,
      dates: isInOrder,
      hours: form.hours.trim() === '' || hours !== undefined,
    }),
    touched: form !== EMPTY,
    save: () => {
      if (!form.ownerId || !form.dueOn) throw new Error('sent with something missing');
      return call(task.create, {
        input: {
          title: form.title.trim(),
          ownerId: form.ownerId,
          dueOn: form.dueOn,
          cites: [{ kind: 'decision', id: ordering.id }],
          body: {
            instruction: form.instruction.trim(),
            ...(form.startsOn ? { startsOn: form.startsOn } : {}),
            ...(form.endsOn ? { endsOn: form.endsOn } : {}),
            ...(hours === undefined ? {} : { hours }),
          },
        },
      });
    },
    pathOf: paths.task,
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  const starts = ordering.body.measure?.startsOn;
  return (
    <FormFrame form={sending} act={t('task.send')}>
      <Field label={t('task.title')} error={needed('title')}>
        <input
          id="field-title"
          className="in"
          maxLength={300}
          value={form.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field label={t('task.instruction')} hint={t('task.instructionHint')} error={needed('instruction')}>
        <textarea
          id="field-instruction"
          className="in"
          rows={4}
          maxLength={4000}
          value={form.instruction}
          onChange={(event) => set({ instruction: event.target.value })}
        />
      </Field>
      <div className="two">
        <OwnerField
          id="field-owner"
          label={t('task.owner')}
          hint={t('task.ownerHint')}
          error={needed('owner')}
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />
        <Field label={t('task.due')} error={needed('dueOn')}>
          <DateField id="field-dueOn" min={clock.today} value={form.dueOn} onChange={(dueOn) => set({ dueOn })} />
        </Field>
        <Field
          label={t('task.startsOn')}
          optional={t('common:optional')}
          hint={starts && t('task.measureStarts', { on: date(starts) })}
        >
          <DateField min={clock.today} value={form.startsOn} onChange={(startsOn) => set({ startsOn })} />
        </Field>
        <Field label={t('task.endsOn')} optional={t('common:optional')} error={needed('dates')}>
          <DateField id="field-dates" min={form.startsOn} value={form.endsOn} onChange={(endsOn) => set({ endsOn })} />
        </Field>
      </div>
      <Field label={t('task.hours')} optional={t('common:optional')} error={needed('hours')}>
        <input
          id="field-hours"
          className="in mono short"
          inputMode="decimal"
          value={form.hours}
          onChange={(event) => set({ hours: event.target.value })}
        />
      </Field>
      <p className="hint">{t(ordering.body.measure ? 'task.measureNote' : 'task.noMeasureNote')}</p>
    </FormFrame>
  );
}
