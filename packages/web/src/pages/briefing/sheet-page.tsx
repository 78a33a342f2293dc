import { shiftSheet, shiftSheetPdf, type ReplyOf } from '@reeve/contract';
import type { ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { usePathPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { Facts } from '../record/facts.tsx';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { useStateWord } from '../record/state-word.ts';
import { RecordSteps } from '../record/step/record-steps.tsx';
import { NoticeLine } from './notice-line.tsx';
import { NumberOnMap } from './number-on-map.tsx';
import { ShiftHours, type ShiftHoursOfPlan } from './shift-hours.tsx';
import { ShiftMap } from './shift-map.tsx';
import './briefing.css';

type Sheet = ReplyOf<typeof shiftSheet.read>;

/** One shift sheet as the shift reads it, what it was made from, and whether it was read. */
export function SheetPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(shiftSheet.read, { params: { id } });
  if (!data) return <RecordFallback kind="shift_sheet" error={error} onRetry={() => void refetch()} />;
  return <OneSheet key={id} record={data} problem={error} />;
}

function OneSheet({ record, problem }: { record: Sheet; problem: unknown }): ReactElement {
  const t = useT('briefing');
  const word = useStateWord();
  const { may } = useSession();
  const { number } = useFormat();
  const { body, shown, isRead, opened } = record;
  const read = opened
    ? t('sheet.openedBy', { count: opened.members, of: number(opened.of) })
    : t(isRead ? 'sheet.isRead' : 'sheet.notRead');
  return (
    <RecordPage
      kind="shift_sheet"
      record={record}
      problem={problem}
      near={false}
      subtitle={
        <>
          <span className="ref">{record.reference}</span> <DateText on={body.on} />, {word('shift_sheet', record.state)}
        </>
      }
      actions={
        <a className="btn" href={addressOf(shiftSheetPdf, { id: record.id })} target="_blank" rel="noreferrer">
          {t('sheet.pdf')}
        </a>
      }
      facts={
        <Facts
          heading={t('record:facts')}
          lines={[
            [t('sheet.unit'), shown.unit],
            [t('sheet.area'), shown.area],
            [t('sheet.hours'), `${body.from}–${body.to}`],
            [t('notice.writtenBy'), record.createdBy],
            [t('sheet.read'), record.state === 'released' && read],
          ]}
        />
      }
    >
      <SheetLines shown={shown} />
      <RecordSteps
        words="shift_sheet"
        record={record}
        move={(to, version, reason) =>
          call(shiftSheet.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      >
        {record.state === 'draft' && may.includes('write_shift_sheet') && (
          <Link className="btn" to={paths.editShiftSheet(record.id)}>
            {t('sheet.edit')}
          </Link>
        )}
        {record.state === 'released' && may.includes('write_debrief') && (
          <Link className="btn" to={paths.newDebrief({ sheet: record.id })}>
            {t('debrief.new')}
          </Link>
        )}
      </RecordSteps>
    </RecordPage>
  );
}

/** The lines of a sheet in the order of the page. */
function SheetLines({ shown }: { shown: Sheet['shown'] }): ReactElement {
  const t = useT('briefing');
  const { lead, tasks, hotSpots, hours, map, news, notices, questions, keepInMind } = shown;
  return (
    <>
      {lead !== '' && <p className="rec-serif">{lead}</p>}
      <Section name="tasks" count={tasks.length}>
        {tasks.map(({ id, reference, title, when, text }) => (
          <li key={id}>
            {when !== '' && <span className="sh-when">{when}</span>}
            <Link to={paths.task(id)}>{title}</Link>
            {text !== '' && `. ${text}`} <span className="ref sm">{reference}</span>
          </li>
        ))}
      </Section>
      <Section name="hotSpots" count={hotSpots.length}>
        {hotSpots.map(({ id, reference, title, text }, nth) => (
          <li key={id}>
            <NumberOnMap map={map} hotSpot={nth + 1} />
            <Link to={paths.finding(id)}>{text === '' ? title : text}</Link> <span className="ref sm">{reference}</span>
          </li>
        ))}
      </Section>
      {hours && <PlanSection hours={hours} />}
      {map && <ShiftMap map={map} />}
      <Prose name="news" text={news} />
      <Section name="notices" count={notices.length} note={t('notice.verify')}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </Section>
      <Section name="questions" count={questions.length}>
        {questions.map(({ id, reference, text, area, sawNothing }) => (
          <li key={id}>
            <Link to={paths.patrolQuestion(id)}>{text}</Link> <span className="ref sm">{reference}</span>
            <p className="mut sm">
              {[area, sawNothing > 0 && t('sheet.sawNothing', { count: sawNothing })].filter(Boolean).join('. ')}
            </p>
          </li>
        ))}
      </Section>
      <Prose name="keepInMind" text={keepInMind} />
    </>
  );
}

/** The hours of the shift, with the plan they are from for those who see it. */
function PlanSection({ hours }: { hours: ShiftHoursOfPlan }): ReactElement {
  const t = useT('briefing');
  const { plan } = hours;
  return (
    <section aria-label={t('sheet.plan')}>
      <h2>
        {t('sheet.plan')} <span className="mut sm">{t('hours.unit')}</span>{' '}
        {plan && (
          <Link className="ref sm" to={paths.allocationPlan(plan.id)}>
            {plan.reference}
          </Link>
        )}
      </h2>
      {plan?.isSuperseded && <p className="sh-warn">{t('sheet.planSuperseded')}</p>}
      <ShiftHours hours={hours} />
    </section>
  );
}

function Section({
  name,
  count,
  note,
  children,
}: {
  name: 'tasks' | 'hotSpots' | 'notices' | 'questions';
  count: number;
  note?: string;
  children: readonly ReactElement[];
}): ReactElement | null {
  const t = useT('briefing');
  if (count === 0) return null;
  return (
    <section aria-label={t(`sheet.${name}`)}>
      <h2>
        {t(`sheet.${name}`)} {note !== undefined && <span className="mut sm">{note}</span>}
      </h2>
      <ul className="sh-list">{children}</ul>
    </section>
  );
}

function Prose({ name, text }: { name: 'news' | 'keepInMind'; text: string }): ReactElement | null {
  const t = useT('briefing');
  if (text === '') return null;
  return (
    <section aria-label={t(`sheet.${name}`)}>
      <h2>{t(`sheet.${name}`)}</h2>
      <p className="rec-serif">{text}</p>
    </section>
  );
}
