import { concept } from '@reeve/contract';
import { compareDefinitions, wordDiff } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Tag } from '../../components/tag.tsx';
import { ScrolledTable } from './scrolled-table.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { usePathPart, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { RecordAway } from '../record/record-page.tsx';
import { DiffWords } from '../report/diff-words.tsx';
import { useAttributeWord } from './attribute-word.ts';
import './concept.css';
import type { Concept } from './concept-page.tsx';
import { MOST_COMPARED } from './definitions.tsx';

/** Two to four definitions side by side: attribute by attribute with what differs lit, and their words against the first's. */
export function CompareDefinitionsPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(concept.read, { params: { id } });
  if (!data) return <RecordAway kind="concept" error={error} onRetry={() => void refetch()} />;
  return <Compared record={data} />;
}

function Compared({ record }: { record: Concept }): ReactElement {
  const t = useT('concept');
  const [asked, setAsked] = useQueryPart('d');
  const ids = asked.split(',').filter(Boolean);
  const all = record.body.definitions;
  const chosen = ids.flatMap((id) => all.find((one) => one.id === id) ?? []).slice(0, MOST_COMPARED);
  const toggle = (id: string): void =>
    setAsked((ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]).join(','));
  return (
    <Page
      stage="assess"
      title={t('compare.title', { term: record.title })}
      subtitle={t('compare.subtitle')}
      marking={record.marking}
      actions={
        <Link className="btn" to={paths.concept(record.id)}>
          {t('compare.back')}
        </Link>
      }
    >
      <fieldset className="row wrap compare-choice">
        <legend className="vh">{t('compare.chooseTwo')}</legend>
        {all.map(({ id, source }) => (
          <label key={id} className={ids.includes(id) ? 'opt on' : 'opt'} title={`${source.by}, ${source.year}`}>
            <input
              className="vh"
              type="checkbox"
              checked={ids.includes(id)}
              disabled={chosen.length >= MOST_COMPARED && !ids.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="mono">{id}</span>
            <span className="vh"> {source.by}</span>
          </label>
        ))}
      </fieldset>
      {chosen.length < 2 ? <p className="mut">{t('compare.chooseTwo')}</p> : <SideBySide definitions={chosen} />}
    </Page>
  );
}

function SideBySide({ definitions }: { definitions: Concept['body']['definitions'] }): ReactElement {
  const t = useT('concept');
  const language = useLanguage();
  const word = useAttributeWord();
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const textOf = (one: (typeof definitions)[number]): string => one.texts[language] || one.texts[one.language];
  const rows = compareDefinitions(definitions.map((one) => one.attributes)).filter(
    (row) => !isOnlyDifferent || row.verdict === 'differs',
  );
  const [first] = definitions;
  return (
    <>
      <label className="sm">
        <input type="checkbox" checked={isOnlyDifferent} onChange={(event) => setOnlyDifferent(event.target.checked)} />{' '}
        {t('compare.onlyDifferent')}
      </label>
      <ScrolledTable label={t('compare.subtitle')}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{t('compare.attribute')}</th>
              {definitions.map((one) => (
                <th key={one.id} scope="col">
                  <span className="mono">{one.id}</span> {one.source.by}
                  <span className="mut">, {one.source.year}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('compare.words')}</th>
              {definitions.map((one) => (
                <td key={one.id} className="serif" lang={one.texts[language] === '' ? one.language : language}>
                  {first === undefined || one === first ? (
                    textOf(one)
                  ) : (
                    <DiffWords runs={wordDiff(textOf(first), textOf(one)).after} as="ins" />
                  )}
                </td>
              ))}
            </tr>
            {rows.map((row) => (
              <tr key={row.name} className={row.verdict}>
                <th scope="row">
                  {t(`attribute.${row.name}`)}{' '}
                  {row.verdict === 'differs' && <Tag tone="on">{t('compare.differs')}</Tag>}
                </th>
                {row.values.map((values, place) => (
                  <td key={definitions[place]?.id}>
                    {values === undefined ? (
                      <span className="mut">{t('compare.unsaid')}</span>
                    ) : (
                      values.map((value) => word(row.name, value)).join(', ') || t('attribute.noneOf')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrolledTable>
      <p className="hint">{t('compare.silence')}</p>
    </>
  );
}
