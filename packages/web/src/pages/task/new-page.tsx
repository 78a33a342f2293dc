import type { ReactElement } from 'react';

/** Not written yet. */
export function NewTaskPage(): ReactElement {
  return <></>;
}
