import { carryAnchors, carryByIds, collapse, indexBlocks, type Placement } from '@reeve/domain';
import { makeRandom } from '@reeve/scenario';
import { Author, type Block, type Word } from '@reeve/testing/document/edit-history.ts';
import { commentedBlock, HAS_DRAFTS, readOhaiDrafts } from '@reeve/testing/document/ohai-drafts.ts';
import { rounds, some } from '@reeve/testing/run/draw.ts';
import { tell, type Figure } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';

/** Outcomes of comments whose position is known, and of the others. */
interface Tally {
  pairs: number;
  /** The quote, or the result of its history, is in exactly one block. */
  known: number;
  right: number;
  /** Placed with confidence on a wrong block. */
  misled: number;
  /**
   * Placed with confidence though its words are gone, and of those the ones placed by origin; see `gone-words.test.ts`
   * for more.
   */
  goneSure: number;
  goneRight: number;
  /** Placed with confidence on other words of the right block. */
  mistaken: number;
  sure: number;
  moved: number;
  orphaned: number;
}
const newTally = (): Tally => ({
  pairs: 0,
  known: 0,
  right: 0,
  misled: 0,
  goneSure: 0,
  goneRight: 0,
  mistaken: 0,
  sure: 0,
  moved: 0,
  orphaned: 0,
});

function count(tally: Tally, placement: Placement, truth: number | undefined): void {
  const isSure = placement.confidence === 'sure';
  tally.pairs += 1;
  tally.sure += Number(isSure);
  tally.moved += Number(placement.state === 'moved');
  tally.orphaned += Number(placement.state === 'orphaned');
  if (truth === undefined) return;
  const isRight = placement.state !== 'orphaned' && placement.block === truth;
  tally.known += 1;
  tally.right += Number(isRight);
  tally.misled += Number(isSure && !isRight);
}

/** Returns where the words of a quote, identified by their origin and not by their letters, are in a later text. */
function homeOf(
  words: readonly Word[],
  after: readonly Block[],
  later: readonly { readonly starts: readonly number[] }[],
): { readonly block: number; readonly from: number } | undefined {
  for (const [block, there] of after.entries()) {
    const first = there.findIndex((_, i) => words.every((word, j) => there[i + j]?.born === word.born));
    const from = later[block]?.starts[first];
    if (first >= 0 && from !== undefined) return { block, from };
  }
  return undefined;
}

/**
 * Where a block with removed words can be found, by origin: where words of the quote went, else where others of its
 * block went; and where its id is, if it was rewritten.
 */
function namedByBirth(
  quoted: readonly Word[],
  old: Block,
  after: readonly Block[],
  idOf: (block: Block) => string,
): readonly number[] {
  const blocksWith = (words: readonly Word[]): readonly number[] => {
    const born = new Set(words.map((word) => word.born));
    return after.flatMap((block, i) => (block.some((word) => born.has(word.born)) ? [i] : []));
  };
  const ofQuote = blocksWith(quoted);
  const ofBlock = after.flatMap((block, i) => (idOf(block) === idOf(old) ? [i] : []));
  return ofQuote.length > 0 ? ofQuote : [...blocksWith(old), ...ofBlock];
}

/**
 * Share of the surviving quotes on the right block: just below the result for the histories, which are always the same.
 * A quote of a word or two is less clear.
 */
const RIGHT = 0.999;
const RIGHT_OF_SHORT = 0.997;
const HISTORIES = rounds(1000);
const figure = (name: string, { known, misled, mistaken }: Tally): Figure => ({
  part: 'anchors',
  figure: `quotes that survive, none with confidence on other words or a wrong block: ${name}`,
  aim: 10_000,
  seen: known,
  failed: misled + mistaken,
});

/** An edition, the result of a history of edits, and quotes of some words each that were commented on. */
function madeHistory(seed: string, isNumbered: boolean, quoteWords: (author: Author) => number) {
  const author = new Author(makeRandom(seed));
  const before = author.text(12 + author.below(30));
  let after: readonly Block[] = before;
  for (const block of before) author.idOf(block);
  for (let edit = author.below(12); edit >= 0; edit -= 1) after = author.edit(after);
  const print = (blocks: readonly Block[]) =>
    blocks.map((block, i) => ({ id: author.idOf(block), ...author.print(block, i + 1, isNumbered) }));
  const [earlier, later] = [print(before), print(after)];
  const comments = Array.from({ length: 12 }, () => {
    const block = author.below(before.length);
    const words = before[block] ?? [];
    const first = author.below(words.length);
    const quoted = words.slice(first, first + quoteWords(author));
    const quote = quoted.map((word) => word.text).join(' ');
    const named = namedByBirth(quoted, words, after, (one) => author.idOf(one));
    return { quoted, named, anchor: { block, quote, from: earlier[block]?.starts[first] ?? 0 } };
  });
  return { after, earlier, later, comments };
}

