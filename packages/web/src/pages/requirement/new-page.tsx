import { priority, requirement } from '@reeve/contract';
import { LEVELS, REQUIREMENT_KINDS, type Level, type RequirementKind } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Field } from '../../components/field/field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/owner-field.tsx';

const EMPTY = {
  question: '',
  decisionServed: '',
  kind: undefined as RequirementKind | undefined,
  level: undefined as Level | undefined,
  necessityNote: '',
  personalData: undefined as 'yes' | 'no' | undefined,
  ownerId: undefined as string | undefined,
  dueOn: undefined as string | undefined,
  priorityId: undefined as string | undefined,
  marking: NO_MARKING,
};

/** Ask the service a question: what, which decision needs it, who answers, by when. */
export function NewRequirementPage(): ReactElement {
  const t = useT('direct');
  const { clock } = useSession();
  const { data: priorities } = useReading(priority.list, { query: { state: 'signed' } });
  const [form, setForm] = useState(EMPTY);
  const set = (fields: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...fields }));
  const marking = chosenMarking(form.marking);
  const sending = useForm({
    missing: missing({
      question: says(form.question, 10),
      decisionServed: says(form.decisionServed),
      kind: form.kind !== undefined,
      level: form.level !== undefined,
      personalData: form.personalData !== undefined,
      owner: form.ownerId !== undefined,
      dueOn: form.dueOn !== undefined,
      marking: marking !== undefined,
    }),
    touched: form !== EMPTY,
    save: () => {
      const { kind, level, ownerId, dueOn } = form;
      if (!kind || !level || !ownerId || !dueOn || !marking) throw new Error('sent with something missing');
      return call(requirement.create, {
        input: {
          title: form.question.trim().slice(0, 300),
          ownerId,
          dueOn,
          marking,
          cites: form.priorityId ? [{ kind: 'priority', id: form.priorityId }] : [],
          body: {
            question: form.question.trim(),
            decisionServed: form.decisionServed.trim(),
            kind,
            level,
            necessityNote: form.necessityNote.trim(),
            personalDataExpected: form.personalData === 'yes',
          },
        },
      });
    },
    pathOf: paths.requirement,
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <Page stage="direct" title={t('requirement.new')} subtitle={t('requirement.newWhat')}>
      <FormFrame form={sending} act={t('requirement.send')}>
        <Field label={t('requirement.question')} hint={t('requirement.questionHint')} error={needed('question')}>
          <textarea
            id="field-question"
            className="in rec-serif-in"
            rows={2}
            maxLength={1000}
            value={form.question}
            onChange={(event) => set({ question: event.target.value })}
          />
        </Field>
        <Field
          label={t('requirement.decisionServed')}
          hint={t('requirement.decisionServedHint')}
          error={needed('decisionServed')}
        >
          <input
            id="field-decisionServed"
            className="in"
            maxLength={1000}
            value={form.decisionServed}
            onChange={(event) => set({ decisionServed: event.target.value })}
          />
        </Field>
        <Field label={t('requirement.priority')} optional={t('common:optional')}>
          <Select
            options={(priorities?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            value={form.priorityId}
            onChange={(priorityId) => set({ priorityId })}
            placeholder={t('requirement.nonePriority')}
          />
        </Field>
        <div className="two">
          <OwnerField
            id="field-owner"
            label={t('requirement.owner')}
            hint={t('requirement.ownerHint')}
            error={needed('owner')}
            value={form.ownerId}
            onChange={(ownerId) => set({ ownerId })}
          />
          <Field label={t('requirement.neededBy')} hint={t('requirement.neededByHint')} error={needed('dueOn')}>
            <DateField id="field-dueOn" min={clock.today} value={form.dueOn} onChange={(dueOn) => set({ dueOn })} />
          </Field>
        </div>
        <ChoiceGroup
          label={t('requirement.kind')}
          options={REQUIREMENT_KINDS.map((value) => ({ value, label: t(`requirementKind.${value}`) }))}
          value={form.kind}
          onChange={(kind) => set({ kind })}
          error={needed('kind')}
        />
        <ChoiceGroup
          label={t('requirement.level')}
          options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
          value={form.level}
          onChange={(level) => set({ level })}
          error={needed('level')}
        />
        <ChoiceGroup
          label={t('requirement.personalData')}
          hint={t('requirement.personalDataHint')}
          options={[
            { value: 'yes' as const, label: t('yes') },
            { value: 'no' as const, label: t('no') },
          ]}
          value={form.personalData}
          onChange={(personalData) => set({ personalData })}
          error={needed('personalData')}
        />
        <Field label={t('requirement.necessity')} optional={t('common:optional')} hint={t('requirement.necessityHint')}>
          <textarea
            className="in"
            rows={2}
            maxLength={2000}
            value={form.necessityNote}
            onChange={(event) => set({ necessityNote: event.target.value })}
          />
        </Field>
        <MarkingPicker
          value={form.marking}
          onChange={(next) => set({ marking: next })}
          isWrong={sending.isWrong('marking')}
        />
      </FormFrame>
    </Page>
  );
}
