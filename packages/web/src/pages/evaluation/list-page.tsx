import type { ReactElement } from 'react';

/** Not written yet. */
export function EvaluationListPage(): ReactElement {
  return <></>;
}
