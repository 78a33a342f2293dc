import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { Empty } from './empty.tsx';

/** What only a role may do; the others are shown that it is not theirs, and whose it is. */
export function ForRole({
  act,
  what,
  why,
  children,
}: {
  act: ReturnType<typeof useSession>['may'][number];
  what: string;
  why: string;
  children: ReactNode;
}): ReactElement {
  const { may } = useSession();
  return may.includes(act) ? <>{children}</> : <Empty what={what} why={why} />;
}
