import { listBrokenThreads } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';

/** Most threads listed by name; a longer list begins with these. */
const SHOWN = 6;

/** Objects that should rest on something and do not: for those responsible for threads. */
export function BrokenThreads(): ReactElement {
  const t = useT('home');
  const { data, error, refetch } = useReading(listBrokenThreads, {});
  const items = data?.items ?? [];
  return (
    <>
      <h2>{t('broken.title')}</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && items.length === 0 && <p className="mut s13">{t('broken.none')}</p>}
      <ul>
        {items.slice(0, SHOWN).map(({ kind, id, title, reference, broken, owner }) => (
          <li key={`${broken} ${id}`}>
            <Link to={objectPath(kind, id) ?? paths.thread(kind, id)}>{title}</Link>{' '}
            <span className="ref sm">{reference}</span>
            <br />
            <span className="mut sm">{[t(`broken.${broken}`), owner].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="mut sm">{t('broken.more', { count: items.length - SHOWN })}</p>}
    </>
  );
}
