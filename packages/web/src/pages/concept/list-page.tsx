import { conceptsJsonLd, conceptsTurtle, readConceptBank } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, useT, type Language } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { paths } from '../../paths.ts';
import './concept.css';
import { CommonNav } from '../document/common-nav.tsx';
import { findConcepts } from './find-concepts.ts';
import { useConceptColumns } from './list-columns.tsx';

/** The bank: every concept with its term in one's own language and in another of one's choice. */
export function ConceptListPage(): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const { may } = useSession();
  const go = useGo();
  const [asked, setAsked] = useState('');
  const [other, setOther] = useState<Language>(language === 'en' ? 'fr' : 'en');
  const { data, error, isPending, refetch } = useReading(readConceptBank, {});
  const rows = findConcepts(data?.items ?? [], asked, language);
  const columns = useConceptColumns(other);
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
      <CommonNav current="concepts" />
      <div className="concept-filter">
        <TextField label={t('list.search')} type="search" value={asked} onChange={setAsked} />
        <ChoiceField
          label={t('list.beside')}
          options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          value={other}
          onChange={(next) => setOther(next ?? other)}
          placeholder={t('list.choose')}
        />
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
