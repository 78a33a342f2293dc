import { workshop, workshopCalendar, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo, usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useKeys } from '../../shell/command/use-keys.ts';
import { CommonNav } from '../document/common-nav.tsx';
import { useStateWord } from '../record/state-word.ts';
import { CallSession } from './session/call-session.tsx';
import { ChangeWorkshop } from './change-workshop.tsx';
import { Papers } from './papers.tsx';
import { StepButtons } from './step-buttons.tsx';
import '../record/form/form.css';
import './workshop.css';

type Workshop = ReplyOf<typeof workshop.read>;

/** A workshop: what it is for, when and where, its papers as far as the reader may see them, its sessions. */
export function WorkshopPage(): ReactElement {
  const t = useT('workshop');
  const id = usePathPart('id');
  const { data, error, isPending, refetch } = useReading(workshop.read, { params: { id } });
  const go = useGo();
  const trace = (): void => go(paths.thread('workshop', id));
  useKeys({ t: trace });
  return (
    <Page
      stage="assess"
      title={data?.title ?? t('list.one')}
      marking={data?.marking}
      of={data && { kind: 'workshop', id: data.id }}
      subtitle={data && <span className="ref">{data.reference}</span>}
      actions={
        data && (
          <>
            <a className="btn" href={addressOf(workshopCalendar, { id })} download>
              {t('page.calendar')}
            </a>
            <Button keys="t" onClick={trace}>
              {t('record:trace')}
            </Button>
          </>
        )
      }
    >
      <CommonNav current="workshops" />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isPending && !error && <p className="loading">{t('common:loading')}</p>}
      {data && <Body record={data} />}
    </Page>
  );
}

function Body({ record }: { record: Workshop }): ReactElement {
  const t = useT('workshop');
  const word = useStateWord();
  const { body } = record;
  const [isChanging, setChanging] = useState(false);
  const mayChange = record.steers && record.state !== 'closed';
  if (isChanging && mayChange) return <ChangeWorkshop record={record} onDone={() => setChanging(false)} />;
  return (
    <div className="ws-sections">
      <WorkshopAbout record={record} onChange={mayChange ? () => setChanging(true) : undefined} />
      <section>
        <h2>{t('page.sessions')}</h2>
        {record.sessions.length === 0 && <p className="mut">{t('page.noSessions')}</p>}
        <ol className="ws-list">
          {record.sessions.map((session) => (
            <li key={session.id}>
              <Link to={paths.workshopSession(session.id)}>{session.title}</Link>{' '}
              <span className="ink2">
                <TimeText at={session.startsAt} /> {session.room} · {word('workshop_session', session.state)}
              </span>
            </li>
          ))}
        </ol>
        {record.steers && record.state !== 'closed' && record.documents[0] && (
          <CallSession workshopId={record.id} documentId={record.documents[0].id} />
        )}
      </section>
      {body.topics.length > 0 && (
        <section>
          <h2>{t('page.topics')}</h2>
          <ul className="ws-list">
            {body.topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </section>
      )}
      <Papers title={t('page.papers')} items={[...record.documents, ...record.papers]} />
      <Papers title={t('page.mandate')} items={record.mandate} />
      {record.documents.map((document) => (
        <p key={document.id}>
          <Link to={paths.nominations(document.id)}>{t('nomination.of', { title: document.title })}</Link>
        </p>
      ))}
      {body.invited.length > 0 && (
        <section>
          <h2>{t('page.invited')}</h2>
          <ul className="ws-list">
            {body.invited.map((one) => (
              <li key={`${one.name} ${one.delegation}`}>
                {one.name} <span className="ink2">{one.delegation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <StepButtons
        actions={record.actions}
        label={(to) => t(`step.${to}`)}
        act={(to, reason) =>
          call(workshop.move, { params: { id: record.id }, input: { version: record.version, to, reason } })
        }
      />
    </div>
  );
}

/** What the workshop is for, when and where it is, and who organises it. */
function WorkshopAbout({ record, onChange }: { record: Workshop; onChange: (() => void) | undefined }): ReactElement {
  const t = useT('workshop');
  const word = useStateWord();
  const { body } = record;
  return (
    <section>
      <h2>{t('page.about')}</h2>
      <p>{body.purpose}</p>
      <dl className="ws-facts">
        <dt>{t('page.state')}</dt>
        <dd>{word('workshop', record.state)}</dd>
        <dt>{t('page.when')}</dt>
        <dd>
          <DateText on={body.from} /> – <DateText on={body.to} />
        </dd>
        {body.venue !== '' && (
          <>
            <dt>{t('page.venue')}</dt>
            <dd>{body.venue}</dd>
          </>
        )}
        {body.organiser !== '' && (
          <>
            <dt>{t('page.organiser')}</dt>
            <dd>{body.organiser}</dd>
          </>
        )}
      </dl>
      {onChange && (
        <p className="no-print">
          <Button onClick={onChange}>{t('change.open')}</Button>
        </p>
      )}
    </section>
  );
}
