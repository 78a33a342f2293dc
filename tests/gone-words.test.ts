import { carryAnchors, carryByIds, collapse, indexBlocks, type Placement, type TextBlock } from '@reeve/domain';
import { makeRandom } from '@reeve/scenario';
import { commentedBlock, HAS_DRAFTS, readManualTruth, readOhaiDrafts } from '@reeve/testing/document/ohai-drafts.ts';
import { Drafter, namedByHistory, printed, type Passage } from '@reeve/testing/document/passage-history.ts';
import { rounds } from '@reeve/testing/run/draw.ts';
import { tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';

/** Comments whose words are gone: number placed with confidence, and of those the ones placed where a person would. */
interface Tally {
  gone: number;
  sure: number;
  right: number;
  /** Not with confidence, but on the block a person would name; or next to the text where a person would name none. */
  unsureRight: number;
}
const newTally = (): Tally => ({ gone: 0, sure: 0, right: 0, unsureRight: 0 });

/** @param named blocks a person would name; none, or −1: none */
function count(tally: Tally, placement: Placement, named: readonly number[]): void {
  const at = placement.state === 'orphaned' ? -1 : placement.block;
  const isRight = named.includes(at) || (named.length === 0 && at === -1);
  const isSure = placement.confidence === 'sure';
  tally.gone += 1;
  tally.sure += Number(isSure);
  tally.right += Number(isSure && isRight);
  tally.unsureRight += Number(!isSure && isRight);
}

/** The share of confident placements that must be right. */
const SURE = 0.98;
const HISTORIES = rounds(600);

/** An edition, the drafters' revision, and comments, most on single sentences and some on whole paragraphs. */
function madeHistory(seed: string, idOf: (passage: Passage, at: number, edition: string) => string) {
  const drafter = new Drafter(makeRandom(seed));
  const before = drafter.text();
  let after = before;
  for (let edits = 4 + drafter.below(before.length); edits >= 0; edits -= 1) after = drafter.edit(after);
  const print = (text: readonly Passage[], edition: string): readonly TextBlock[] =>
    text.map((passage, at) => ({ id: idOf(passage, at, edition), text: printed(passage) }));
  const [earlier, later] = [print(before, 'earlier'), print(after, 'later')];
  const comments = Array.from({ length: 20 }, () => {
    const block = drafter.below(before.length);
    const old = before[block]!;
    const { text } = earlier[block]!;
    if (drafter.below(5) === 0)
      return { anchor: { block, quote: text }, named: namedByHistory(old, old.sentences, after) };
    const sentence = old.sentences[drafter.below(old.sentences.length)]!;
    const first = drafter.below(Math.max(1, sentence.words.length - 3));
    const quote = sentence.words.slice(first, first + 3 + drafter.below(10)).join(' ');
    const from = text.indexOf(sentence.words.join(' '));
    return { anchor: { block, quote, from }, named: namedByHistory(old, [sentence], after) };
  });
  return { earlier, later, comments };
}

test.each([
  [
    'found by words',
    (_: Passage, at: number, edition: string) => `${edition} ${at}`,
    (history: ReturnType<typeof madeHistory>, anchors: Parameters<typeof carryAnchors>[0]) =>
      carryAnchors(anchors, indexBlocks(history.earlier), indexBlocks(history.later)),
  ],
  [
    'with ids that a block keeps, also when another is written in its place',
    (passage: Passage) => `passage ${passage.id}`,
    (history: ReturnType<typeof madeHistory>, anchors: Parameters<typeof carryAnchors>[0]) =>
      carryByIds(anchors, history.earlier, history.later),
  ],
])(
  `of comments whose words are gone, those called sure are where the drafters put the passage: ${HISTORIES} histories %s`,
  (name, idOf, carry) => {
    const tally = newTally();
    for (let seed = 0; seed < HISTORIES; seed += 1) {
      const history = madeHistory(`passages/${seed}`, idOf);
      const texts = history.later.map(({ text }) => collapse(text));
      const anchors = history.comments.map(({ anchor }) => anchor);
      for (const [i, placement] of carry(history, anchors).entries()) {
        const { anchor, named } = history.comments[i]!;
        if (!texts.some((text) => text.includes(collapse(anchor.quote)))) count(tally, placement, named);
      }
    }
    process.stdout.write(`Comments whose words are gone, ${name}: ${JSON.stringify(tally)}.\n`);
    const label = `called sure though the words are gone, wrong in 2 % at most: ${name}`;
    tell([{ part: 'anchors', figure: label, aim: 500, seen: tally.sure, failed: tally.sure - tally.right }]);
    expect(tally.gone).toBeGreaterThan(HISTORIES * 4);
    expect(tally.sure).toBeGreaterThan(HISTORIES / 2);
    expect(tally.right / tally.sure).toBeGreaterThanOrEqual(SURE);
  },
  180_000,
);

test.skipIf(!HAS_DRAFTS)(
  'of comments on a real draft whose words are gone, those called sure are where two readers put them',
  () => {
    const { comments, versions, drafts, digest } = readOhaiDrafts();
    expect(digest, 'the drafts are those that were read').toBe(
      '220cfa41cd18ea522bf80df4cd3aebebdbee9559fa12f4331adcafb880424fdb',
    );
    const editions = drafts.map(({ blocks }) => indexBlocks(blocks));
    const indexOf = new Map([...versions].map(([commit, blocks]) => [commit, indexBlocks(blocks)]));
    for (const sample of ['first', 'second'] as const) {
      const named = [newTally(), newTally()];
      const orAlso = [newTally(), newTally()];
      for (const { comment, draft, readings } of readManualTruth(sample)) {
        const { commit, line, quote } = comments[comment]!;
        const blocks = versions.get(commit)!;
        const anchor = { block: commentedBlock(blocks, line), quote };
        const [placement] = carryAnchors([anchor], indexOf.get(commit)!, editions[draft]!);
        for (const [nth, reading] of readings.entries()) {
          count(named[nth]!, placement!, reading.slice(0, 1));
          count(orAlso[nth]!, placement!, reading);
        }
      }
      for (const [nth, tally] of orAlso.entries()) {
        process.stdout.write(
          `Words gone from a real draft, ${sample} sample, reader ${nth + 1}: named first ${JSON.stringify(named[nth])}, ` +
            `or named at all ${JSON.stringify(tally)}.\n`,
        );
        expect(tally.sure).toBeGreaterThanOrEqual(40);
        expect(tally.right / tally.sure).toBeGreaterThanOrEqual(SURE);
      }
    }
  },
  60_000,
);
