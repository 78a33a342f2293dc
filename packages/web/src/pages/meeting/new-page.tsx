import { meeting } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import '../decision/decide.css';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
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

/** Call a meeting: which, when, who attends, who has declared a conflict of interest. */
export function NewMeetingPage(): ReactElement {
  const t = useT('decide');
  const { account } = useSession();
  const form = useForm({
    operation: meeting.create,
    empty: EMPTY,
    checks: ({ marking }) => ({ marking: chosenMarking(marking) !== undefined }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, marking, attendance, ...body }) =>
      call(meeting.create, {
        input: {
          title,
          marking: chosenMarking(marking),
          ownerId: account.id,
          body: { ...body, attendance: [...attendance] },
        },
      }),
    pathOf: (id) => paths.meeting(id),
  });
  return (
    <Page stage="decide" title={t('meeting.new')} subtitle={t('meeting.newWhat')}>
      <FormFrame form={form} act={t('meeting.call')}>
        <TextField label={t('meeting.title')} hint={t('meeting.titleHint')} {...form.field('title')} />
        <ChoiceGroup
          label={t('meeting.level')}
          options={LEVELS.map((value) => ({ value, label: t(`meetingLevel.${value}`) }))}
          {...form.field('level')}
        />
        <div className="two">
          <DateField label={t('meeting.heldOn')} {...form.field('heldOn')} />
          <TextField label={t('meeting.place')} optional {...form.field('place')} />
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
        <MarkingPicker
          value={form.values.marking}
          onChange={(marking) => form.set({ marking })}
          isWrong={form.isWrong('marking')}
        />
      </FormFrame>
    </Page>
  );
}
