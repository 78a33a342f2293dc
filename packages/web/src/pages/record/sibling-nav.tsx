import type { ReactElement } from 'react';
import { Link } from '../../components/link.tsx';

/** The lists of one stage next to each other: requirements, collection, priorities. */
export function SiblingNav({
  label,
  items,
}: {
  label: string;
  items: readonly { readonly to: string; readonly label: string; readonly current: boolean }[];
}): ReactElement {
  return (
    <nav className="rec-siblings" aria-label={label}>
      {items.map((item) => (
        <Link key={item.to} to={item.to} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
