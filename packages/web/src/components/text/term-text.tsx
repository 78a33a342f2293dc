import { readConceptBank } from '@reeve/contract';
import type { Language, TermRange } from '@reeve/domain';
import { createContext, Fragment, use, useCallback, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { useLanguage } from '../../i18n.ts';
import './block-reading.css';
import { namesFinder, type NamedIn } from './plain-terms.ts';
import { TermCard } from './term-card.tsx';
import { TermLink, TermsContext } from './term-link.tsx';
import { cutByTerms } from './term-uses.ts';

interface Region {
  readonly find: (text: string) => NamedIn;
  readonly show: (term: TermRange, at: HTMLElement, language: Language) => void;
}
const RegionContext = createContext<Region | undefined>(undefined);

/**
 * A part of a page in which the words of records that name concepts lead to the bank. The bank is read once; where it cannot be
 * read, words are only words.
 */
export function TermRegion({ children }: { children: ReactNode }): ReactElement {
  const reader = useLanguage();
  const { sees } = useSession();
  const { data } = useReading(readConceptBank, {}, { once: true, enabled: sees.includes('concept') });
  const [open, setOpen] = useState<{
    readonly term: TermRange;
    readonly at: HTMLElement;
    readonly language: Language;
    readonly nth: number;
  }>();
  const show = useCallback<Region['show']>(
    (term, at, language) => setOpen((before) => ({ term, at, language, nth: (before?.nth ?? 0) + 1 })),
    [],
  );
  const region = useMemo(() => {
    const named = data?.items.filter((one) => one.state !== 'retired');
    const find =
      named &&
      namesFinder(
        (language) =>
          named.map(({ id, terms }) => ({ id, names: [terms[language].preferred, ...terms[language].alternatives] })),
        reader,
      );
    return find && { find, show };
  }, [data, reader, show]);
  return (
    <RegionContext value={region}>
      {children}
      {open && (
        <TermCard
          key={open.nth}
          term={open.term}
          at={open.at}
          language={open.language}
          onClose={() => setOpen((now) => (now === open ? undefined : now))}
        />
      )}
    </RegionContext>
  );
}

/** Text being edited is in no region: there words are only words. */
export function WithoutTerms({ children }: { children: ReactNode }): ReactElement {
  return <RegionContext value={undefined}>{children}</RegionContext>;
}

/** Plain words of a record; the first of each name of a concept leads to it. Outside a region they are only words. */
export function TermText({ text }: { text: string }): ReactElement {
  return <TermRuns runs={useMemo(() => [{ text }], [text])} />;
}

/** The same for a text that is cut into runs, each drawn in its own way: a name that goes over the edge of one is no name. */
export function TermRuns<Run extends { readonly text: string }>({
  runs,
  draw = (_, words) => words,
}: {
  runs: readonly Run[];
  draw?: (run: Run, words: ReactNode) => ReactNode;
}): ReactElement {
  const region = use(RegionContext);
  const found = useMemo(() => region?.find(runs.map((run) => run.text).join('')), [region, runs]);
  const terms = useMemo(
    () =>
      region && found
        ? { uses: found.uses, show: (term: TermRange, at: HTMLElement) => region.show(term, at, found.language) }
        : undefined,
    [region, found],
  );
  return (
    <TermsContext value={terms}>
      {startsOf(runs).map(({ run, from }) => (
        <Fragment key={from}>
          {draw(
            run,
            cutByTerms(run.text, from, found?.uses ?? []).map(({ text, from: at, term }) =>
              term ? (
                <TermLink key={at} term={term}>
                  {text}
                </TermLink>
              ) : (
                text
              ),
            ),
          )}
        </Fragment>
      ))}
    </TermsContext>
  );
}

/** Runs with where each begins in the whole text; empty ones are left out. */
function startsOf<Run extends { readonly text: string }>(runs: readonly Run[]) {
  const placed: { readonly run: Run; readonly from: number }[] = [];
  let from = 0;
  for (const run of runs) {
    if (run.text !== '') placed.push({ run, from });
    from += run.text.length;
  }
  return placed;
}
