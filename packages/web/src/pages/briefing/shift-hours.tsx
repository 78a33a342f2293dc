import type { ReactElement } from 'react';
import { HOUR_KINDS } from '@reeve/domain';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { Shift } from '../../kept-shift/kept-shift.ts';

export type ShiftHoursOfPlan = NonNullable<NonNullable<Shift['sheet']>['hours']>;

/** Officer-hours of the adopted plan in this shift: a row an area, and the visits below. */
export function ShiftHours({ hours }: { hours: ShiftHoursOfPlan }): ReactElement {
  const t = useT('briefing');
  const { number } = useFormat();
  return (
    <>
      <table className="sh-hours">
        <thead>
          <tr>
            <th scope="col">{t('sheet.area')}</th>
            {HOUR_KINDS.map((kind) => (
              <th key={kind} scope="col" className="num">
                {t(`hours.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.lines.map((line, nth) => (
            // Two areas can have one name.
            // oxlint-disable-next-line react/no-array-index-key -- a released sheet does not change
            <tr key={nth}>
              <th scope="row">{line.area}</th>
              {HOUR_KINDS.map((kind) => (
                <td key={kind} className="num">
                  {line[kind] === 0 ? '–' : number(line[kind])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hours.visits.map(({ visit, area, hours: long }) => (
        <p key={visit}>{t('hours.visit', { visit, area, hours: number(long) })}</p>
      ))}
    </>
  );
}
