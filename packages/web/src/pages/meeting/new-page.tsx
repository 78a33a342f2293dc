import type { ReactElement } from 'react';

/** Not written yet. */
export function NewMeetingPage(): ReactElement {
  return <></>;
}
