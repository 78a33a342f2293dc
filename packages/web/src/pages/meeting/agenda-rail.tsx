import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { Shortcut } from '../../components/shortcut.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from './agenda-order.ts';

/** The agenda at the left: each item with the object that put it there. */
export function AgendaRail({
  meetingId,
  items,
  current,
}: {
  meetingId: string;
  items: readonly AgendaItem[];
  current: AgendaItem | undefined;
}): ReactElement | null {
  const t = useT('decide');
  if (items.length === 0) return null;
  return (
    <nav className="agenda" aria-label={t('agenda.title')}>
      <ol>
        {items.map((item, index) => (
          <li key={item.id}>
            <Link
              to={paths.meeting(meetingId, { item: item.id })}
              aria-current={item.id === current?.id ? 'true' : undefined}
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
