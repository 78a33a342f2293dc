import type { ReactElement } from 'react';

/** Not written yet. */
export function OutcomePage(): ReactElement {
  return <></>;
}
