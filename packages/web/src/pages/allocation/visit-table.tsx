import type { ReactElement } from 'react';
import { useFormat } from '../../format.ts';
import { useLanguage, useT } from '../../i18n.ts';
import type { Plan } from './plan.ts';
import { shiftName } from './week-form.ts';

/** Prevention visits: what, where, and the shift and team that the plan gives them; one without either was left out. */
export function VisitTable({
  plan: { body },
  nameOf,
}: {
  plan: Plan;
  nameOf: (code: string) => string;
}): ReactElement | null {
  const t = useT('allocation');
  const { number } = useFormat();
  const language = useLanguage();
  if (body.visits.length === 0) return null;
  const planned = (body.change?.plan ?? body.computed?.plan)?.visits ?? [];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="al-wide stacked" aria-label={t('visits')} tabIndex={0}>
      <table className="al-table">
        <caption>{t('visits')}</caption>
        <thead>
          <tr>
            {(['visit', 'area', 'visitHours', 'harmDays', 'isRequired'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`column.${name}`)}
              </th>
            ))}
            <th scope="col">{t('plannedIn')}</th>
          </tr>
        </thead>
        <tbody>
          {body.visits.map(({ code, area, hours, harmDays, isRequired }) => {
            const found = planned.find(({ visit }) => visit === code);
            return (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td data-label={t('column.area')}>{nameOf(area)}</td>
                <td className="num" data-label={t('column.visitHours')}>
                  {number(hours)}
                </td>
                <td className="num" data-label={t('column.harmDays')}>
                  {number(harmDays)}
                </td>
                <td data-label={t('column.isRequired')}>{t(isRequired ? 'required.yes' : 'required.no')}</td>
                <td data-label={t('plannedIn')}>
                  {found ? `${shiftName(found.shift, language)}, ${found.team}` : t('leftOut')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
