import { priority, requirement, type InputGiven } from '@reeve/contract';
import {
  LEVELS,
  REQUIREMENT_KINDS,
  type Level,
  type RequestLimit,
  type RequestRecipient,
  type RequirementKind,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { says } from '../record/form/form-faults.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { OwnerField } from '../record/form/colleague-field.tsx';
import { useForm } from '../record/form/use-form.ts';
import { RequestFields } from './request-fields.tsx';

/** A sub-question is asked on the page of its requirement. */
const OFFERED_KINDS = REQUIREMENT_KINDS.filter((kind) => kind !== 'eei');
type Cite = NonNullable<InputGiven<typeof requirement.create>['cites']>[number];

const EMPTY = {
  question: '',
  decisionServed: '',
  priorityId: undefined as string | undefined,
  owner: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  kind: undefined as RequirementKind | undefined,
  level: undefined as Level | undefined,
  personalData: undefined as 'yes' | 'no' | undefined,
  to: undefined as RequestRecipient | undefined,
  name: '',
  limit: undefined as RequestLimit | undefined,
  reason: '',
  necessityNote: '',
  marking: NO_MARKING,
};

/** A request has a time limit in place of a day, unless a day of one's own is chosen. */
const takesDayOf = (kind: RequirementKind | undefined, limit: RequestLimit | undefined): boolean =>
  kind !== 'rfi' || limit === 'own_day';

interface RequirementFormProps {
  /** Answers known at the start. */
  readonly start: Partial<typeof EMPTY>;
  /** What it cites in addition to its priority. */
  readonly cites: readonly Cite[];
}

/** The form of a requirement; a sub-question has the priority and the marking of its requirement. */
export function RequirementForm({ start, cites }: RequirementFormProps): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const isPart = start.kind === 'eei';
  const { data: priorities } = useReading(priority.list, { query: { state: 'signed' } });
  const form = useRequirementForm({ start, cites });
  const takesDay = takesDayOf(form.values.kind, form.values.limit);
  return (
    <FormFrame form={form} act={t('requirement.send')}>
      <ProseField
        label={t('requirement.question')}
        hint={t('requirement.questionHint')}
        className="rec-serif-in"
        rows={2}
        {...form.field('question')}
      />
      <TextField
        label={t('requirement.decisionServed')}
        hint={t('requirement.decisionServedHint')}
        {...form.field('decisionServed')}
      />
      {!isPart && (
        <ChoiceField
          label={t('requirement.priority')}
          optional
          options={(priorities?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          placeholder={t('requirement.nonePriority')}
          {...form.field('priorityId')}
        />
      )}
      <div className="two">
        <OwnerField label={t('requirement.owner')} hint={t('requirement.ownerHint')} {...form.field('owner')} />
        {takesDay && (
          <DateField
            label={t('requirement.neededBy')}
            hint={t('requirement.neededByHint')}
            min={clock.today}
            {...form.field('dueOn')}
          />
        )}
      </div>
      {!isPart && (
        <ChoiceGroup
          label={t('requirement.kind')}
          options={OFFERED_KINDS.map((value) => ({ value, label: t(`requirementKind.${value}`) }))}
          {...form.field('kind')}
        />
      )}
      {form.values.kind === 'rfi' && <RequestFields form={form} />}
      <ChoiceGroup
        label={t('requirement.level')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        {...form.field('level')}
      />
      <ChoiceGroup
        label={t('requirement.personalData')}
        hint={t('requirement.personalDataHint')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        {...form.field('personalData')}
      />
      <ProseField
        label={t('requirement.necessity')}
        hint={t('requirement.necessityHint')}
        optional={form.values.personalData !== 'yes'}
        rows={2}
        {...form.field('necessityNote')}
        maxLength={2000}
      />
      {isPart ? <p className="hint">{t('collection.markingNote')}</p> : <MarkingField form={form} />}
    </FormFrame>
  );
}

function useRequirementForm({ start, cites }: RequirementFormProps) {
  const t = useT('direct');
  const isPart = start.kind === 'eei';
  return useForm({
    operation: requirement.create,
    empty: { ...EMPTY, ...start },
    required: ['personalData', 'owner'],
    checks: ({ personalData, necessityNote, kind, dueOn, to, name, limit, reason }) => ({
      dueOn: dueOn !== undefined || !takesDayOf(kind, limit),
      to: kind !== 'rfi' || to !== undefined,
      name: kind !== 'rfi' || says(name, 2),
      limit: kind !== 'rfi' || limit !== undefined,
      reason: kind !== 'rfi' || limit !== 'own_day' || says(reason, 3),
      necessityNote: personalData !== 'yes' || says(necessityNote, 3),
    }),
    needsMarking: () => !isPart,
    wrong: (name) => t(`wrong.${name}`),
    save: ({ owner, dueOn, priorityId, marking, personalData, to, name, limit, reason, ...body }) =>
      call(requirement.create, {
        input: {
          title: body.question.slice(0, 300),
          ownerId: owner,
          ...(takesDayOf(body.kind, limit) ? { dueOn } : {}),
          marking,
          cites: [...cites, ...(priorityId ? [{ kind: 'priority' as const, id: priorityId }] : [])],
          body: {
            ...body,
            personalDataExpected: personalData === 'yes',
            ...(body.kind === 'rfi' && to && limit ? { request: { to, name, limit, reason } } : {}),
          },
        },
      }),
    pathOf: paths.requirement,
  });
}
