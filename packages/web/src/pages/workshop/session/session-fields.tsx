import { readDocument } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { useSession } from '../../../api/session.ts';
import { Field } from '../../../components/field/field.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { useT } from '../../../i18n.ts';
import { AgendaFields } from './agenda-fields.tsx';
import { PaperFields, type Paper } from '../paper-fields.tsx';
import type { SessionDraft } from './session-draft.ts';

/** What a session is about, when and where it is, who runs it, under which rule, its agenda and its papers. */
export function SessionFields({
  documentId,
  draft,
  present,
  onChange,
}: {
  documentId: string;
  /** Papers that are there already, as far as its writer sees them. */
  present: readonly Paper[];
  draft: SessionDraft;
  onChange: (draft: SessionDraft) => void;
}): ReactElement {
  const t = useT('workshop');
  const set = (fields: Partial<SessionDraft>): void => onChange({ ...draft, ...fields });
  return (
    <>
      <FrameFields documentId={documentId} draft={draft} set={set} />
      <AgendaFields documentId={documentId} agenda={draft.agenda} onChange={(agenda) => set({ agenda })} />
      <PaperFields
        groups={[
          { kind: 'document', legend: t('new.sessionDocuments'), hint: t('new.papersHint') },
          { kind: 'product', legend: t('new.sessionProducts') },
          { kind: 'meeting', legend: t('new.sessionMeetings') },
          { kind: 'decision', legend: t('new.sessionDecisions') },
          { kind: 'edition', legend: t('new.editions') },
        ]}
        present={present}
        chosen={draft.papers}
        onChange={(papers) => set({ papers })}
      />
    </>
  );
}

/** What a session is about, when and where it is, who runs it, and under which rule. */
function FrameFields({
  documentId,
  draft,
  set,
}: {
  documentId: string;
  draft: SessionDraft;
  set: (fields: Partial<SessionDraft>) => void;
}): ReactElement {
  const t = useT('workshop');
  const { clock } = useSession();
  const document = useReading(readDocument, { params: { id: documentId } });
  const people = (document.data?.members ?? []).flatMap(({ accountId, name, delegation, until }) =>
    accountId === null || (until !== null && until < clock.today)
      ? []
      : [{ value: accountId, label: [name, delegation].filter(Boolean).join(', ') }],
  );
  const field = (name: 'title' | 'clause' | 'room' | 'begins' | 'ends', type = 'text') => (
    <TextInput type={type} maxLength={300} value={draft[name]} onChange={(text) => set({ [name]: text })} />
  );
  return (
    <>
      <div className="two">
        <Field label={t('new.title')}>{field('title')}</Field>
        <Field label={t('new.clause')} optional>
          {field('clause')}
        </Field>
        <Field label={t('new.room')}>{field('room')}</Field>
        <DateField label={t('new.on')} value={draft.on} onChange={(on) => set({ on })} />
        <Field label={t('new.begins')}>{field('begins', 'time')}</Field>
        <Field label={t('new.ends')}>{field('ends', 'time')}</Field>
        <DateField
          label={t('new.endsOn')}
          optional
          min={draft.on}
          value={draft.endsOn}
          onChange={(endsOn) => set({ endsOn })}
        />
        <ChoiceField
          label={t('new.chairId')}
          hint={t('new.chairHint')}
          options={people}
          value={draft.chairId}
          onChange={(chairId) => set({ chairId })}
          placeholder={t('new.nobody')}
        />
        <ChoiceField
          label={t('new.rapporteur')}
          optional
          options={people}
          value={draft.rapporteurId}
          onChange={(rapporteurId) => set({ rapporteurId })}
          placeholder={t('new.nobody')}
        />
      </div>
      <label className="pick">
        <input
          type="checkbox"
          checked={draft.chathamHouse}
          onChange={(event) => set({ chathamHouse: event.target.checked })}
        />
        {t('new.chathamHouse')}
      </label>
    </>
  );
}
