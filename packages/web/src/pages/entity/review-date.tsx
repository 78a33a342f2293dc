import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { DueDate, SOON_DAYS } from '../report/page/due-date.tsx';

/** A review date with the days left. */
export function ReviewDate({ on }: { on: string }): ReactElement {
  const t = useT('report');
  const days = useFormat().daysUntil(on);
  return (
    <span>
      <DueDate on={on} wordy />
      {days > SOON_DAYS && <span className="mut">, {t('due.in', { count: days })}</span>}
    </span>
  );
}
