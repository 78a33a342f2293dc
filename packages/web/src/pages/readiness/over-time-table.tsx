import { readiness } from '@reeve/contract';
import { READINESS_DOMAINS } from '@reeve/domain';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { readingKey } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ScrolledTable } from '../concept/scrolled-table.tsx';
import { seriesOf, stepsOf } from './over-time.ts';
import type { Readiness } from './readiness-page.tsx';

/** So many of the newest are read: each reading is an act on the record. */
const MOST = 24;
const ARROW = { up: '↑', down: '↓' } as const;

/** All assessments of one organisation by their dates: the weakest link and the seven domains. Read when it is asked for. */
export function OverTime({ ids, of }: { ids: readonly string[]; of: Readiness | undefined }): ReactElement {
  const t = useT('readiness');
  const decimal = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 2 });
  const [isAsked, setAsked] = useState(false);
  const { records, error, isPending } = useQueries({
    queries: ids.slice(0, MOST).map((id) => ({
      queryKey: readingKey(readiness.read, { params: { id } }),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(readiness.read, { params: { id } }, { signal }),
      enabled: isAsked,
    })),
    combine: (replies) => ({
      records: replies.flatMap((reply) => reply.data ?? []),
      error: replies.find((reply) => reply.error)?.error,
      isPending: replies.some((reply) => reply.isFetching),
    }),
  });
  const series = seriesOf(records, of);
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{t('overTime.title')}</h2>
      <p className="hint">{t('overTime.what')}</p>
      {!isAsked && (
        <Button because={ids.length === 0 ? t('list.none') : undefined} onClick={() => setAsked(true)}>
          {t('overTime.show')}
        </Button>
      )}
      <ProblemNote error={error} />
      {isAsked && isPending && <p className="loading">{t('common:loading')}</p>}
      {isAsked && series.length > 0 && (
        <ScrolledTable label={t('overTime.title')}>
          <table className="compare">
            <caption className="vh">{series[0]?.body.organisation}</caption>
            <thead>
              <tr>
                <th scope="col">{series[0]?.body.organisation}</th>
                {series.map((one) => (
                  <th key={one.id} scope="col" className="num">
                    <DateText on={one.body.assessedOn} />
                    <br />
                    <Link className="ref" to={paths.readiness(one.id)}>
                      {one.reference}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['overall', ...READINESS_DOMAINS] as const).map((row) => (
                <tr key={row}>
                  <th scope="row">{row === 'overall' ? t('outcome.title') : `${row} ${t(`domain.${row}`)}`}</th>
                  {stepsOf(series, row).map(({ value, moved }, place) => (
                    <td key={series[place]?.id} className={row === 'overall' ? 'num b' : 'num'}>
                      {value === null ? t('radar.notScored') : decimal.format(value)}
                      {moved && (
                        <>
                          {' '}
                          <span aria-hidden>{ARROW[moved]}</span>
                          <span className="vh">{t(`overTime.${moved}`)}</span>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrolledTable>
      )}
    </section>
  );
}
