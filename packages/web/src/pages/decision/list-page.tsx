import type { ReactElement } from 'react';

/** Not written yet. */
export function DecisionListPage(): ReactElement {
  return <></>;
}
