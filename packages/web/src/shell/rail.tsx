import { readHome, type ReplyOf } from '@reeve/contract';
import { useLocation } from '@tanstack/react-router';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { readingKey } from '../api/query.ts';
import { useSession } from '../api/session.ts';
import { Icon } from '../components/icon.tsx';
import { Link } from '../components/link.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';
import { railFor, railNameOf, workPlace } from './rail-table.ts';

/**
 * The stages that have a page, each with its icon and hue. The counts are those of the worklist where it has been read;
 * the rail itself reads nothing, because every reading is logged. Slim, it shows icons alone and leaves the page the room.
 */
export function Rail({ isSlim, onTurn }: { isSlim: boolean; onTurn: () => void }): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const help = useT('help');
  const session = useSession();
  const { pathname } = useLocation();
  const current = railNameOf(pathname);
  const { data: home } = useQuery<ReplyOf<typeof readHome>>({ queryKey: readingKey(readHome, {}), queryFn: skipToken });
  return (
    <nav className="rail" aria-label={t('stages')}>
      {railFor(session).map(({ name, path, letter }) => {
        const count = home?.items.filter((item) => workPlace(item) === name).length ?? 0;
        return (
          <Link
            key={name}
            to={path}
            className={`c-${name}`}
            aria-current={name === current ? 'page' : undefined}
            title={`${codes(`stage.${name}`)} (g ${letter})`}
          >
            <Icon name={name} size={18} stage={name} />
            <span className="l">{codes(`stage.${name}`)}</span>
            {count > 0 && (
              <span className="n">
                {count}
                <span className="vh"> {t('waiting', { count })}</span>
              </span>
            )}
          </Link>
        );
      })}
      <Link
        to={paths.guidebook()}
        className="guide"
        aria-current={pathname === paths.guidebook() ? 'page' : undefined}
        title={help('guidebook')}
      >
        <Icon name="book" size={18} />
        <span className="l">{help('guidebook')}</span>
      </Link>
      <button type="button" className="turn" aria-pressed={isSlim} title={t('rail.turn')} onClick={onTurn}>
        <Icon name={isSlim ? 'right' : 'left'} size={18} />
        <span className="l">{t('rail.narrow')}</span>
      </button>
      <div className="foot" aria-hidden="true">
        {t('goTo')} <Shortcut keys="g" /> {t('thenLetter')}
        <br />
        {t('allKeys')} <Shortcut keys="?" />
      </div>
    </nav>
  );
}
