import type { ReactElement } from 'react';

/** Not written yet. */
export function DecisionPage(): ReactElement {
  return <></>;
}
