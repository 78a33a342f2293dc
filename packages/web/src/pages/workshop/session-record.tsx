import { saveSession, workshopSession, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { StepButtons } from './step-buttons.tsx';
import { useFloorAct } from './use-floor-act.ts';

export type Session = ReplyOf<typeof workshopSession.read>;

/** What stays of a session: attendance, what was decided, who does what until when, minutes. */
export function SessionRecord({ session }: { session: Session }): ReactElement {
  const t = useT('workshop');
  const { body, decided } = session;
  return (
    <>
      <section>
        <h2>{t('record.decisions')}</h2>
        {decided.length + body.decisions.length === 0 && <p className="mut">{t('record.noDecisions')}</p>}
        <ul className="ws-list">
          {decided.map((one) => (
            <li key={`${one.commentId} ${one.at}`}>
              <span className="ref">{one.reference}</span> {t(`review:disposition.${one.code}`)}
              {one.letter && ` (${t('table.wording', { letter: one.letter })})`}: {one.reason}
            </li>
          ))}
          {body.decisions.map((one) => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      </section>
      {body.actions.length > 0 && (
        <section>
          <h2>{t('record.actions')}</h2>
          <ul className="ws-list">
            {body.actions.map((one) => (
              <li key={one.what}>{[one.what, one.who, one.until].filter(Boolean).join(' · ')}</li>
            ))}
          </ul>
        </section>
      )}
      {body.attendance.length > 0 && (
        <section>
          <h2>{t('record.attendance')}</h2>
          <p>{body.attendance.map((one) => [one.name, one.delegation].filter(Boolean).join(' ')).join(', ')}</p>
        </section>
      )}
      <section>
        <h2 id="ws-minutes">{t('record.minutes')}</h2>
        {session.steers && session.state !== 'closed' ? (
          <Minutes session={session} />
        ) : (
          <p className="ws-minutes">{body.minutes || <span className="mut">{t('record.noMinutes')}</span>}</p>
        )}
      </section>
      <StepButtons
        actions={session.actions}
        label={(to) => t(`step.${to}`)}
        act={(to, reason) =>
          call(workshopSession.move, { params: { id: session.id }, input: { version: session.version, to, reason } })
        }
      />
    </>
  );
}

/** The minutes while they are written: what is typed stays when the page hears of a change. */
function Minutes({ session }: { session: Session }): ReactElement {
  const t = useT('workshop');
  const [text, setText] = useState(session.body.minutes);
  const saving = useFloorAct(() =>
    call(saveSession, {
      params: { id: session.id },
      input: { version: session.version, title: session.title, body: { ...session.body, minutes: text } },
    }),
  );
  return (
    <>
      <textarea
        className="in"
        rows={6}
        maxLength={100_000}
        aria-labelledby="ws-minutes"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ProblemNote error={saving.error} lead={t('record.notSaved')} />
      <Button
        busy={saving.isPending}
        because={text === session.body.minutes ? t('record.saved') : undefined}
        onClick={() => saving.mutate(undefined)}
      >
        {t('record.save')}
      </Button>
    </>
  );
}
