import { secondCoverage, type CoverageRow } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DataTable, type Column } from '../../components/table/data-table.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import type { DataSetInFull } from './data-set-page.tsx';
import { useSpanWords } from './span-words.ts';

/** What was stated about the days of the set: for which areas and types, by whom, and who agreed. */
export function StatementTable({ set }: { set: DataSetInFull }): ReactElement {
  const t = useT('coverage');
  const client = useQueryClient();
  const second = useMutation({
    mutationFn: (id: string) => call(secondCoverage, { params: { id }, input: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  const columns = useColumns(set, (id) => second.mutate(id), second.isPending);
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{t('one.statements')}</h2>
      <DataTable label={t('one.statements')} columns={columns} rows={set.statements} rowKey={({ id }) => id} />
      <ProblemNote error={second.error} lead={t('correct.failed')} />
    </section>
  );
}

function useColumns(
  { areas }: DataSetInFull,
  onSecond: (id: string) => void,
  isBusy: boolean,
): readonly Column<CoverageRow>[] {
  const t = useT('coverage');
  const { date } = useFormat();
  const spanWords = useSpanWords();
  const word = useOffenceWord();
  const nameOf = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const what = (row: CoverageRow): string => `${spanWords(row)}, ${t(`one.${row.kind}`)}`;
  return [
    { key: 'period', title: t('one.period'), rowHead: true, cell: spanWords },
    { key: 'kind', title: t('one.kind'), cell: ({ kind }) => t(`one.${kind}`) },
    {
      key: 'scope',
      title: t('one.scope'),
      wideOnly: true,
      cell: (row) => [...row.areas.map(nameOf), ...row.offenceTypes.map(word)].join('; ') || t('one.all'),
    },
    { key: 'who', title: t('one.who'), cell: ({ statedBy }) => statedBy },
    {
      key: 'extracted',
      title: t('one.extracted'),
      wideOnly: true,
      cell: ({ extractedOn }) => (extractedOn === null ? '–' : date(extractedOn)),
    },
    {
      key: 'because',
      title: t('one.because'),
      wideOnly: true,
      cell: ({ because, batch }) => (
        <>
          {batch && (
            <Link className="ref" to={paths.importBatch(batch.id)}>
              {batch.reference}
            </Link>
          )}{' '}
          {because}
        </>
      ),
    },
    {
      key: 'agreement',
      title: t('one.agreement'),
      cell: (row) =>
        row.maySecond ? (
          <Button busy={isBusy} aria-label={t('one.secondThis', { what: what(row) })} onClick={() => onSecond(row.id)}>
            {t('one.second')}
          </Button>
        ) : row.batch ? (
          t('one.byImport')
        ) : (
          (row.secondedBy ?? t('one.waits'))
        ),
    },
  ];
}
