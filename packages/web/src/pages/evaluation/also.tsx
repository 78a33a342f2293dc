import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { usePlaces } from '../record/use-places.ts';
import type { Detail } from './evaluation-page.tsx';
import { signedNumber } from './signed.ts';

/** With fewer comparisons the smallest possible share is above one in twenty. */
const ENOUGH = 19;

/** What else the counts say, in sentences: displacement, places and times without the action, harm, and cost. */
export function Also({
  detail,
  direction,
  atPeak,
}: {
  detail: Detail;
  direction: 'asLow' | 'asHigh';
  /** The treated area was chosen because of its crimes before. */
  atPeak: boolean;
}): ReactElement {
  const t = useT('evaluate');
  const { places, times } = detail;
  const never = direction === 'asLow' ? 'noneAsLow' : 'noneAsHigh';
  const wordOf = (placebo: NonNullable<typeof places>): string => (placebo[direction] === 0 ? never : direction);
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t('also.title')}</h2>
      <ul className="also">
        <Displacement detail={detail} />
        {places && (
          <li>
            {t(`also.places.${wordOf(places)}`, { of: places.of, count: places[direction] })}
            {places.of < ENOUGH && ` ${t('also.few')}`}
          </li>
        )}
        {times && <li>{t(`also.times.${wordOf(times)}`, { of: times.of, count: times[direction] })}</li>}
        {atPeak && <li>{t('also.atPeak')}</li>}
        <Harm detail={detail} />
        <Cost cost={detail.cost} />
      </ul>
    </section>
  );
}

/** Whether crime moved: read from the quotient only where the change next door is more than chance. */
function Displacement({ detail: { displacementPart, quotient } }: { detail: Detail }): ReactElement | null {
  const t = useT('evaluate');
  const signed = signedNumber(useLanguage());
  if (!displacementPart) return null;
  const { difference, ci95 } = displacementPart;
  const isChance = ci95[0] <= 0 && ci95[1] >= 0;
  const reading = isChance ? 'chance' : (quotient?.reading ?? (difference > 0 ? 'rose' : 'fell'));
  return (
    <li>
      {t('also.nextDoor', { best: signed(difference), low: signed(ci95[0]), high: signed(ci95[1]) })}{' '}
      {t(`also.reading.${reading}`)}
    </li>
  );
}

function Harm({ detail: { harm } }: { detail: Detail }): ReactElement | null {
  const t = useT('evaluate');
  const signed = signedNumber(useLanguage());
  const { offenceName } = usePlaces();
  if (!harm) return null;
  const { weights, all, kinds } = harm;
  return (
    <li>
      {t('also.harm', {
        weights: `${weights.name} ${weights.version}`,
        best: signed(all.difference),
        low: signed(all.ci95[0]),
        high: signed(all.ci95[1]),
      })}
      <ul>
        {kinds.map(({ offenceType, days }) => (
          <li key={offenceType}>
            {t('also.harmKind', {
              offence: offenceName(offenceType),
              best: signed(days.difference),
              low: signed(days.ci95[0]),
              high: signed(days.ci95[1]),
            })}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Cost({ cost }: { cost: Detail['cost'] }): ReactElement {
  const t = useT('evaluate');
  const { number } = useFormat();
  const { hours, isPlanned, money, hoursPerCrime, moneyPerCrime } = cost;
  const round = (value: number): string => number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
  const spent = [
    hours === null
      ? t('also.hoursUnknown')
      : t(isPlanned ? 'also.hoursPlanned' : 'also.hours', { hours: round(hours) }),
    ...(money === null ? [] : [t('also.money', { money: round(money) })]),
  ].join(' ');
  return (
    <li>
      {spent}{' '}
      {hoursPerCrime &&
        t('also.hoursEach', {
          best: round(hoursPerCrime.best),
          low: round(hoursPerCrime.low),
          high: round(hoursPerCrime.high),
        })}{' '}
      {moneyPerCrime &&
        t('also.moneyEach', {
          best: round(moneyPerCrime.best),
          low: round(moneyPerCrime.low),
          high: round(moneyPerCrime.high),
        })}
      {!hoursPerCrime && !moneyPerCrime && (hours !== null || money !== null) && t('also.noCost')}
    </li>
  );
}
