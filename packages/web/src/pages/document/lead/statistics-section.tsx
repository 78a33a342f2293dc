import { reviewStatistics } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import type { ReviewedDocument } from '../document-frame.tsx';

type Row = { readonly name: string; readonly comments: number; readonly answered: number; readonly accepted: number };

/** Counts of the comments by delegation, chapter and type, and the maintained objections. */
export function StatisticsSection({ document }: { document: ReviewedDocument }): ReactElement | null {
  const t = useT('review');
  const format = useFormat();
  const { data, error, refetch } = useReading(reviewStatistics, { params: { id: document.id } });
  if (!data) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (data.byType.length === 0) return null;
  const { median, longest } = data.daysToAnswer;
  return (
    <section>
      <h2>{t('numbers.title')}</h2>
      <div className="three">
        <Counts
          title={t('numbers.byDelegation')}
          rows={data.byDelegation}
          word={(name) => (name === '' ? t('numbers.noDelegation') : name)}
        />
        <Counts title={t('numbers.byClause')} rows={data.byClause} word={(name) => name || '–'} />
        <Counts title={t('numbers.byType')} rows={data.byType} word={(name) => t(`type.${name}`)} />
      </div>
      {median !== null && longest !== null && (
        <p className="ink2">{t('numbers.days', { median: format.number(median), longest: format.number(longest) })}</p>
      )}
      <h3>{t('numbers.opposition')}</h3>
      {data.opposition.length === 0 && <p className="ink2">{t('numbers.noOpposition')}</p>}
      <ul className="plain">
        {data.opposition.map((one) => (
          <li key={one.id}>
            <Link to={paths.document(document.id, { comment: one.id })}>
              <span className="ref">{one.reference}</span> {one.delegation}
            </Link>{' '}
            {one.text}
            <p className="stands">{one.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Counts({
  title,
  rows,
  word,
}: {
  title: string;
  rows: readonly Row[];
  word: (name: string) => string;
}): ReactElement {
  const t = useT('review');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('numbers.comments')}</th>
          <th scope="col">{t('numbers.answered')}</th>
          <th scope="col">{t('numbers.accepted')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{word(row.name)}</th>
            <td className="num">{row.comments}</td>
            <td className="num">{row.answered}</td>
            <td className="num">{row.accepted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
