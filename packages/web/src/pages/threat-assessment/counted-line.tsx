import { fromDayNumber, toDayNumber } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { Assessment } from './assessment.ts';

/** Most readings shown in a line. */
const SHOWN = 8;

/** What a warning indicator counts in recorded crime, and its latest readings; one that is not covered is not known. */
export function CountedLine({
  counted,
  now,
}: {
  counted: NonNullable<Assessment['body']['warnings'][number]['counted']>;
  now: Assessment['warnings'][number];
}): ReactElement {
  const t = useT('threats');
  const { date, list } = useFormat();
  const last = now.periods.at(-1);
  return (
    <span className="ta-under mut sm">
      {t('countedWhat', {
        offences: list(now.countedOf?.offences ?? []),
        areas: now.countedOf?.areas.length ? list(now.countedOf.areas) : t('everywhere'),
        days: t(`countDaysOf.${counted.days}`),
        within: counted.recordedWithinDays,
      })}{' '}
      {last && (
        <>
          {t('countedValues', { on: date(fromDayNumber(toDayNumber(last.before) - 1)) })}{' '}
          {now.periods
            .slice(-SHOWN)
            .map(({ value }) => (value === null ? t('valueNotKnown') : String(value)))
            .join(', ')}
        </>
      )}
    </span>
  );
}
