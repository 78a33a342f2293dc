import type { SeenKind } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { Link } from './link.tsx';

/**
 * A link to objects of a kind, for those whose post sees the kind; for others only its words.
 *
 * @param to nowhere: only the words
 */
export function SeenLink({
  kind,
  to,
  className,
  children,
}: {
  kind: SeenKind;
  to: string | undefined;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const { sees } = useSession();
  if (to !== undefined && sees.includes(kind))
    return (
      <Link to={to} className={className}>
        {children}
      </Link>
    );
  return <span className={className}>{children}</span>;
}
