import type { ReactElement } from 'react';
import { Tag } from '../../../components/text/tag.tsx';
import { DateText } from '../../../components/time-text.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

/** Days before a review date from which a person should act. */
export const SOON_DAYS = 7;

/** A review date; amber with the days left when a person should act now. */
export function DueDate({ on, wordy = false }: { on: string; wordy?: boolean }): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const days = format.daysUntil(on);
  if (days > SOON_DAYS) return <DateText on={on} />;
  return (
    <Tag tone="now">
      <DateText on={on} />
      {wordy && `, ${days < 0 ? t('due.passed') : days === 0 ? t('due.today') : t('due.in', { count: days })}`}
    </Tag>
  );
}
