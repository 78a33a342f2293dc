import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { Link } from '../../components/link.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText, TimeText } from '../../components/time-text.tsx';
import type { Rows } from '../../components/table/use-rows.ts';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { otherPurpose } from '../../other-purpose.ts';
import type { WorkItem } from './work-order.ts';
import { workPath } from './work-path.ts';

/** One item of work in two lines: what, and why it is here; reference, grade, due date. */
export function WorkRow({
  item,
  current,
  row,
}: {
  item: WorkItem;
  current: boolean;
  row: ReturnType<Rows['rowProps']>;
}): ReactElement {
  const t = useT('home');
  const codes = useT('codes');
  const retention = useT('retention');
  const elsewhere = otherPurpose(useSession(), item.marking);
  const to = workPath(item);
  return (
    <li className={current ? 'work-row sel-row' : 'work-row'}>
      <Link to={to} className="do" {...row}>
        <span className="what">
          {item.urgency === 'high' && <Tag tone="now">{t('urgent')}</Tag>} {t(`what.${item.what}`)} {item.title}
        </span>
        <span className="why sm">
          {item.since && (
            <>
              {t(sinceWord(item))} <TimeText at={item.since} />.{' '}
            </>
          )}
          {item.ground && `${codes(`reviewGround.${item.ground}`)} `}
          {item.expired &&
            typeof item.expired.sources === 'number' &&
            `${retention('basis.sources', { count: item.expired.sources })} `}
          {t(`why.${item.what}`)}
          {elsewhere !== undefined && ` ${t('elsewhere', { purpose: elsewhere })}`}
        </span>
        {item.reminder && (
          <span className="why sm">
            <Tag tone="now">{t('reminder.tag')}</Tag>{' '}
            {item.reminder.by === null ? t('reminder.itself') : t('reminder.by', { by: item.reminder.by })}{' '}
            <TimeText at={item.reminder.at} />
            {item.reminder.text !== '' && `${t('common:colon', { label: '' })} ${item.reminder.text}`}
          </span>
        )}
      </Link>
      <span className="ref">{item.reference}</span>
      <span>{item.grade && <GradeChip grade={item.grade} quiet />}</span>
      <span className="due">{item.dueOn && <Due on={item.dueOn} />}</span>
    </li>
  );
}

/** What happened at the moment an item shows: a report was sent, a round was opened, anything else was made. */
function sinceWord({ what, kind }: WorkItem): 'sentByYou' | 'sentAt' | 'openedAt' | 'madeAt' {
  if (what === 'amend_report') return 'sentByYou';
  if (kind === 'document') return 'openedAt';
  return kind === 'report' ? 'sentAt' : 'madeAt';
}

/** When it is due: words for today and for what is late, a day for the rest. */
function Due({ on }: { on: string }): ReactElement {
  const t = useT('common');
  const format = useFormat();
  const days = format.daysUntil(on);
  if (days < 0) return <Tag tone="now">{t('due.late', { count: -days })}</Tag>;
  if (days === 0) return <Tag tone="now">{t('due.today')}</Tag>;
  if (days === 1) return <span>{t('due.tomorrow')}</span>;
  return (
    <span>
      {t('due.by')} <DateText on={on} />
    </span>
  );
}
