import {
  formatGradeSources,
  GRADE_SOURCES,
  OBJECT_KINDS,
  parseGradeSources,
  SCHEME_CODES,
  SCHEMES,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { useT } from '../../i18n.ts';
import { objectPath } from '../../paths.ts';
import { usePlaces } from '../record/use-places.ts';
import { useCodeLists } from '../report/form/use-code-lists.ts';
import { isNarrowed, withPart, type SearchQuery } from './search-query.ts';

/** Kinds that can be found so far: those with a page. */
const FOUND_KINDS = OBJECT_KINDS.filter((kind) => objectPath(kind, 'x') !== undefined);

/** Kind, group, offence, area, days and grade: what a search is narrowed to. */
export function SearchFilters({
  query,
  onChange,
}: {
  query: SearchQuery;
  onChange: (query: SearchQuery) => void;
}): ReactElement {
  const t = useT('search');
  const codes = useT('codes');
  const { lists } = useCodeLists();
  return (
    <fieldset className="search-filters no-print">
      <legend className="vh">{t('filter.title')}</legend>
      <div className="filters">
        <ChoiceField
          label={t('kind')}
          options={FOUND_KINDS.map((one) => ({ value: one, label: codes(`kind.${one}`) }))}
          value={query.kind}
          onChange={(kind) => onChange(withPart(query, 'kind', kind))}
          placeholder={t('allKinds')}
        />
        <ChoiceField
          label={t('filter.group')}
          mono
          options={(lists?.groups ?? []).map(({ code }) => ({ value: code, label: code }))}
          value={query.group}
          onChange={(group) => onChange(withPart(query, 'group', group))}
          placeholder={t('filter.anyGroup')}
        />
        <DateField
          label={t('filter.from')}
          value={query.from}
          max={query.to}
          onChange={(from) => onChange(withPart(query, 'from', from))}
        />
        <DateField
          label={t('filter.to')}
          value={query.to}
          min={query.from}
          onChange={(to) => onChange(withPart(query, 'to', to))}
        />
      </div>
      <EventChoice query={query} onChange={onChange} />
      <GradeChoice query={query} onChange={onChange} />
      {isNarrowed(query) && (
        <Button kind="quiet" onClick={() => onChange({ q: query.q })}>
          {t('filter.clear')}
        </Button>
      )}
    </fieldset>
  );
}

/** Offence, area and day of the event of a report. */
function EventChoice({
  query,
  onChange,
}: {
  query: SearchQuery;
  onChange: (query: SearchQuery) => void;
}): ReactElement {
  const t = useT('search');
  const { lists } = useCodeLists();
  const { areas } = usePlaces();
  const isChosen = [query.offence, query.area, query.happenedFrom, query.happenedTo].some((part) => part !== undefined);
  return (
    <details className="grade-choice" open={isChosen || undefined}>
      <summary>{t('filter.event')}</summary>
      <p className="hint">{t('filter.eventHint')}</p>
      <div className="filters">
        <ChoiceField
          label={t('filter.offence')}
          options={(lists?.offenceTypes ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={query.offence}
          onChange={(offence) => onChange(withPart(query, 'offence', offence))}
          placeholder={t('filter.anyOffence')}
        />
        <ChoiceField
          label={t('filter.area')}
          options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          value={query.area}
          onChange={(area) => onChange(withPart(query, 'area', area))}
          placeholder={t('filter.anyArea')}
        />
        <DateField
          label={t('filter.happenedFrom')}
          value={query.happenedFrom}
          max={query.happenedTo}
          onChange={(day) => onChange(withPart(query, 'happenedFrom', day))}
        />
        <DateField
          label={t('filter.happenedTo')}
          value={query.happenedTo}
          min={query.happenedFrom}
          onChange={(day) => onChange(withPart(query, 'happenedTo', day))}
        />
      </div>
    </details>
  );
}

/** Source codes, each of its scheme: a code of one scheme is neither better nor worse than one of another. */
function GradeChoice({
  query,
  onChange,
}: {
  query: SearchQuery;
  onChange: (query: SearchQuery) => void;
}): ReactElement {
  const t = useT('search');
  const codes = useT('codes');
  const chosen = parseGradeSources(query.grades ?? '') ?? [];
  const isChosen = (scheme: string, source: string): boolean =>
    chosen.some((one) => one.scheme === scheme && one.source === source);
  return (
    <details className="grade-choice" open={chosen.length > 0 || undefined}>
      <summary>{t('filter.grade')}</summary>
      <p className="hint">{t('filter.gradeHint')}</p>
      {SCHEMES.map((scheme) => (
        <fieldset key={scheme} className="row wrap">
          <legend className="mono s13">{SCHEME_CODES[scheme].short}</legend>
          {SCHEME_CODES[scheme].source.map((source) => {
            const on = isChosen(scheme, source);
            return (
              <label key={source} className={on ? 'opt on' : 'opt'} title={codes(`grade.${scheme}.source.${source}`)}>
                <input
                  type="checkbox"
                  className="vh"
                  checked={on}
                  aria-label={`${SCHEME_CODES[scheme].short} ${source}: ${codes(`grade.${scheme}.source.${source}`)}`}
                  onChange={() => {
                    const next = GRADE_SOURCES.filter(
                      (one) => isChosen(one.scheme, one.source) !== (one.scheme === scheme && one.source === source),
                    );
                    onChange(withPart(query, 'grades', next.length === 0 ? undefined : formatGradeSources(next)));
                  }}
                />
                <b className="mono">{source}</b>
              </label>
            );
          })}
        </fieldset>
      ))}
    </details>
  );
}
