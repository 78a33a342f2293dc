import type { readConceptBank, ReplyOf } from '@reeve/contract';
import type { Column } from '../../components/table/data-table.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { LANGUAGE_NAMES, useLanguage, useT, type Language } from '../../i18n.ts';
import { useStateWord } from '../record/state-word.ts';
import { termIn } from './find-concepts.ts';

type Row = ReplyOf<typeof readConceptBank>['items'][number];

/** The columns of the bank: the term in one's own language, and in another one. */
export function useConceptColumns(other: Language): readonly Column<Row>[] {
  const t = useT('concept');
  const language = useLanguage();
  const word = useStateWord();
  return [
    {
      key: 'reference',
      title: t('list.reference'),
      width: '5.4rem',
      wideOnly: true,
      cell: ({ reference }) => <span className="ref">{reference}</span>,
    },
    { key: 'term', title: t('list.term'), rowHead: true, cell: (row) => termIn(row.terms, language) },
    {
      key: 'other',
      title: LANGUAGE_NAMES[other],
      cell: (row) => (
        <span lang={other}>
          {row.terms[other].preferred || <span className="mut">{t('language.missing')}</span>}{' '}
          {row.languages[other].state === 'behind' && <Tag tone="now">{t('language.behind')}</Tag>}
        </span>
      ),
    },
    {
      key: 'definitions',
      title: t('list.definitions'),
      numeric: true,
      wideOnly: true,
      width: '6rem',
      cell: (row) => row.definitions,
    },
    { key: 'adopted', title: t('list.adopted'), wideOnly: true, width: '6rem', cell: (row) => row.adopted ?? '' },
    { key: 'state', title: t('list.state'), width: '7rem', wideOnly: true, cell: (row) => word('concept', row.state) },
  ];
}
