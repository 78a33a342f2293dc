import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';
import { objectPath } from '../../paths.ts';
import type { Paper } from './paper-fields.tsx';

/** Papers as links, only those that their reader can see. */
export function Papers({ title, items }: { title: string; items: readonly Paper[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ws-list">
        {items.map((one) => {
          const path = objectPath(one.kind, one.id);
          return (
            <li key={one.id}>
              <span className="ref">{one.reference}</span>{' '}
              {path === undefined ? one.title : <Link to={path}>{one.title}</Link>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
