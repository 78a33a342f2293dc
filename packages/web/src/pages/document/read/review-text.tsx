import type { EditionBlock, readEdition, ReplyOf, ReviewComment } from '@reeve/contract';
import { useCallback, useMemo, useRef, useState, type MouseEvent, type ReactElement } from 'react';
import type { Language, TermRange } from '@reeve/domain';
import { BlockReading, targetsIn } from '../../../components/text/block-reading.tsx';
import { InlineTargetsContext, type InlineTargets } from '../../../components/text/inline-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { endingOnLetters, SuggestionsContext, type Suggestion } from '../../../components/field/suggestion.ts';
import { TermCard } from '../../../components/text/term-card.tsx';
import { TermsContext, type Terms } from '../../../components/text/term-link.tsx';
import { useT } from '../../../i18n.ts';
import { MarginCards, UnplacedComments } from './margin-cards.tsx';
import { useBlocks } from './use-blocks.ts';
import { suggestionsOf } from './suggestions-of.ts';
import { byBlock } from '../comment/use-comments.ts';
import { useMarkedWords } from './use-marked-words.ts';
import type { GoTo } from './use-shown-comment.ts';
import { useTerms } from './use-terms.ts';
import { useTextRows } from './use-text-rows.ts';

/** A heading of the edition and the number of blocks before it. */
export type Heading = ReplyOf<typeof readEdition>['outline'][number];

interface ReviewTextProps {
  readonly editionId: string;
  /** Of the text: its words are matched with the concepts of that language. */
  readonly language: Language;
  readonly count: number;
  readonly outline: readonly Heading[];
  readonly comments: readonly ReviewComment[];
  readonly shownId: string;
  /** True if every suggestion is shown in the text, and not only that of the current comment. */
  readonly suggests: boolean;
  readonly onShow: (id: string) => void;
  readonly goTo: GoTo | undefined;
  readonly onGo: (index: number) => void;
}

/** A frozen draft with its comments next to their words. Only what is in sight is rendered, however long the draft. */
export function ReviewText({
  editionId,
  language,
  count,
  outline,
  comments,
  shownId,
  suggests,
  onShow,
  goTo,
  onGo,
}: ReviewTextProps): ReactElement {
  const t = useT('review');
  const place = useRef<HTMLDivElement>(null);
  const { virtual, rows, first, last } = useTextRows(place, count, goTo);
  const { at, known, error } = useBlocks(editionId, { first, last });
  const { uses, conceptHref } = useTerms(known, language);
  const targets = useInlineTargets(known, outline, conceptHref);
  const { card, show } = useTermCard(language);
  const placed = useMemo(() => byBlock(comments), [comments]);
  const suggested = useMemo(
    () => suggestionsOf(suggests ? comments : comments.filter((one) => one.id === shownId)),
    [comments, shownId, suggests],
  );
  useMarkedWords(
    comments,
    shownId,
    `${suggests} ${editionId} ${first} ${last} ${at(first)?.id ?? ''} ${at(last)?.id ?? ''}`,
    uses,
  );
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- its links are clicked, by Enter as well
    <div className="review-text" ref={place} onClick={(event) => follow(event, outline, onGo)}>
      <ProblemNote error={error} />
      <UnplacedComments comments={placed.get('') ?? NO_COMMENTS} shownId={shownId} onShow={onShow} />
      <InlineTargetsContext value={targets}>
        <div className="rows" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const block = at(row.index);
            return (
              <div
                key={row.key}
                className="row-of-text"
                data-index={row.index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${row.start - virtual.options.scrollMargin}px)` }}
              >
                {block ? (
                  <TextRow
                    block={block}
                    uses={uses.get(block.id) ?? NONE}
                    suggestions={suggested.get(block.id) ?? NOTHING}
                    show={show}
                  />
                ) : (
                  <p className="loading">{t('text.loading')}</p>
                )}
                {block && (
                  <MarginCards comments={placed.get(block.id) ?? NO_COMMENTS} shownId={shownId} onShow={onShow} />
                )}
              </div>
            );
          })}
        </div>
      </InlineTargetsContext>
      {card}
    </div>
  );
}

const NONE: readonly TermRange[] = [];
const NO_COMMENTS: readonly ReviewComment[] = [];
const NOTHING: readonly Suggestion[] = [];

/** A block with the lines it has in the frozen draft; its words can be selected and commented on. */
function TextRow({
  block,
  uses,
  suggestions,
  show,
}: {
  block: EditionBlock;
  uses: readonly TermRange[];
  suggestions: readonly Suggestion[];
  show: Terms['show'];
}): ReactElement {
  const terms = useMemo(() => ({ uses, show }), [uses, show]);
  const placed = useMemo(() => endingOnLetters(block, suggestions), [block, suggestions]);
  const lines = block.fromLine === block.toLine ? `${block.fromLine}` : `${block.fromLine}–${block.toLine}`;
  return (
    <>
      <span className="lines" aria-hidden="true">
        {block.fromLine > 0 ? lines : ''}
      </span>
      <div className="words" data-block={block.id}>
        <TermsContext value={terms}>
          <SuggestionsContext value={placed}>
            <BlockReading blocks={[block]} />
          </SuggestionsContext>
        </TermsContext>
      </div>
    </>
  );
}

/** A reference leads to its heading also where that is not on the page yet. */
function follow(event: MouseEvent<HTMLElement>, outline: readonly Heading[], onGo: (index: number) => void): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const id = link?.hash.slice(1) ?? '';
  const heading = outline.find((one) => one.id === id);
  if (!heading || document.getElementById(id)) return;
  event.preventDefault();
  onGo(heading.index);
}

/** Numbers of the blocks that references lead to: those read so far, and every heading of the outline. */
function useInlineTargets(
  known: ReadonlyMap<number, EditionBlock>,
  outline: readonly Heading[],
  conceptHref: NonNullable<InlineTargets['conceptHref']>,
): InlineTargets {
  return useMemo(() => {
    const here = targetsIn([...known.values()]);
    const headings = new Map(outline.map((heading) => [heading.id, heading.number]));
    return { ...here, numberOf: (id: string) => here.numberOf?.(id) ?? headings.get(id), conceptHref };
  }, [known, outline, conceptHref]);
}

/** The card of a term that was clicked in the text. */
function useTermCard(language: Language): { readonly card: ReactElement | undefined; readonly show: Terms['show'] } {
  const [open, setOpen] = useState<{ readonly term: TermRange; readonly at: HTMLElement; readonly nth: number }>();
  const show = useCallback(
    (term: TermRange, words: HTMLElement) => setOpen((before) => ({ term, at: words, nth: (before?.nth ?? 0) + 1 })),
    [],
  );
  const card = open && (
    <TermCard
      key={open.nth}
      term={open.term}
      at={open.at}
      language={language}
      onClose={() => setOpen((now) => (now === open ? undefined : now))}
    />
  );
  return { card, show };
}
