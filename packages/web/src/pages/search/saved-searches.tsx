import { listSavedSearches } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { SavedItem } from './saved-item.tsx';

/** The saved searches of the user; on the home page those with alerts. */
export function SavedSearches({ alerts = false }: { alerts?: boolean }): ReactElement {
  const t = useT('search');
  const { data, error, refetch } = useReading(listSavedSearches, alerts ? { query: { alert: 'yes' } } : {});
  return (
    <>
      <h2>{t(alerts ? 'saved.tellMe' : 'saved.title')}</h2>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && data.items.length === 0 && <p className="mut s13">{t(alerts ? 'saved.tellNone' : 'saved.none')}</p>}
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((saved) => (
            <SavedItem key={saved.id} saved={saved} asOf={data.asOf} removable={!alerts} />
          ))}
        </ul>
      )}
    </>
  );
}
