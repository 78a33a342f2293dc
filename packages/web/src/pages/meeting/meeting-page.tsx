import type { ReactElement } from 'react';

/** Not written yet. */
export function MeetingPage(): ReactElement {
  return <></>;
}
