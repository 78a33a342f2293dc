import { findByReference, search } from '@reeve/contract';
import { normaliseReference, type ObjectKind } from '@reeve/domain';
import { useLocation } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useRows } from '../../components/table/use-rows.ts';
import { TextInput } from '../../components/field/text-input.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { unionMarking } from '../../marking-union.ts';
import { objectPath, paths } from '../../paths.ts';
import { NamedAreas } from '../area/named-areas.tsx';
import { Hit } from './hit.tsx';
import { KindBar } from './kind-bar.tsx';
import { SaveSearch } from './save-search.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { SearchFilters } from './search-filters.tsx';
import { hasWord, readSearch, withPart } from './search-query.ts';

/** Find what one may see: sanitised text only, no totals, because a total would count what is hidden. */
export function SearchPage(): ReactElement {
  const t = useT('search');
  const common = useT('common');
  const { searchStr } = useLocation();
  const query = useMemo(() => readSearch(Object.fromEntries(new URLSearchParams(searchStr))), [searchStr]);
  const { q } = query;
  const go = useGo();
  const asked = q.length >= 2;
  const { data, error, isFetching, refetch } = useReading(search, { query }, { enabled: asked, keep: true });
  const hits = (asked && data?.items) || [];
  const list = useRef<HTMLOListElement>(null);
  const within = useCallback(() => list.current, []);
  const pathOf = (hit: { kind: ObjectKind; id: string }): string =>
    objectPath(hit.kind, hit.id) ?? paths.thread(hit.kind, hit.id);
  const rows = useRows({
    count: hits.length,
    within,
    onOpen: (index) => {
      const hit = hits[index];
      if (hit) go(pathOf(hit));
    },
  });
  return (
    <Page
      title={asked ? t('titleFor', { q }) : t('title')}
      marking={unionMarking(hits.map((hit) => hit.marking))}
      markingNote={hits.length > 0 ? t('markingNote') : undefined}
      actions={asked && <SaveSearch query={query} />}
      aside={
        <div className="side">
          <SavedSearches />
        </div>
      }
    >
      <SearchForm key={q} start={q} onSearch={(text) => go(paths.search({ ...query, q: text }))} />
      {asked && <SearchFilters query={query} onChange={(next) => go(paths.search(next), { replace: true })} />}
      {asked && <ByReference q={q} pathOf={pathOf} />}
      {asked && <NamedAreas label={t('areas')} texts={[q]} />}
      <ProblemNote error={asked ? error : null} onRetry={() => void refetch()} />
      {asked && isFetching && !data && <p className="loading">{common('loading')}</p>}
      {asked && data && hits.length === 0 && !error && (
        <Empty what={t('none.what', { q })} why={t('none.why')} how={t(hasWord(q) ? 'none.how' : 'none.tooShort')} />
      )}
      {!asked && <Empty what={t('begin.what')} why={t('begin.why')} how={t('begin.how')} />}
      {asked && data && <KindBar found={data} onKind={(kind) => go(paths.search(withPart(query, 'kind', kind)))} />}
      {hits.length > 0 && (
        <ol ref={list} aria-label={t('results')} aria-busy={isFetching || undefined}>
          {hits.map((hit, index) => (
            <Hit key={hit.id} hit={hit} to={pathOf(hit)} current={index === rows.current} row={rows.rowProps(index)} />
          ))}
        </ol>
      )}
      <output className="vh">{asked && data && !isFetching ? t('found', { count: hits.length }) : ''}</output>
      {data?.more && <p className="mut s13">{t('more')}</p>}
    </Page>
  );
}

function SearchForm({ start, onSearch }: { start: string; onSearch: (text: string) => void }): ReactElement {
  const t = useT('search');
  const [text, setText] = useState(start);
  return (
    <form
      className="row search-line no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length >= 2) onSearch(text.trim());
      }}
    >
      <TextInput
        type="search"
        aria-label={t('words')}
        placeholder={t('placeholder')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <Button kind="primary" type="submit">
        {t('send')}
      </Button>
    </form>
  );
}

/** When the words are a reference, the object itself comes first. */
function ByReference({
  q,
  pathOf,
}: {
  q: string;
  pathOf: (of: { kind: ObjectKind; id: string }) => string;
}): ReactElement | null {
  const t = useT('search');
  const codes = useT('codes');
  const reference = normaliseReference(q);
  const { data } = useReading(
    findByReference,
    { params: { reference: reference ?? '' } },
    { enabled: reference !== undefined },
  );
  if (!data || reference === undefined) return null;
  return (
    <p className="by-reference">
      {t('byReference')}{' '}
      <Link to={pathOf(data)}>
        {codes(`kind.${data.kind}`)} <span className="ref">{reference}</span>
      </Link>
    </p>
  );
}
