import type { ReactElement } from 'react';

/** Not written yet. */
export function TaskListPage(): ReactElement {
  return <></>;
}
