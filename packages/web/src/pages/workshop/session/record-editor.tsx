import { saveSession } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { TextInput } from '../../../components/field/text-input.tsx';
import { DateInput } from '../../../components/field/date-input.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { LeaveGuard } from '../../record/form/leave-guard.tsx';
import { MeanwhileNote } from '../../record/step/meanwhile-note.tsx';
import { useRecordStep } from '../../record/step/use-record-step.ts';
import { PeopleRows } from './people-rows.tsx';
import { draftOf, papersOf, sessionInput, type ActionDraft, type SessionDraft } from './session-draft.ts';
import { SessionFields } from './session-fields.tsx';
import type { Session } from './session-record.tsx';

/** Everything that is written down of a session, in one form; what is typed stays when the page hears of a change. */
export function RecordEditor({ session, onDone }: { session: Session; onDone: () => void }): ReactElement {
  const t = useT('workshop');
  const { before, draft, setDraft, set, reason, setReason, step, because } = useSessionRecord(session, onDone);
  useKeys({ 'Ctrl+Enter': () => (because === undefined && !step.busy ? step.take() : false) });
  return (
    <form className="rec-form ws-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <MeanwhileNote step={step} />
      <details>
        <summary>{t('record.frame')}</summary>
        <SessionFields
          documentId={session.documentIds[0] ?? ''}
          present={papersOf(session)}
          draft={draft}
          onChange={setDraft}
        />
      </details>
      <PeopleRows
        legend={t('record.attendance')}
        people={draft.attendance}
        onChange={(attendance) => set({ attendance })}
      />
      <ProseField
        label={t('record.otherDecisions')}
        hint={t('rows.eachALine')}
        optional
        rows={2}
        maxLength={20_000}
        value={draft.decisions}
        onChange={(decisions) => set({ decisions })}
      />
      <ActionRows actions={draft.actions} onChange={(actions) => set({ actions })} />
      <ProseField
        label={t('record.minutes')}
        hint={t('record.minutesHint')}
        className="serif"
        rows={8}
        maxLength={100_000}
        value={draft.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      <TextField
        label={t('record.reason')}
        hint={t('record.reasonHint')}
        optional
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <ProblemNote error={step.problem} lead={t('record.notSaved')} />
      <div className="row wrap acts">
        <Button kind="primary" keys="Ctrl Enter" busy={step.busy} because={because} onClick={step.take}>
          {t('record.save')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
      <LeaveGuard isOpen={() => draft !== before} />
    </form>
  );
}

/** Who does what until when. */
function ActionRows({
  actions,
  onChange,
}: {
  actions: readonly ActionDraft[];
  onChange: (actions: readonly ActionDraft[]) => void;
}): ReactElement {
  const t = useT('workshop');
  const change = (index: number, fields: Partial<ActionDraft>): void =>
    onChange(actions.map((one, nth) => (nth === index ? { ...one, ...fields } : one)));
  const label = (index: number, field: 'what' | 'who' | 'until'): string =>
    `${t('record.actions')} ${t('common:colon', { label: index + 1 })} ${t(`rows.${field}`)}`;
  return (
    <fieldset className="ws-rows">
      <legend className="lab">
        {t('record.actions')} <span className="mut">{t('common:optional')}</span>
      </legend>
      {actions.map((one, index) => (
        // rows have no identity beyond their place
        <div key={index} className="ws-row">
          {(['what', 'who'] as const).map((field) => (
            <TextInput
              key={field}
              className={field === 'who' ? 'short' : undefined}
              maxLength={300}
              aria-label={label(index, field)}
              placeholder={t(`rows.${field}`)}
              value={one[field]}
              onChange={(text) => change(index, { [field]: text })}
            />
          ))}
          <DateInput
            className="short"
            aria-label={label(index, 'until')}
            value={one.until}
            onChange={(until) => change(index, { until })}
          />
          <Button
            kind="quiet"
            aria-label={`${t('rows.remove')}: ${one.what || index + 1}`}
            onClick={() => onChange(actions.filter((_, nth) => nth !== index))}
          >
            ×
          </Button>
        </div>
      ))}
      <Button icon="plus" onClick={() => onChange([...actions, { what: '', who: '', until: undefined }])}>
        {t('rows.addAction')}
      </Button>
    </fieldset>
  );
}

/** What is written down of a session, and why it cannot be saved yet. */
function useSessionRecord(session: Session, onDone: () => void) {
  const t = useT('workshop');
  const record = useT('record');
  const { clock } = useSession();
  const [before] = useState(() => draftOf(session, clock.timeZone));
  const [draft, setDraft] = useState(before);
  const [reason, setReason] = useState('');
  const set = (fields: Partial<SessionDraft>): void => setDraft((now) => ({ ...now, ...fields }));
  const input = sessionInput(draft, clock.timeZone);
  const step = useRecordStep(
    session,
    (version) => {
      if (!input) throw new Error('sent with something missing');
      return call(saveSession, {
        params: { id: session.id },
        input: { version, ...input, reason: reason.trim().length < 3 ? '' : reason.trim() },
      });
    },
    onDone,
  );
  const because = step.meanwhile
    ? record('stale.readFirst')
    : !input
      ? t('new.first')
      : draft === before
        ? t('record.saved')
        : undefined;
  return { before, draft, setDraft, set, reason, setReason, step, because };
}
