import type { ImportPreview } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { Tag } from '../../../components/text/tag.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';

/** From which day to which the crimes of a file are; a day after today is most often day and month in the wrong order. */
export function DaysOfFile({
  firstOn,
  lastOn,
  timePrecision,
}: Pick<ImportPreview, 'firstOn' | 'lastOn' | 'timePrecision'>): ReactElement | null {
  const t = useT('crime');
  const { date } = useFormat();
  const { today } = useSession().clock;
  if (firstOn === null || lastOn === null) return null;
  return (
    <>
      <p>
        {t('batch.span', { from: date(firstOn), to: date(lastOn) })}{' '}
        {t(`precision.${timePrecision}`, { defaultValue: '' })}
      </p>
      {lastOn > today && (
        <p>
          <Tag tone="now">{t('verdict.look')}</Tag> {t('batch.afterToday', { day: date(lastOn) })}
        </p>
      )}
    </>
  );
}
