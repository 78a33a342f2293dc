import { decision, task, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Empty } from '../../components/empty.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { countOf } from '../record/form/number-text.ts';
import { OwnerField } from '../record/form/owner-field.tsx';
import { ServedRecord } from '../record/form/served-record.tsx';
import { useForm } from '../record/form/use-form.ts';

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
          <ServedRecord label={t('task.decision')} to={paths.decision(data.id)} record={data} />
          {data.state === 'adopted' ? <TaskForm decision={data} /> : <p className="hint">{t('task.notAdopted')}</p>}
        </>
      )}
    </Page>
  );
}

const EMPTY = {
  title: '',
  instruction: '',
  owner: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  startsOn: undefined as string | undefined,
  endsOn: undefined as string | undefined,
  hours: '',
};

function TaskForm({ decision: ordering }: { decision: Decision }): ReactElement {
  const t = useT('act');
  const { clock } = useSession();
  const { date } = useFormat();
  const form = useForm({
    operation: task.create,
    empty: EMPTY,
    required: ['owner', 'dueOn'],
    checks: ({ startsOn, endsOn, hours }) => ({
      endsOn: !startsOn || !endsOn || startsOn <= endsOn,
      hours: hours.trim() === '' || countOf(hours) !== undefined,
    }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, owner, dueOn, hours, ...body }) =>
      call(task.create, {
        input: {
          title,
          ownerId: owner,
          dueOn,
          cites: [{ kind: 'decision', id: ordering.id }],
          body: { ...body, hours: countOf(hours) },
        },
      }),
    pathOf: paths.task,
  });
  const starts = ordering.body.measure?.startsOn;
  return (
    <FormFrame form={form} act={t('task.send')}>
      <TextField label={t('task.title')} {...form.field('title')} />
      <ProseField
        label={t('task.instruction')}
        hint={t('task.instructionHint')}
        rows={4}
        {...form.field('instruction')}
      />
      <div className="two">
        <OwnerField label={t('task.owner')} hint={t('task.ownerHint')} {...form.field('owner')} />
        <DateField label={t('task.due')} min={clock.today} {...form.field('dueOn')} />
        <DateField
          label={t('task.startsOn')}
          hint={starts && t('task.measureStarts', { on: date(starts) })}
          optional
          min={clock.today}
          {...form.field('startsOn')}
        />
        <DateField label={t('task.endsOn')} optional min={form.values.startsOn} {...form.field('endsOn')} />
      </div>
      <CodeField label={t('task.hours')} optional className="short" inputMode="decimal" {...form.field('hours')} />
      <p className="hint">{t(ordering.body.measure ? 'task.measureNote' : 'task.noMeasureNote')}</p>
    </FormFrame>
  );
}
