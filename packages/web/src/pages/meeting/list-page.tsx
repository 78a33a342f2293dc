import type { ReactElement } from 'react';

/** Not written yet. */
export function MeetingListPage(): ReactElement {
  return <></>;
}
