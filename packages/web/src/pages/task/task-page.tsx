import type { ReactElement } from 'react';

/** Not written yet. */
export function TaskPage(): ReactElement {
  return <></>;
}
