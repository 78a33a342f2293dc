import type { EditionBlock, readEdition, ReplyOf, ReviewComment } from '@reeve/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactElement,
} from 'react';
import type { Language, TermRange } from '@reeve/domain';
import { BlockReading, targetsIn } from '../../../components/text/block-reading.tsx';
import { InlineTargetsContext } from '../../../components/text/inline-text.tsx';
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
import { useTerms } from './use-terms.ts';

const ROW_PX = 96;
const thePage = (): HTMLElement | null => document.getElementById('main');

/** A heading of the edition and the number of blocks before it. */
export type Heading = ReplyOf<typeof readEdition>['outline'][number];

/**
 * A frozen draft with its comments next to their words. Only what is in sight is rendered, however long the draft.
 *
 * @param language of the text: its words are matched with the concepts of that language
 * @param goTo index of a block to scroll to; `nth` distinguishes two requests for the same block
 */
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
}: {
  editionId: string;
  language: Language;
  count: number;
  outline: readonly Heading[];
  comments: readonly ReviewComment[];
  shownId: string;
  /** True if every suggestion is shown in the text, and not only that of the current comment. */
  suggests: boolean;
  onShow: (id: string) => void;
  goTo: { readonly index: number; readonly nth: number } | undefined;
  onGo: (index: number) => void;
}): ReactElement {
  const t = useT('review');
  const place = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const [outer, inner] = [thePage(), place.current];
    const around = inner?.closest('.reading');
    if (!outer || !inner || !around) return undefined;
    const measure = (): void =>
      setTop(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop);
    measure();
    // The content above the text opens and closes.
    const resized = new ResizeObserver(measure);
    resized.observe(around);
    return () => resized.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer<HTMLElement, HTMLDivElement>({
    count,
    getScrollElement: thePage,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: top,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const { at, known, error } = useBlocks(editionId, { first, last });
  const { uses, conceptHref } = useTerms(known, language);
  const targets = useMemo(() => {
    const here = targetsIn([...known.values()]);
    const headings = new Map(outline.map((heading) => [heading.id, heading.number]));
    return { ...here, numberOf: (id: string) => here.numberOf?.(id) ?? headings.get(id), conceptHref };
  }, [known, outline, conceptHref]);
  const [open, setOpen] = useState<{ readonly term: TermRange; readonly at: HTMLElement; readonly nth: number }>();
  const show = useCallback(
    (term: TermRange, words: HTMLElement) => setOpen((before) => ({ term, at: words, nth: (before?.nth ?? 0) + 1 })),
    [],
  );
  /** A reference leads to its heading also where that is not on the page yet. */
  const follow = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.xref') : null;
    const id = link?.hash.slice(1) ?? '';
    const heading = outline.find((one) => one.id === id);
    if (!heading || document.getElementById(id)) return;
    event.preventDefault();
    onGo(heading.index);
  };
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
  useEffect(() => {
    if (goTo) virtual.scrollToIndex(goTo.index, { align: 'center' });
  }, [goTo, virtual]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- its links are clicked, by Enter as well
    <div className="review-text" ref={place} onClick={follow}>
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
      {open && (
        <TermCard
          key={open.nth}
          term={open.term}
          at={open.at}
          language={language}
          onClose={() => setOpen((now) => (now === open ? undefined : now))}
        />
      )}
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
