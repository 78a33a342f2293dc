import type { ReactElement } from 'react';

/** Not written yet. */
export function EvaluationPage(): ReactElement {
  return <></>;
}
