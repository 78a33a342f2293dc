import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import type { CitedObject } from '../judgement/cite-options.ts';

/** The citations of a block as mono references, in the order they were made. */
export function CiteChips({
  cites,
  staleIds,
  numbers,
  onRemove,
}: {
  cites: readonly CitedObject[];
  staleIds: ReadonlySet<string>;
  /** Their numbers in the text. */
  numbers?: ReadonlyMap<string, number>;
  onRemove?: (id: string) => void;
}): ReactElement | null {
  const t = useT('assess');
  if (cites.length === 0) return null;
  return (
    <span className="cites">
      {cites.map(({ kind, id, reference, title }) => (
        <span key={id} className={staleIds.has(id) ? 'cite stale' : 'cite'}>
          {numbers?.has(id) && <span className="mut">{numbers.get(id)}&nbsp;</span>}
          <Link to={objectPath(kind, id) ?? paths.thread(kind, id)} title={title}>
            {reference}
          </Link>
          {staleIds.has(id) && <span className="now"> {t('cite.stale')}</span>}
          {onRemove && (
            <button type="button" aria-label={t('cite.removeOne', { reference })} onClick={() => onRemove(id)}>
              ×
            </button>
          )}
        </span>
      ))}
    </span>
  );
}
