import { CELL_BREAK, parseInline, printedNumber, type InlineLink, type InlineRun } from '@reeve/domain';
import { createContext, Fragment, use, type ReactElement, type ReactNode } from 'react';
import { useLanguage } from '../../i18n.ts';
import { cutBySuggestions, SuggestionsContext } from '../field/suggestion.ts';
import { TermLink, TermsContext } from './term-link.tsx';
import { cutByTerms } from './term-uses.ts';

/** Where the links of a text lead in the place where it is read, and what those without words of their own say. */
export interface InlineTargets {
  /** The number a block has in this edition: what a reference without words shows. */
  readonly numberOf?: (blockId: string) => string | undefined;
  /** The address of a block; by default its own anchor on this page. */
  readonly blockHref?: (blockId: string) => string;
  /** The footnote of a label: its number, and its block. */
  readonly footnoteOf?: (label: string) => { readonly number: string; readonly id: string } | undefined;
  /** The address of a term of the concept bank; without one the words are not linked. */
  readonly conceptHref?: (reference: string) => string | undefined;
}

/** The targets of all inline text below. */
export const InlineTargetsContext = createContext<InlineTargets>({});

/**
 * Renders the text of a block: `inline.ts` splits it into runs and each run becomes an element. Text is only ever text here; none of it can
 * become markup of the page. `data-from` of every run is the position of its letters in the written text, so that a selection can be found
 * there.
 *
 * @param from where the text begins in the text of its block: a table cell is a part of one
 */
export function InlineText({ text, from = 0 }: { text: string; from?: number }): ReactElement {
  const targets = use(InlineTargetsContext);
  const placed = parseInline(text).map((run) => ({ ...run, from: run.from + from, to: run.to + from }));
  return (
    <>
      {groupsOf(placed).map(({ link, runs }) => {
        const key = runs[0]?.from ?? 0;
        return link ? (
          <LinkedRuns key={key} link={link} runs={runs} targets={targets} />
        ) : (
          runs.map((run) => <Run key={run.from} run={run} />)
        );
      })}
    </>
  );
}

interface Group {
  readonly link: InlineLink | undefined;
  readonly runs: readonly InlineRun[];
}

/** Joins the runs of one link: words in bold inside a link make one link and not three. */
function groupsOf(runs: readonly InlineRun[]): readonly Group[] {
  const groups: { link: InlineLink | undefined; runs: InlineRun[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.link === run.link) last.runs.push(run);
    else groups.push({ link: run.link, runs: [run] });
  }
  return groups;
}

function LinkedRuns({
  link,
  runs,
  targets,
}: {
  link: InlineLink;
  runs: readonly InlineRun[];
  targets: InlineTargets;
}): ReactNode {
  const language = useLanguage();
  const words = runs.map((run) => <Run key={run.from} run={run} />);
  const isWordless = runs.every((run) => run.text === '');
  switch (link.kind) {
    case 'block': {
      const href = targets.blockHref?.(link.target) ?? `#${link.target}`;
      return (
        <a href={href}>
          {isWordless ? printedNumber(targets.numberOf?.(link.target) ?? link.target, language) : words}
        </a>
      );
    }
    case 'footnote': {
      const note = targets.footnoteOf?.(link.target);
      if (!note) return <sup>{words}</sup>;
      return (
        <sup>
          <a role="doc-noteref" href={`#${note.id}`}>
            {note.number}
          </a>
        </sup>
      );
    }
    case 'concept': {
      const href = targets.conceptHref?.(link.target);
      const said = isWordless ? link.target : words;
      return href === undefined ? <span>{said}</span> : <a href={href}>{said}</a>;
    }
    case 'web':
      return (
        <a href={link.target} target="_blank" rel="noopener noreferrer">
          {isWordless ? link.target : words}
        </a>
      );
  }
}

function Run({ run }: { run: InlineRun }): ReactNode {
  if (run.text === '') return null;
  const letters = <Letters text={run.text} from={run.from} />;
  const coded = run.code ? <code>{letters}</code> : letters;
  const stressed = run.emphasis ? <em>{coded}</em> : coded;
  return run.strong ? <strong>{stressed}</strong> : stressed;
}

/** The letters of a run; a line break inside a cell of a table is one on the page, and words that name a concept lead to it. */
function Letters({ text, from }: { text: string; from: number }): ReactNode {
  const terms = use(TermsContext);
  let at = from;
  return text.split(CELL_BREAK).map((part, nth) => {
    const start = at;
    at += part.length + CELL_BREAK.length;
    return cutByTerms(part, start, terms?.uses ?? []).map((piece) => {
      const letters = (
        <SuggestedLetters
          key={piece.from}
          text={piece.text}
          from={piece.from}
          broken={nth > 0 && piece.from === start}
        />
      );
      return piece.term ? (
        <TermLink key={piece.from} term={piece.term}>
          {letters}
        </TermLink>
      ) : (
        letters
      );
    });
  });
}

/** Letters with what is suggested for them: struck out, and behind them the words instead. These are no letters of the text. */
function SuggestedLetters({ text, from, broken }: { text: string; from: number; broken: boolean }): ReactNode {
  const suggestions = use(SuggestionsContext);
  return cutBySuggestions(text, from, suggestions).map((piece) => {
    const letters = (
      <span key={piece.from} data-from={piece.from}>
        {broken && piece.from === from && <br />}
        {piece.text}
      </span>
    );
    if (!piece.isDeleted) return letters;
    return (
      <Fragment key={piece.from}>
        <del>{letters}</del>
        {piece.inserted
          .filter((one) => one.words !== '')
          .map((one) => (
            <ins key={`${one.from} ${one.of} ${one.words}`} title={one.of}>
              {one.words}
            </ins>
          ))}
      </Fragment>
    );
  });
}
