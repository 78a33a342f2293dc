import { conceptsJsonLd, conceptsTurtle, readConceptBank, type ReplyOf } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { DataTable, type Column } from '../../components/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Select } from '../../components/select.tsx';
import { Tag } from '../../components/tag.tsx';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, useT, type Language } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { useStateWord } from '../record/state-word.ts';
import './concept.css';
import { findConcepts, termIn } from './find-concepts.ts';

type Row = ReplyOf<typeof readConceptBank>['items'][number];

/** The bank: every concept with its term in one's own language and in another of one's choice. */
export function ConceptListPage(): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const { may } = useSession();
  const go = useGo();
  const word = useStateWord();
  const [asked, setAsked] = useState('');
  const [other, setOther] = useState<Language>(language === 'en' ? 'fr' : 'en');
  const { data, error, isPending, refetch } = useReading(readConceptBank, {});
  const rows = findConcepts(data?.items ?? [], asked, language);
  const columns: readonly Column<Row>[] = [
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
  const create = may.includes('keep_concepts') && (
    <Link className="btn pri" to={paths.newConcept()}>
      {t('new.title')}
    </Link>
  );
  return (
    <Page
      stage="assess"
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      marking={unionMarking(rows.map((row) => row.marking))}
      actions={create}
    >
      <AssessNav current="concepts" />
      <div className="concept-filter">
        <Field label={t('list.search')}>
          <input className="in" type="search" value={asked} onChange={(event) => setAsked(event.target.value)} />
        </Field>
        <Field label={t('list.beside')}>
          <Select
            options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
            value={other}
            onChange={(next) => setOther(next ?? other)}
            placeholder={t('list.choose')}
          />
        </Field>
        <p className="sm">
          {t('list.export')}{' '}
          <a href={addressOf(conceptsTurtle)} download>
            Turtle
          </a>{' '}
          <a href={addressOf(conceptsJsonLd)} download>
            JSON-LD
          </a>
        </p>
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {isPending && !error && <p className="loading">{t('common:loading')}</p>}
      {rows.length > 0 && (
        <DataTable
          label={t('list.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => go(paths.concept(row.id))}
        />
      )}
      {data && rows.length === 0 && (
        <Empty
          what={t(asked === '' ? 'list.none' : 'list.noneFound')}
          why={t(asked === '' ? 'list.noneWhy' : 'list.noneFoundWhy')}
          how={asked === '' ? create : undefined}
        />
      )}
    </Page>
  );
}
