import { MINUTES_FORMATS, sessionMinutes, workshopSession, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../../api/address.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';
import { Papers } from '../papers.tsx';
import { RecordEditor } from './record-editor.tsx';
import { papersOf } from './session-draft.ts';
import { StepButtons } from '../step-buttons.tsx';

export type Session = ReplyOf<typeof workshopSession.read>;

/** What stays of a session: who was there, what was decided, who does what until when, minutes; and its next steps. */
export function SessionRecord({ session }: { session: Session }): ReactElement {
  const t = useT('workshop');
  const [isWriting, setWriting] = useState(false);
  const mayWrite = session.steers && session.state !== 'closed';
  return (
    <section aria-labelledby="ws-record">
      <h2 id="ws-record">{t('record.title')}</h2>
      <Papers title={t('record.papers')} items={papersOf(session)} />
      <Decided session={session} />
      {isWriting && mayWrite ? (
        <RecordEditor session={session} onDone={() => setWriting(false)} />
      ) : (
        <>
          <Written session={session} />
          <div className="row wrap no-print">
            {mayWrite && <Button onClick={() => setWriting(true)}>{t('record.write')}</Button>}
            {MINUTES_FORMATS.map((format) => (
              <a key={format} className="btn" href={addressOf(sessionMinutes, { id: session.id }, { format })} download>
                {t('record.file', { format: format.toUpperCase() })}
              </a>
            ))}
          </div>
        </>
      )}
      <StepButtons
        actions={session.actions}
        label={(to) => t(`step.${to}`)}
        act={(to, reason) =>
          call(workshopSession.move, { params: { id: session.id }, input: { version: session.version, to, reason } })
        }
      />
    </section>
  );
}

function Decided({ session: { decided, body } }: { session: Session }): ReactElement {
  const t = useT('workshop');
  return (
    <>
      <h3>{t('record.decisions')}</h3>
      {decided.length + body.decisions.length === 0 && <p className="mut">{t('record.noDecisions')}</p>}
      <ul className="ws-list">
        {decided.map((one) => (
          <li key={`${one.commentId} ${one.at}`}>
            <span className="ref">{one.reference}</span> {t(`review:disposition.${one.code}`)}
            {one.letter && ` (${t('table.wording', { letter: one.letter })})`}
            {t('common:colon', { label: '' })} {one.reason}
          </li>
        ))}
        {body.decisions.map((one) => (
          <li key={one.text}>{one.text}</li>
        ))}
      </ul>
    </>
  );
}

function Written({ session: { body, rapporteur } }: { session: Session }): ReactElement {
  const t = useT('workshop');
  return (
    <>
      {body.actions.length > 0 && (
        <>
          <h3>{t('record.actions')}</h3>
          <ul className="ws-list">
            {body.actions.map((one) => (
              <li key={one.what}>
                {[one.what, one.who].filter(Boolean).join(' · ')}
                {one.until && (
                  <>
                    {' · '}
                    <DateText on={one.until} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {body.attendance.length > 0 && (
        <>
          <h3>{t('record.attendance')}</h3>
          <p>{body.attendance.map((one) => [one.name, one.delegation].filter(Boolean).join(', ')).join('; ')}</p>
        </>
      )}
      <h3>{t('record.minutes')}</h3>
      {rapporteur && <p className="ink2">{t('record.by', { who: rapporteur })}</p>}
      <p className="ws-minutes">{body.minutes || <span className="mut">{t('record.noMinutes')}</span>}</p>
    </>
  );
}
