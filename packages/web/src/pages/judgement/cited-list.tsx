import { STAGE_OF } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { objectPath, paths } from '../../paths.ts';
import type { CitedObject } from './cite-options.ts';

/** What is cited, one line each, with a way out where it may still be changed. */
export function CitedList({
  items,
  onRemove,
}: {
  items: readonly CitedObject[];
  onRemove?: ((id: string) => void) | undefined;
}): ReactElement {
  const t = useT('assess');
  const codes = useT('codes');
  return (
    <ul className="cited">
      {items.map(({ kind, id, reference, title }) => (
        <li key={id}>
          <Icon name={STAGE_OF[kind]} stage={STAGE_OF[kind]} label={codes(`kind.${kind}`)} />
          <span>
            {title}{' '}
            <Link className="ref sm" to={objectPath(kind, id) ?? paths.thread(kind, id)}>
              {reference}
            </Link>
          </span>
          {onRemove && (
            <button
              type="button"
              className="btn quiet"
              aria-label={t('cite.removeOne', { reference })}
              onClick={() => onRemove(id)}
            >
              {t('cite.remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
