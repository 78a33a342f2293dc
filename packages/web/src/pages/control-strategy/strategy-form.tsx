import { controlStrategy, priority, threatAssessment, type ReplyOf } from '@reeve/contract';
import { MOST_PRIORITIES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { DateField } from '../../components/field/date-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { RecordChoice } from '../record/form/record-choice.tsx';
import { useForm } from '../record/form/use-form.ts';
import { NO_ANSWER, NonPriorityFields, type NonPriorityAnswer } from './non-priority-fields.tsx';

type Strategy = ReplyOf<typeof controlStrategy.read>;

const EMPTY = {
  title: '',
  validFrom: undefined as string | undefined,
  /** By reference. */
  priorityIds: [] as readonly string[],
  nonPriorities: [NO_ANSWER] as readonly NonPriorityAnswer[],
  assessmentId: undefined as string | undefined,
};

/** The answers of another strategy, but its title and first day: those are what a new one changes. */
function begunFrom({ body, priorities }: Strategy): typeof EMPTY {
  return {
    ...EMPTY,
    priorityIds: priorities.flatMap(({ reference, state }) => (state === 'superseded' ? [] : [reference])),
    nonPriorities: body.nonPriorities.length === 0 ? [NO_ANSWER] : body.nonPriorities,
    assessmentId: body.assessmentId,
  };
}

/** The form of a control strategy. @param before whose answers it begins with */
export function StrategyForm({ before }: { before: Strategy | undefined }): ReactElement {
  const t = useT('direct');
  const { data } = useReading(priority.list, { query: { limit: 100 } });
  const { data: approved } = useReading(threatAssessment.list, { query: { state: 'approved', limit: 20 } });
  const offered = (data?.items ?? []).filter(({ state }) => state !== 'superseded');
  const form = useForm({
    operation: controlStrategy.create,
    empty: before ? begunFrom(before) : EMPTY,
    required: ['validFrom'],
    checks: ({ priorityIds, nonPriorities }) => ({
      priorityIds: priorityIds.length > 0 && priorityIds.length <= MOST_PRIORITIES,
      nonPriorities: nonPriorities.every(({ title, reason }) => title.trim().length >= 3 && reason.trim().length >= 3),
    }),
    wrong: (name) => t(`strategy.wrong.${name}`),
    save: ({ title, validFrom, assessmentId, priorityIds, nonPriorities }) =>
      call(controlStrategy.create, {
        input: {
          title,
          body: {
            validFrom,
            assessmentId,
            priorityIds: offered.flatMap(({ id, reference }) => (priorityIds.includes(reference) ? [id] : [])),
            nonPriorities: nonPriorities.map(({ title: name, reason, crimeArea }) => ({
              title: name.trim(),
              reason: reason.trim(),
              crimeArea: crimeArea.trim(),
            })),
          },
        },
      }),
    pathOf: paths.controlStrategy,
  });
  return (
    <FormFrame form={form} act={t('strategy.send')}>
      <TextField label={t('strategy.name')} hint={t('strategy.nameHint')} {...form.field('title')} />
      <DateField label={t('strategy.validFrom')} hint={t('strategy.validFromHint')} {...form.field('validFrom')} />
      <RecordChoice
        label={t('strategy.assessment')}
        hint={t('strategy.assessmentHint')}
        optional
        records={approved?.items ?? []}
        {...form.field('assessmentId')}
      />
      <SeveralChoice
        label={t('strategy.priorities')}
        items={offered.map(({ reference, title }) => ({ code: reference, name: title }))}
        {...form.field('priorityIds')}
      />
      <p className="hint">{t('strategy.prioritiesHint', { count: form.values.priorityIds.length })}</p>
      <NonPriorityFields {...form.field('nonPriorities')} />
      <p className="hint">{t('strategy.marking')}</p>
    </FormFrame>
  );
}
