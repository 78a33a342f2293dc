import { meeting, type ReplyOf } from '@reeve/contract';
import { CADENCE_UNITS, LEVELS, MEETING_LEVELS, nextMeetingOn, PRESET_CADENCE, type Cadence } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { answersOf, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { countOf } from '../record/form/number-text.ts';
import { useForm } from '../record/form/use-form.ts';
import { AttendanceField } from './attendance-field.tsx';

type Meeting = ReplyOf<typeof meeting.read>;

/** The answers at the start: none, or those of the meeting before, a cadence later. */
function startingFrom(before: Meeting | undefined) {
  const { body } = before ?? {};
  const cadence: Cadence | undefined = body && (body.cadence ?? PRESET_CADENCE[body.level]);
  return {
    title: before?.title ?? '',
    level: body?.level,
    reach: body?.reach,
    heldOn: body && cadence ? nextMeetingOn(body.heldOn, cadence) : (undefined as string | undefined),
    every: cadence ? String(cadence.every) : '',
    unit: cadence?.unit,
    everyPurpose: body?.everyPurpose ?? false,
    place: body?.place ?? '',
    attendance: (body?.attendance ?? []) as readonly string[],
    conflicts: '',
    marking: before ? answersOf(before.marking) : NO_MARKING,
  };
}

/** The form of a meeting. @param before the meeting it follows in a series */
export function MeetingForm({ before }: { before: Meeting | undefined }): ReactElement {
  const t = useT('decide');
  const form = useMeetingForm(before);
  return (
    <FormFrame form={form} act={t('meeting.call')}>
      <TextField label={t('meeting.title')} hint={t('meeting.titleHint')} {...form.field('title')} />
      <ChoiceGroup
        label={t('meeting.level')}
        options={MEETING_LEVELS.map((value) => ({ value, label: t(`meetingLevel.${value}`) }))}
        disabled={before !== undefined}
        {...form.field('level')}
      />
      <ChoiceGroup
        label={t('meeting.reach')}
        hint={t('meeting.reachHint')}
        options={LEVELS.map((value) => ({ value, label: t(`reach.${value}`) }))}
        {...form.field('reach')}
      />
      <div className="two">
        <DateField label={t('meeting.heldOn')} {...form.field('heldOn')} />
        <TextField label={t('meeting.place')} optional {...form.field('place')} />
      </div>
      <div className="two">
        <TextField
          label={t('meeting.every')}
          hint={t('meeting.everyHint')}
          optional
          inputMode="numeric"
          {...form.field('every')}
        />
        <ChoiceGroup
          label={t('meeting.unit')}
          layout="above"
          options={CADENCE_UNITS.map((value) => ({ value, label: t(`cadence.${value}`) }))}
          {...form.field('unit')}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={form.values.everyPurpose}
          onChange={(event) => form.set({ everyPurpose: event.target.checked })}
        />{' '}
        {t('meeting.everyPurpose')}
      </label>
      <AttendanceField chosen={form.values.attendance} onChange={(attendance) => form.set({ attendance })} />
      <ProseField
        label={t('meeting.conflicts')}
        hint={t('meeting.conflictsHint')}
        optional
        rows={2}
        {...form.field('conflicts')}
        maxLength={4000}
      />
      <MarkingField form={form} />
    </FormFrame>
  );
}

/** The cadence of two answers; undefined if none was given. */
function cadenceOf(every: string, unit: Cadence['unit'] | undefined): Cadence | 'wrong' | undefined {
  if (every.trim() === '' || unit === undefined) return undefined;
  const count = countOf(every);
  return count !== undefined && Number.isInteger(count) && count >= 1 && count <= 366
    ? { every: count, unit }
    : 'wrong';
}

/** The answers of a meeting; one that follows another in a series starts from it. */
function useMeetingForm(before: Meeting | undefined) {
  const t = useT('decide');
  const { account } = useSession();
  return useForm({
    operation: meeting.create,
    empty: startingFrom(before),
    required: ['reach'],
    checks: ({ every, unit }) => ({
      every: (every.trim() === '') === (unit === undefined) && cadenceOf(every, unit) !== 'wrong',
    }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, marking, attendance, every, unit, ...body }) => {
      const cadence = cadenceOf(every, unit);
      return call(meeting.create, {
        input: {
          title,
          marking,
          ownerId: account.id,
          body: {
            ...body,
            attendance: [...attendance],
            ...(typeof cadence === 'object' ? { cadence } : {}),
            ...(before ? { followsId: before.id } : {}),
          },
        },
      });
    },
    pathOf: (id) => paths.meeting(id),
  });
}
