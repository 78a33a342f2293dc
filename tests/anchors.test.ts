import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { carryAnchors, collapse, countWords, indexBlocks, shareKept, wordsOf, type Placement } from '@reeve/domain';
import { makeRandom } from '@reeve/scenario';
import { expect, test } from 'vitest';
import { Author, type Block } from './support/edit-history.ts';
import { draftBlocks } from './support/draft-blocks.ts';

/** What became of comments whose place is known, and of the others. */
interface Tally {
  pairs: number;
  /** The quote stands, or its history leads, in exactly one block. */
  known: number;
  right: number;
  /** Put with confidence where it does not belong. */
  misled: number;
  sure: number;
  moved: number;
  orphaned: number;
}
const newTally = (): Tally => ({ pairs: 0, known: 0, right: 0, misled: 0, sure: 0, moved: 0, orphaned: 0 });

function count(tally: Tally, placement: Placement, truth: number | undefined, keepsEnough: boolean): void {
  const isSure = placement.confidence === 'sure';
  tally.pairs += 1;
  tally.sure += Number(isSure);
  tally.moved += Number(placement.state === 'moved');
  tally.orphaned += Number(placement.state === 'orphaned');
  if (truth === undefined) {
    tally.misled += Number(isSure && !keepsEnough);
    return;
  }
  const isRight = placement.state !== 'orphaned' && placement.block === truth;
  tally.known += 1;
  tally.right += Number(isRight);
  tally.misled += Number(isSure && !isRight);
}

function holdsEnough(old: string, where: string | undefined): boolean {
  return shareKept(countWords(wordsOf(old)), countWords(wordsOf(where ?? ''))) >= 0.6;
}

const HISTORIES = 1000;

test(`over ${HISTORIES} histories of edits no comment is lost, and none is put with confidence on a wrong block`, () => {
  const tally = newTally();
  for (let seed = 0; seed < HISTORIES; seed += 1) {
    const author = new Author(makeRandom(`anchors/${seed}`));
    const isNumbered = seed % 2 === 0;
    const before = author.text(12 + author.below(30));
    let after: readonly Block[] = before;
    for (let edit = author.below(12); edit >= 0; edit -= 1) after = author.edit(after);
    const earlier = before.map((block, i) => ({ id: `o${i}`, ...author.print(block, i + 1, isNumbered) }));
    const later = after.map((block, i) => ({ id: `n${i}`, ...author.print(block, i + 1, isNumbered) }));
    const quotes = Array.from({ length: 12 }, () => {
      const block = author.below(before.length);
      const words = before[block] ?? [];
      const from = author.below(words.length);
      return { block, first: from, words: words.slice(from, from + 3 + author.below(12)) };
    });
    const anchors = quotes.map(({ block, first, words }) => ({
      block,
      quote: words.map((word) => word.text).join(' '),
      from: earlier[block]!.starts[first]!,
    }));
    const placements = carryAnchors(anchors, indexBlocks(earlier), indexBlocks(later));
    expect(placements).toHaveLength(anchors.length);
    for (const [i, placement] of placements.entries()) {
      const born = quotes[i]!.words.map((word) => word.born).join(' ');
      // Its very words, next to each other: known by their birth, not by their letters.
      const homes = after.flatMap((block, j) =>
        ` ${block.map((word) => word.born).join(' ')} `.includes(` ${born} `) ? [j] : [],
      );
      const old = earlier[quotes[i]!.block]!.text;
      count(tally, placement, homes[0], holdsEnough(old, later[placement.block]?.text));
    }
  }
  process.stdout.write(`Comments carried over ${HISTORIES} histories of edits: ${JSON.stringify(tally)}.\n`);
  expect(tally.known).toBeGreaterThan(HISTORIES * 4);
  expect(tally.right / tally.known).toBeGreaterThanOrEqual(0.99);
  expect(tally.misled).toBe(0);
});

const HISTORY = resolve('../shared/data/review-ietf-ohai');

test.skipIf(!existsSync(HISTORY))(
  'over the history of a real draft, with the comments its reviewers made',
  () => {
    interface Comment {
      readonly commit: string;
      readonly line: number;
      readonly quote: string;
      readonly later: Readonly<Record<string, number>>;
    }
    const lines = (text: string): readonly string[] => text.trim().split('\n');
    const versions = new Map(
      lines(brotliDecompressSync(readFileSync(`${HISTORY}/versions.jsonl.br`)).toString()).map((line) => {
        const { commit, text } = JSON.parse(line) as { commit: string; text: string };
        return [commit, draftBlocks(text)] as const;
      }),
    );
    const comments = lines(readFileSync(`${HISTORY}/review_comments.jsonl`, 'utf8')).map(
      (l) => JSON.parse(l) as Comment,
    );
    const drafts = Array.from({ length: 11 }, (_, nth) => {
      const name = `draft-ietf-ohai-ohttp-${String(nth).padStart(2, '0')}`;
      const blocks = draftBlocks(readFileSync(`${HISTORY}/drafts/${name}.md`, 'utf8'));
      return { name, blocks, index: indexBlocks(blocks) };
    });
    const tally = newTally();
    for (const [commit, blocks] of versions) {
      const here = comments.filter((comment) => comment.commit === commit);
      const earlier = indexBlocks(blocks);
      const anchors = here.map(({ line, quote }) => ({
        block: blocks.findIndex((block) => block.fromLine <= line && line <= block.toLine),
        quote,
      }));
      for (const draft of drafts) {
        for (const [i, placement] of carryAnchors(anchors, earlier, draft.index).entries()) {
          const quote = collapse(here[i]!.quote);
          const line = here[i]!.later[draft.name] ?? 0;
          const hits = draft.index.texts.flatMap((text, j) => (text.includes(quote) ? [j] : []));
          const followed = draft.blocks.findIndex((block) => block.fromLine <= line && line <= block.toLine);
          const truth = hits.length === 1 ? hits[0] : line > 0 ? followed : undefined;
          count(
            tally,
            placement,
            truth,
            holdsEnough(blocks[anchors[i]!.block]!.text, draft.blocks[placement.block]?.text),
          );
        }
      }
    }
    process.stdout.write(`Review comments of a real draft carried into eleven drafts: ${JSON.stringify(tally)}.\n`);
    expect(tally.pairs).toBe(418 * 11);
    expect(tally.right / tally.known).toBeGreaterThanOrEqual(0.99);
    expect(tally.misled).toBe(0);
  },
  180_000,
);
