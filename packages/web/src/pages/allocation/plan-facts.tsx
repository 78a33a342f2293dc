import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import { Facts } from '../record/facts.tsx';
import { DateText } from '../../components/time-text.tsx';
import { inOrder, roundShort, type Plan } from './plan.ts';
import { shiftName } from './week-form.ts';

const MOST_PRICES = 4;
const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;
/** One decimal; two digits of a small figure, so that it is the one in the sentence above the map. */
const roundDays = (value: number): number => (Math.abs(value) < 10 ? roundShort(value) : round(value));

/** How good the plan is, what limits it, what more hours would reach, what people fixed, and whether it is fair. */
export function PlanFacts({ plan, nameOf }: { plan: Plan; nameOf: (code: string) => string }): ReactElement {
  const t = useT('allocation');
  const language = useLanguage();
  const { computed, change } = plan.body;
  return (
    <>
      <Facts
        heading={t('howGood')}
        lines={[
          [t('weekFrom'), <DateText key="week" on={plan.body.weekFrom} />],
          [t('reached'), t('days', { count: roundDays(plan.current.reachDays) })],
          [t('bound'), computed && t('days', { count: roundDays(computed.boundDays) })],
          [t('gap'), computed && `${round(computed.gap * 100)} %`],
          [t('computedBy'), plan.createdBy],
          [t('discovered'), computed && computed.discovered > 0 ? computed.discovered : null],
        ]}
      />
      <section aria-label={t('binds')}>
        <h2>{t('binds')}</h2>
        <dl className="rec-facts">
          {computed?.shiftPrices.slice(0, MOST_PRICES).map(({ shift, daysPerHour }) => (
            <Price
              key={shift}
              label={t('dutyIn', { shift: shiftName(shift, language) })}
              value={t('days', { count: roundShort(daysPerHour) })}
            />
          ))}
        </dl>
        <p className="mut sm">{t('bindsNote')}</p>
      </section>
      <section aria-label={t('moreHours')}>
        <h2>{t('moreHours')}</h2>
        <dl className="rec-facts">
          {computed?.moreHours.map(({ hours, moreDays }) => (
            <Price
              key={hours}
              label={t('plusHours', { hours })}
              value={t('plusDays', { count: roundShort(moreDays) })}
            />
          ))}
        </dl>
      </section>
      <section aria-label={t('locks')}>
        <h2>{t('locks')}</h2>
        {plan.body.locks.length === 0 && <p className="mut">{t('noLocks')}</p>}
        <ul className="al-locks">
          {plan.body.locks.map(({ code, area, hours, because, fixedBy }) => (
            <li key={code}>
              {t('lock', { area: nameOf(area), hours })} {because}
              <span className="mut sm">
                {t('lockCost', {
                  by: fixedBy,
                  count: roundShort(computed?.lockPrices.find((one) => one.lock === code)?.days ?? 0),
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {change && (
        <section aria-label={t('changed')}>
          <h2>{t('changed')}</h2>
          <p>
            {t('changedBy', {
              by: change.by,
              count: roundShort(plan.proposed.reachDays - plan.current.reachDays),
            })}{' '}
            {change.reason}
          </p>
        </section>
      )}
      <Fairness plan={plan} nameOf={nameOf} />
    </>
  );
}

function Price({ label, value }: { label: string; value: string }): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
    </>
  );
}

/** Enforcement for each victim-reported crime, area by area, compared with all others. */
function Fairness({ plan, nameOf }: { plan: Plan; nameOf: (code: string) => string }): ReactElement {
  const t = useT('allocation');
  const { number } = useFormat();
  const named = (codes: readonly string[]): string =>
    inOrder(codes, (code) => code)
      .map(nameOf)
      .join(', ');
  const line = (judged: Plan['proposed'], name: string): ReactElement => {
    const alarms = judged.disparity.filter(({ isAlarm }) => isAlarm);
    const small = judged.disparity.filter(({ isTooSmall }) => isTooSmall);
    return (
      <li key={name}>
        <b>{name}</b> {alarms.length === 0 && small.length < judged.disparity.length && t('noAlarm')}
        {alarms.length > 0 && (
          <ul className="al-alarm">
            {alarms.map(({ areas, ratio, low, high }) => (
              <li key={areas.join()}>
                {t(ratio === 0 ? 'alarmNone' : 'alarm', {
                  areas: named(areas),
                  ratio: number(round(ratio ?? 0, 2)),
                  low: number(round(low ?? 0, 2)),
                  high: number(round(high ?? 0, 2)),
                })}
              </li>
            ))}
          </ul>
        )}
        {small.length > 0 && t('tooSmall', { areas: named(small.flatMap(({ areas }) => areas)) })}
      </li>
    );
  };
  return (
    <section aria-label={t('fair')}>
      <h2>{t('fair')}</h2>
      <ul className="al-locks">
        {plan.before && line(plan.before, t('planBefore'))}
        {line(plan.current, t(plan.before ? 'planNow' : 'planAlone'))}
      </ul>
      <p className="mut sm">{t('fairNote')}</p>
    </section>
  );
}
