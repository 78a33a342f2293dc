import { noticeSight } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../../api/session.ts';
import { DateText, TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import type { Shift } from '../../kept-shift/kept-shift.ts';
import { NoticeLine } from './notice-line.tsx';
import { NumberOnMap } from './number-on-map.tsx';
import { QuestionAnswer } from './question-answer.tsx';
import { ShiftHours } from './shift-hours.tsx';
import { ShiftMap } from './shift-map.tsx';

type Notices = NonNullable<Shift['sheet']>['notices'];

/**
 * The sheet as an officer reads it on a phone: questions first, then tasks, notices and what to keep in mind.
 *
 * @param contactMs when the server was last reached, `nowMs` the same clock now
 * @param hidesAt when notices on persons hide if there is no contact before, ISO 8601
 */
export function ShiftView({
  shift,
  contactMs,
  nowMs,
  hidesAt,
}: {
  shift: Shift;
  contactMs: number;
  nowMs: number;
  hidesAt: string;
}): ReactElement {
  const t = useT('briefing');
  const { sheet, questions } = shift;
  const asked = sheet === null ? [] : sheet.questions.filter(({ id }) => questions.some((one) => one.id === id));
  const others = questions.filter(({ id }) => !asked.some((one) => one.id === id));
  return (
    <div className="sh-phone-page">
      {sheet === null && (
        <p className="rec-serif">
          {t('shift.none')} {questions.length > 0 && t('shift.questionsRemain')}
        </p>
      )}
      {sheet !== null && sheet.lead !== '' && <p className="rec-serif">{sheet.lead}</p>}
      <Part name="questions" count={asked.length + others.length}>
        {[...asked, ...others].map(({ id, text, area, lastOn }) => (
          <li key={id}>
            <p className="rec-serif">{text}</p>
            <p className="mut sm">
              {area !== '' && `${area}, `}
              {t('shift.until')} <DateText on={lastOn} />
            </p>
            <QuestionAnswer id={id} text={text} />
          </li>
        ))}
      </Part>
      {sheet !== null && (
        <>
          <Part name="tasks" count={sheet.tasks.length}>
            {sheet.tasks.map(({ id, reference, title, when, text }) => (
              <li key={id}>
                <p className="row wrap sh-head">
                  <strong>{when}</strong> <span className="ref sm">{reference}</span>
                </p>
                <p>
                  <strong>{title}</strong>
                  {text !== '' && `. ${text}`}
                </p>
              </li>
            ))}
          </Part>
          <Part name="hotSpots" count={sheet.hotSpots.length}>
            {sheet.hotSpots.map(({ id, title, text }, nth) => (
              <li key={id}>
                <NumberOnMap map={sheet.map} hotSpot={nth + 1} />
                {text === '' ? title : text}
              </li>
            ))}
          </Part>
          {sheet.hours && (
            <section aria-label={t('sheet.plan')}>
              <h2>
                {t('sheet.plan')} <span className="mut sm">{t('hours.unit')}</span>
              </h2>
              <ShiftHours hours={sheet.hours} />
            </section>
          )}
          {sheet.map && <ShiftMap map={sheet.map} />}
          <Prose name="news" text={sheet.news} />
          <NoticeList notices={sheet.notices} contactMs={contactMs} nowMs={nowMs} hidesAt={hidesAt} />
          <Prose name="keepInMind" text={sheet.keepInMind} />
        </>
      )}
    </div>
  );
}

/** Notices by what the phone may still show of them. */
function NoticeList({
  notices,
  contactMs,
  nowMs,
  hidesAt,
}: {
  notices: Notices;
  contactMs: number;
  nowMs: number;
  hidesAt: string;
}): ReactElement | null {
  const t = useT('briefing');
  const { clock } = useSession();
  const sight = (notice: Notices[number]) =>
    noticeSight({ about: notice.about, endsAtMs: Date.parse(notice.endsAt) }, contactMs, nowMs);
  const shown = notices.filter((notice) => sight(notice) === 'shown');
  const hidden = notices.filter((notice) => sight(notice) === 'hidden');
  if (shown.length + hidden.length === 0) return null;
  const hour = new Intl.DateTimeFormat('sv-SE', { timeZone: clock.timeZone, timeStyle: 'short' });
  return (
    <section aria-label={t('sheet.notices')}>
      <h2>
        {t('sheet.notices')} <span className="mut sm">{t('notice.verify')}</span>
      </h2>
      {shown.some(({ about }) => about === 'person') && (
        <p className="mut sm">
          {t('shift.willHide')} <TimeText at={hidesAt} />.
        </p>
      )}
      <ul className="sh-list">
        {shown.map((notice) => (
          <li key={notice.id}>
            <NoticeLine notice={notice} />
          </li>
        ))}
        {hidden.map(({ id, kind, phone }) => (
          <li key={id}>
            <strong>{t(`kind.${kind}`)}</strong>
            <output>{t('shift.hidden', { at: hour.format(Date.parse(hidesAt)), phone })}</output>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({
  name,
  count,
  children,
}: {
  name: 'tasks' | 'hotSpots' | 'questions';
  count: number;
  children: ReactNode;
}): ReactElement | null {
  const t = useT('briefing');
  if (count === 0) return null;
  return (
    <section aria-label={t(`sheet.${name}`)}>
      <h2>
        {t(`sheet.${name}`)} <span className="mut sm">{count}</span>
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
