import { keepMinutes, type meeting, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { says } from '../record/form/form-faults.ts';
import { LeaveGuard } from '../record/form/leave-guard.tsx';
import { MeanwhileNote } from '../record/step/meanwhile-note.tsx';
import { useRecordStep } from '../record/step/use-record-step.ts';
import { AttendanceField } from './attendance-field.tsx';
import { isInMinutes } from './is-in-minutes.ts';

type Meeting = ReplyOf<typeof meeting.read>;

interface Written {
  readonly attendance: readonly string[];
  readonly conflicts: string;
  readonly minutes: string;
}

/** Who came, conflicts and minutes, as they are being written; once the meeting has been held, why they change. */
export function MinutesEditor({ record, onDone }: { record: Meeting; onDone: () => void }): ReactElement {
  const t = useT('decide');
  const words = useT('record');
  const { attendance, conflicts, minutes } = record.body;
  const [before] = useState<Written>({ attendance, conflicts, minutes });
  const [draft, setDraft] = useState(before);
  const [reason, setReason] = useState('');
  const set = (fields: Partial<Written>): void => setDraft((now) => ({ ...now, ...fields }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(before);
  const asksWhy = record.state === 'held';
  const step = useRecordStep(
    record,
    (version) =>
      call(keepMinutes, {
        params: { id: record.id },
        input: { version, ...draft, attendance: [...draft.attendance], reason: reason.trim() },
      }),
    onDone,
  );
  const because = step.meanwhile
    ? words('stale.readFirst')
    : !isChanged
      ? t('minutes.unchanged')
      : asksWhy && !says(reason)
        ? t('minutes.reasonMissing')
        : undefined;
  const save = (): void => {
    if (because === undefined && !step.busy) step.take();
  };
  // Anywhere else on the page it records the decision.
  useKeys({ 'Ctrl+Enter': (event) => (isInMinutes(event) ? save() : false) });
  return (
    <form
      className="rec-form minutes-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <MeanwhileNote step={step} />
      <AttendanceField chosen={draft.attendance} onChange={(names) => set({ attendance: names })} />
      <ProseField
        label={t('meeting.conflicts')}
        hint={t('meeting.conflictsHint')}
        optional
        rows={2}
        maxLength={4000}
        value={draft.conflicts}
        onChange={(text) => set({ conflicts: text })}
      />
      <ProseField
        label={t('minutes.text')}
        hint={t('minutes.textHint')}
        className="serif"
        rows={12}
        maxLength={100_000}
        value={draft.minutes}
        onChange={(text) => set({ minutes: text })}
      />
      {asksWhy && (
        <TextField
          label={t('minutes.reason')}
          hint={t('minutes.reasonHint')}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      )}
      <ProblemNote error={step.problem} lead={t('minutes.notKept')} />
      <div className="row wrap acts">
        <Button kind="primary" keys="Ctrl Enter" busy={step.busy} because={because} onClick={save}>
          {t('minutes.save')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
      <LeaveGuard isOpen={() => isChanged} />
    </form>
  );
}