function judge(tally: Tally, history: ReturnType<typeof madeHistory>, placements: readonly Placement[]): void {
  const { after, later, comments } = history;
  expect(placements).toHaveLength(comments.length);
  for (const [i, placement] of placements.entries()) {
    const { quoted, named } = comments[i]!;
    const home = homeOf(quoted, after, later);
    count(tally, placement, home?.block);
    if (!home && placement.confidence === 'sure') {
      tally.goneSure += 1;
      tally.goneRight += Number(named.includes(placement.block));
    }
    const isSure = placement.confidence === 'sure' && placement.range !== undefined;
    tally.mistaken += Number(isSure && home?.block === placement.block && home.from !== placement.range?.[0]);
  }
}

test(`over ${HISTORIES} histories of edits no comment is lost, and none is placed with confidence on a wrong block`, () => {
  const tally = newTally();
  for (let seed = 0; seed < HISTORIES; seed += 1) {
    const history = madeHistory(`anchors/${seed}`, seed % 2 === 0, (author) => 3 + author.below(12));
    const anchors = history.comments.map((one) => one.anchor);
    judge(tally, history, carryAnchors(anchors, indexBlocks(history.earlier), indexBlocks(history.later)));
  }
  process.stdout.write(`Comments carried over ${HISTORIES} histories of edits: ${JSON.stringify(tally)}.\n`);
  tell([figure('found by words', tally)]);
  expect(tally.known).toBeGreaterThan(HISTORIES * 4);
  expect(tally.right / tally.known).toBeGreaterThanOrEqual(RIGHT);
  expect([tally.misled, tally.mistaken]).toEqual([0, 0]);
  expect(tally.goneRight / tally.goneSure).toBeGreaterThanOrEqual(0.98);
}, 180_000);

test.each([
  ['of some words', (author: Author) => 3 + author.below(12), RIGHT],
  ['of a word or two', (author: Author) => 1 + author.below(2), RIGHT_OF_SHORT],
])(
  `the same where blocks keep their ids, with quotes %s`,
  (name, quoteWords, floor) => {
    const tally = newTally();
    for (let seed = 0; seed < HISTORIES; seed += 1) {
      const history = madeHistory(`anchors/ids/${seed}`, seed % 2 === 0, quoteWords);
      const anchors = history.comments.map((one) => one.anchor);
      judge(tally, history, carryByIds(anchors, history.earlier, history.later));
    }
    process.stdout.write(`Comments carried by the ids of their blocks, quotes ${name}: ${JSON.stringify(tally)}.\n`);
    tell([figure(`with ids, ${name}`, tally)]);
    expect(tally.known).toBeGreaterThan(HISTORIES * 4);
    expect(tally.right / tally.known).toBeGreaterThanOrEqual(floor);
    expect([tally.misled, tally.mistaken]).toEqual([0, 0]);
    expect(tally.goneRight / tally.goneSure).toBeGreaterThanOrEqual(0.98);
  },
  180_000,
);

test.skipIf(!HAS_DRAFTS)(
  'over the history of a real draft, with its reviewers’ comments',
  () => {
    const { comments, versions, drafts } = readOhaiDrafts();
    const carriedInto = some(rounds(drafts.length), drafts, 'drafts of a real history');
    const later = carriedInto.map(({ name, blocks }) => ({ name, blocks, index: indexBlocks(blocks) }));
    const tally = newTally();
    for (const [commit, blocks] of versions) {
      const here = comments.filter((comment) => comment.commit === commit);
      const earlier = indexBlocks(blocks);
      const anchors = here.map(({ line, quote }) => ({ block: commentedBlock(blocks, line), quote }));
      for (const draft of later) {
        for (const [i, placement] of carryAnchors(anchors, earlier, draft.index).entries()) {
          const quote = collapse(here[i]!.quote);
          const line = here[i]!.later[draft.name] ?? 0;
          const hits = draft.index.texts.flatMap((text, j) => (text.includes(quote) ? [j] : []));
          const truth = hits.length === 1 ? hits[0] : line > 0 ? commentedBlock(draft.blocks, line) : undefined;
          count(tally, placement, truth);
        }
      }
    }
    process.stdout.write(
      `Review comments of a real draft carried into ${later.length} of its ${drafts.length} drafts: ${JSON.stringify(tally)}.\n`,
    );
    expect(drafts).toHaveLength(11);
    expect(tally.pairs).toBe(418 * later.length);
    expect(tally.right / tally.known).toBeGreaterThanOrEqual(0.99);
    expect(tally.misled).toBe(0);
  },
  180_000,
);
