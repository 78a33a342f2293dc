import { HOUR_KINDS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { breaks, hoursIn, inOrder, type Judged, type Plan } from './plan.ts';

const RULE_OF = { protective: 'floor', enforcement: 'cap', exploration: 'exploration_area' } as const;

/** Hours by area: the plan compared with, the plan with its cap, and the change. A broken rule is marked in words too. */
export function SectorTable({ plan, nameOf }: { plan: Plan; nameOf: (code: string) => string }): ReactElement {
  const t = useT('allocation');
  const { number } = useFormat();
  const { before, current, caps } = plan;
  // On a phone each cell has its own heading, and two plans have the same kinds of hours.
  const labelOf = (hasCap: boolean, of: string): string =>
    before ? `${t(hasCap ? 'planNow' : 'planBefore')}, ${of}` : of;
  const cells = (judged: Judged, code: string, hasCap: boolean) => {
    const area = judged.areas.find((one) => one.area === code);
    const cap = caps.find((one) => one.area === code);
    return [
      ...HOUR_KINDS.map((kind) => {
        const isBroken = breaks(judged, RULE_OF[kind], code);
        return (
          <td key={kind} className={isBroken ? 'num is-broken' : 'num'} data-label={labelOf(hasCap, t(`kind.${kind}`))}>
            <span>
              {area?.[kind] ?? 0}
              {hasCap && kind === 'enforcement' && (
                <span className="mut"> {t('ofCap', { cap: number(Math.floor((cap?.hours ?? 0) * 10) / 10) })}</span>
              )}
              {isBroken && <span className="vh"> {t(`rule.${RULE_OF[kind]}`)}</span>}
            </span>
          </td>
        );
      }),
      <td key="all" className="num" data-label={labelOf(hasCap, t('all'))}>
        <b>{hoursIn(area)}</b>
      </td>,
    ];
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="al-wide stacked" aria-label={t('bySector')} tabIndex={0}>
      <table className="al-table">
        <caption>{t('bySector')}</caption>
        <Heading hasBefore={before !== null} />
        <tbody>
          {inOrder(caps, ({ area }) => area).map(({ area, harmShare }) => (
            <tr key={area}>
              <th scope="row">{nameOf(area)}</th>
              <td className="num" data-label={t('harmShare')}>
                {Math.round(harmShare * 100)}&nbsp;%
              </td>
              {before && cells(before, area, false)}
              {cells(current, area, true)}
              {before && (
                <td className="num" data-label={t('changeOf')}>
                  {signed(inArea(current, area) - inArea(before, area))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The headings of the columns, those of each plan under its name. */
function Heading({ hasBefore }: { hasBefore: boolean }): ReactElement {
  const t = useT('allocation');
  return (
    <thead>
      <tr>
        <th scope="col">{t('area')}</th>
        <th scope="col">{t('harmShare')}</th>
        {hasBefore && (
          <th scope="colgroup" colSpan={HOUR_KINDS.length + 1}>
            {t('planBefore')}
          </th>
        )}
        <th scope="colgroup" colSpan={HOUR_KINDS.length + 1}>
          {t(hasBefore ? 'planNow' : 'planAlone')}
        </th>
        {hasBefore && <th scope="col">{t('changeOf')}</th>}
      </tr>
      <tr>
        <td colSpan={2}>{t('share')}</td>
        {(hasBefore ? [0, 1] : [1]).flatMap((nth) =>
          [...HOUR_KINDS, 'all' as const].map((kind) => (
            <th key={`${nth} ${kind}`} scope="col">
              {kind === 'all' ? t('all') : t(`kind.${kind}`)}
            </th>
          )),
        )}
        {hasBefore && <td>{t('hours')}</td>}
      </tr>
    </thead>
  );
}

const inArea = (judged: Judged, code: string): number => hoursIn(judged.areas.find(({ area }) => area === code));
const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
