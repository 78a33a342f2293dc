import { meeting } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Field } from '../../components/field/field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../decision/decide.css';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { AttendanceField } from './attendance-field.tsx';

const LEVELS = ['strategic', 'tactical', 'daily'] as const;
const EMPTY = {
  title: '',
  level: undefined as (typeof LEVELS)[number] | undefined,
  heldOn: undefined as string | undefined,
  everyPurpose: false,
  place: '',
  attendance: [] as readonly string[],
  conflicts: '',
  marking: NO_MARKING,
};

/** Call a meeting: which, when, who comes, who has declared a conflict of interest. */
export function NewMeetingPage(): ReactElement {
  const t = useT('decide');
  const { account } = useSession();
  const [form, setForm] = useState(EMPTY);
  const set = (fields: Partial<typeof EMPTY>): void => setForm((before) => ({ ...before, ...fields }));
  const marking = chosenMarking(form.marking);
  const sending = useForm({
    missing: missing({
      title: says(form.title),
      level: form.level !== undefined,
      heldOn: form.heldOn !== undefined,
      marking: marking !== undefined,
    }),
    touched: form !== EMPTY,
    save: () => {
      const { level, heldOn } = form;
      if (!level || !heldOn || !marking) throw new Error('sent with something missing');
      return call(meeting.create, {
        input: {
          title: form.title.trim(),
          marking,
          ownerId: account.id,
          body: {
            level,
            heldOn,
            everyPurpose: form.everyPurpose,
            place: form.place.trim(),
            attendance: [...form.attendance],
            conflicts: form.conflicts.trim(),
          },
        },
      });
    },
    pathOf: (id) => paths.meeting(id),
  });
  const needed = (field: string): string | undefined => (sending.isWrong(field) ? t(`wrong.${field}`) : undefined);
  return (
    <Page stage="decide" title={t('meeting.new')} subtitle={t('meeting.newWhat')}>
      <FormFrame form={sending} act={t('meeting.call')}>
        <Field label={t('meeting.title')} hint={t('meeting.titleHint')} error={needed('title')}>
          <input
            id="field-title"
            className="in"
            maxLength={300}
            value={form.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <ChoiceGroup
          label={t('meeting.level')}
          options={LEVELS.map((value) => ({ value, label: t(`meetingLevel.${value}`) }))}
          value={form.level}
          onChange={(level) => set({ level })}
          error={needed('level')}
        />
        <div className="two">
          <Field label={t('meeting.heldOn')} error={needed('heldOn')}>
            <DateField id="field-heldOn" value={form.heldOn} onChange={(heldOn) => set({ heldOn })} />
          </Field>
          <Field label={t('meeting.place')} optional={t('common:optional')}>
            <input
              className="in"
              maxLength={300}
              value={form.place}
              onChange={(event) => set({ place: event.target.value })}
            />
          </Field>
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={form.everyPurpose}
            onChange={(event) => set({ everyPurpose: event.target.checked })}
          />{' '}
          {t('meeting.everyPurpose')}
        </label>
        <AttendanceField chosen={form.attendance} onChange={(attendance) => set({ attendance })} />
        <Field label={t('meeting.conflicts')} hint={t('meeting.conflictsHint')} optional={t('common:optional')}>
          <textarea
            className="in"
            rows={2}
            maxLength={4000}
            value={form.conflicts}
            onChange={(event) => set({ conflicts: event.target.value })}
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
