import type { Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { DueDate } from './due-date.tsx';

/** Who is named in this report: the category stands on the link, with its own clock. */
export function ReportPersons({ persons }: { persons: Report['persons'] }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  return (
    <section className="set-apart" aria-labelledby="report-named">
      <h2 id="report-named" className="under">
        {t('persons.named')}
      </h2>
      {persons.length === 0 ? (
        <p className="hint">{t('persons.noneNamed')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('persons.name')}</th>
              <th scope="col">{t('persons.categoryHere')}</th>
              <th scope="col">{t('persons.reviewOn')}</th>
              <th scope="col" className="wide">
                {t('record.maximumOn')}
              </th>
            </tr>
          </thead>
          <tbody>
            {persons.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td>
                  <span className="mono cat-code">{person.category.charAt(0)}</span>{' '}
                  {codes(`category.${person.category}`)}
                  {person.grounds !== '' && <div className="mut sm">{person.grounds}</div>}
                </td>
                <td className="nw">
                  <DueDate on={person.reviewOn} />
                </td>
                <td className="nw wide">
                  <DateText on={person.maximumOn} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
