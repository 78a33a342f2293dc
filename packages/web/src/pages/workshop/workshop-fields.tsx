import type { ReactElement } from 'react';
import { Field } from '../../components/field/field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextInput } from '../../components/field/text-input.tsx';
import { useT } from '../../i18n.ts';
import { PaperFields, type Paper } from './paper-fields.tsx';
import { PeopleRows } from './session/people-rows.tsx';
import type { WorkshopDraft } from './workshop-draft.ts';

/** What a workshop is for, when and where it is, its topics, who is invited, its mandate and papers. */
export function WorkshopFields({
  draft,
  present,
  onChange,
}: {
  draft: WorkshopDraft;
  /** What it cites already, as far as its writer sees it. */
  present: readonly Paper[];
  onChange: (draft: WorkshopDraft) => void;
}): ReactElement {
  const t = useT('workshop');
  const set = (fields: Partial<WorkshopDraft>): void => onChange({ ...draft, ...fields });
  const line = (field: 'title' | 'venue' | 'organiser') => (
    <TextInput maxLength={300} value={draft[field]} onChange={(text) => set({ [field]: text })} />
  );
  return (
    <>
      <Field label={t('new.title')}>{line('title')}</Field>
      <ProseField
        label={t('new.purpose')}
        rows={2}
        maxLength={4000}
        value={draft.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <div className="two">
        <DateField label={t('new.from')} value={draft.from} onChange={(from) => set({ from })} />
        <DateField label={t('new.to')} min={draft.from} value={draft.to} onChange={(to) => set({ to })} />
        <Field label={t('page.venue')}>{line('venue')}</Field>
        <Field label={t('page.organiser')}>{line('organiser')}</Field>
      </div>
      <ProseField
        label={t('page.topics')}
        hint={t('rows.eachALine')}
        optional
        rows={3}
        maxLength={15_000}
        value={draft.topics}
        onChange={(topics) => set({ topics })}
      />
      <PeopleRows legend={t('page.invited')} people={draft.invited} onChange={(invited) => set({ invited })} />
      <PaperFields
        groups={[
          { kind: 'meeting', legend: t('new.meetings'), hint: t('new.mandateHint') },
          { kind: 'decision', legend: t('new.decisions') },
          { kind: 'product', legend: t('new.papers'), hint: t('new.papersHint') },
          { kind: 'edition', legend: t('new.editions') },
        ]}
        present={present}
        chosen={draft.cites}
        onChange={(cites) => set({ cites })}
      />
    </>
  );
}
