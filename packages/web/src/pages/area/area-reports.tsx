import { listReports } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

const SHOWN = 20;

/** The newest reports of an event in the area, of those the reader may see. */
export function AreaReports({ code }: { code: string }): ReactElement {
  const t = useT('where');
  const { data, error } = useReading(listReports, { query: { area: code, limit: SHOWN } });
  return (
    <section aria-labelledby="area-reports">
      <h2 id="area-reports">
        {t('area.reports')} <span className="mut sm">{t('area.reportsNote')}</span>
      </h2>
      <ProblemNote error={error} />
      {data?.items.length === 0 && <p className="hint">{t('area.noReports')}</p>}
      <ul className="area-reports">
        {data?.items.map((report) => (
          <li key={report.id}>
            <span className="mut">{report.happenedOn !== null && <DateText on={report.happenedOn} />}</span>
            <span>{report.subject}</span>
            <Link className="ref" to={paths.report(report.id)}>
              {report.reference}
            </Link>
          </li>
        ))}
      </ul>
      {data?.next != null && <p className="hint">{t('area.moreReports', { count: SHOWN })}</p>}
    </section>
  );
}
