import { concept } from '@reeve/contract';
import { compareDefinitions, wordDiff } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { ScrolledTable } from './scrolled-table.tsx';
import { useLanguage, useT } from '../../i18n.ts';
import { usePathPart, useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { RecordFallback } from '../record/record-page.tsx';
import { DiffWords } from '../report/page/diff-words.tsx';
import { useAttributeWord } from './attribute-word.ts';
import './concept.css';
import type { Concept } from './concept-page.tsx';

/** So many can have their words marked against the first one's; of more, every word would be. */
const MOST_MARKED = 4;

/** Definitions side by side, all unless some are chosen: attribute by attribute with what differs marked. */
export function CompareDefinitionsPage(): ReactElement {
  const id = usePathPart('id');
  const { data, error, refetch } = useReading(concept.read, { params: { id } });
  if (!data) return <RecordFallback kind="concept" error={error} onRetry={() => void refetch()} />;
  return <Compared record={data} />;
}

function Compared({ record }: { record: Concept }): ReactElement {
  const t = useT('concept');
  const [asked, setAsked] = useQueryPart('d');
  const all = record.body.definitions;
  const named = asked.split(',').filter((id) => all.some((one) => one.id === id));
  const ids = named.length === 0 ? all.map((one) => one.id) : named;
  const chosen = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const toggle = (id: string): void => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    setAsked(next.length === all.length ? '' : next.join(','));
  };
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
        <legend className="vh">{t('compare.which')}</legend>
        {all.map(({ id, source }) => (
          <label key={id} className={ids.includes(id) ? 'opt on' : 'opt'} title={`${source.by}, ${source.year}`}>
            <input
              className="vh"
              type="checkbox"
              checked={ids.includes(id)}
              disabled={ids.length === 1 && ids.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="mono">{id}</span>
            <span className="vh"> {source.by}</span>
          </label>
        ))}
        {named.length > 0 && (
          <Button kind="quiet" onClick={() => setAsked('')}>
            {t('compare.all', { number: all.length })}
          </Button>
        )}
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
        <table className="compare fixed-first">
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
                  {first === undefined || one === first || definitions.length > MOST_MARKED ? (
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
                  <td key={definitions[place]?.id} className={row.differing.includes(place) ? 'other' : undefined}>
                    {row.differing.includes(place) && <span className="unlike">≠ </span>}
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
