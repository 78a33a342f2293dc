import { countDueReports } from '@reeve/contract';
import { DUE_AGES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import '../record/form/form.css';
import './retention.css';
import { RetentionNav } from './retention-nav.tsx';

/** How many reports of the agency are due, by rule and age: numbers alone, for those who answer for retention. */
export function CountsPage(): ReactElement {
  const t = useT('retention');
  const report = useT('report');
  const common = useT('common');
  const { data, error, refetch } = useReading(countDueReports, {});
  return (
    <Page stage="protect" title={t('counts.title')} subtitle={t('counts.subtitle')}>
      <RetentionNav current="counts" />
      <ProblemNote error={error} lead={t('counts.notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard (WCAG 2.1.1)
        <section className="desk-counts stacked" aria-label={t('counts.title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('bulk.retentionRule')}</th>
                {DUE_AGES.map((age) => (
                  <th key={age} scope="col" className="num">
                    {t(`counts.${age}`)}
                  </th>
                ))}
                <th scope="col" className="num">
                  {t('counts.unacted')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rules.map(({ rule, counts, unacted }) => (
                <tr key={rule}>
                  <th scope="row">{report(`rule.${rule}`)}</th>
                  {DUE_AGES.map((age) => (
                    <td key={age} className="num" data-label={t(`counts.${age}`)}>
                      {counts[age] ?? '<5'}
                    </td>
                  ))}
                  <td className="num" data-label={t('counts.unacted')}>
                    {unacted ?? '<5'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}
