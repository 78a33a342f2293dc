import { task, type decision, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { countOf } from '../record/form/number-text.ts';
import { OwnerField } from '../record/form/colleague-field.tsx';
import { useForm } from '../record/form/use-form.ts';

const EMPTY = {
  title: '',
  instruction: '',
  owner: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  startsOn: undefined as string | undefined,
  endsOn: undefined as string | undefined,
  hours: '',
};

/** The form of a task under a decision. */
export function TaskForm({ decision: ordering }: { decision: ReplyOf<typeof decision.read> }): ReactElement {
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
