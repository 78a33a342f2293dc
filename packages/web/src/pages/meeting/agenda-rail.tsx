import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { Agenda, AgendaItem } from './agenda-order.ts';

/** What a meeting looks at before its items. */
export const OPENINGS = ['actions', 'changes'] as const;
export type Opening = (typeof OPENINGS)[number];

/** The agenda at the left: earlier actions and what has changed, then each item with the object that put it there. */
export function AgendaRail({
  meetingId,
  agenda,
  items,
  current,
}: {
  meetingId: string;
  agenda: Agenda;
  items: readonly AgendaItem[];
  /** The item or opening that is shown. */
  current: string | undefined;
}): ReactElement | null {
  const t = useT('decide');
  const openings = agenda.before === null ? [] : OPENINGS;
  if (items.length + openings.length === 0) return null;
  return (
    <nav className="agenda" aria-label={t('agenda.title')}>
      <ul>
        {openings.map((opening) => (
          <li key={opening}>
            <Link
              to={paths.meeting(meetingId, { item: opening })}
              aria-current={current === opening ? 'true' : undefined}
            >
              <span className="mono" aria-hidden="true">
                ·
              </span>
              <span>
                {t(`${opening}.title`)}
                <span className="from">{t(`${opening}.count`, { count: agenda[opening].length })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <Link
              to={paths.meeting(meetingId, { item: item.id })}
              aria-current={item.id === current ? 'true' : undefined}
            >
              <span className="mono">{index + 1}</span>
              <span>
                {item.title}
                <span className="from">{t('agenda.from', { reference: item.source.reference })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="agenda-keys" aria-hidden="true">
        <Shortcut keys="PgDn" /> {t('keys.next')}
        <Shortcut keys="d" /> {t('keys.decide')}
        <Shortcut keys="r" /> {t('keys.refuse')}
        <Shortcut keys="+" /> {t('keys.larger')}
        <Shortcut keys="b" /> {t('keys.blank')}
      </p>
    </nav>
  );
}
