import { describe, expect, test } from 'vitest';
import { carryAnchors, type Anchor } from './anchor.ts';
import { indexBlocks, type TextBlock } from './block-index.ts';
import { followBlocks } from './block-match.ts';
import { collapse } from './block-words.ts';

const EDITION = [
  'Intelligence-led policing gathers, shares and analyses information.',
  'Source and information are graded by different persons, and neither grade is given by a machine.',
  'A report without a purpose cannot be saved.',
  'Analysts judge how likely a statement is, and how confident they are.',
  'The commander decides, gives the reason, and names who does what by when.',
];
const blocksOf = (texts: readonly string[], prefix = 'n'): TextBlock[] =>
  texts.map((text, index) => ({ id: `${prefix}${index}`, text }));

function carry(later: readonly string[], anchor: Anchor) {
  const [placement] = carryAnchors([anchor], indexBlocks(blocksOf(EDITION, 'o')), indexBlocks(blocksOf(later)));
  return placement;
}
const ON_GRADES: Anchor = { block: 1, quote: 'graded by different persons' };

describe('an anchor', () => {
  test('stays if nothing changed, whatever the white space', () => {
    const later = EDITION.map((text) => text.replaceAll(' ', '\n  '));
    const placement = carry(later, ON_GRADES);
    expect(placement).toMatchObject({ state: 'placed', block: 1, confidence: 'sure' });
    expect(collapse(later[1]!.slice(...placement!.range!))).toBe('graded by different persons');
  });

  test('follows a block that moved', () => {
    const later = [EDITION[1]!, EDITION[0]!, EDITION[2]!, EDITION[3]!, EDITION[4]!];
    const placements = carryAnchors(
      EDITION.map((quote, block) => ({ block, quote })),
      indexBlocks(blocksOf(EDITION, 'o')),
      indexBlocks(blocksOf(later)),
    );
    expect(placements.map((one) => one.block)).toEqual([1, 0, 2, 3, 4]);
    expect(placements.filter((one) => one.state === 'moved')).toHaveLength(1);
  });

  test('follows its half of a split block, and follows a merge', () => {
    const split = [
      EDITION[0]!,
      'Source and information are graded by different persons.',
      'Neither grade is given by a machine.',
    ];
    expect(carry([...split, ...EDITION.slice(2)], { block: 1, quote: 'given by a machine' })?.block).toBe(2);
    expect(carry([...split, ...EDITION.slice(2)], ON_GRADES)?.block).toBe(1);
    const merged = [`${EDITION[0]} ${EDITION[1]}`, ...EDITION.slice(2)];
    expect(carry(merged, ON_GRADES)).toMatchObject({ state: 'placed', block: 0, confidence: 'sure' });
  });

  test('stays with its block when its own words were rewritten, and reports that they are gone', () => {
    const later = EDITION.with(
      1,
      'Source and information are assessed by two officers, and neither grade is given by a machine.',
    );
    expect(carry(later, ON_GRADES)).toEqual({ state: 'placed', block: 1, range: undefined, confidence: 'sure' });
  });

  test('is shown next to its old position when its text is gone', () => {
    const later = EDITION.toSpliced(1, 1);
    expect(carry(later, ON_GRADES)).toEqual({ state: 'orphaned', block: 0, range: undefined, confidence: 'unsure' });
    expect(carry(EDITION.slice(1), { block: 0, quote: EDITION[0]! })).toMatchObject({ state: 'orphaned', block: -1 });
  });

  test('is uncertain about a block that keeps little of the old one, even under the same id', () => {
    const earlier = indexBlocks([{ id: 'x', text: EDITION[1]! }]);
    const later = indexBlocks([{ id: 'x', text: 'Grades are explained in annex B; neither list is complete.' }]);
    expect(carryAnchors([{ block: 0, quote: 'graded by different persons' }], earlier, later)).toEqual([
      { state: 'placed', block: 0, range: undefined, confidence: 'unsure' },
    ]);
  });

  test('is uncertain about a paragraph at the old position that repeats only the small words', () => {
    const earlier = [
      '## Allowing more agencies',
      'It is for the head of the unit to say which of the files is to be kept, and for the archive to see that it is.',
      'The board meets twice a year.',
    ];
    const later = [
      '## Allowing more agencies',
      'The head of the agency is to see to it that it is clear to all which of the reports of the week, and which of the maps and the tables, is for the briefing on Monday, and that what is kept in the archive is of use to those who plan the work of the districts.',
      'The board meets twice a year.',
    ];
    const [placement] = carryAnchors(
      [{ block: 1, quote: 'to say which of the files' }],
      indexBlocks(blocksOf(earlier, 'o')),
      indexBlocks(blocksOf(later)),
    );
    expect(placement).toMatchObject({ block: 1, confidence: 'unsure' });
  });

  test('is uncertain about a block that is more like another old one', () => {
    const earlier = [
      'A request names its sender, the purpose, the case and the deadline of the exchange.',
      'A response names its sender, the purpose, the case and the archive of the exchange.',
    ];
    const later = ['A response names its sender, the purpose, the case and the archive of every exchange.'];
    const [placement] = carryAnchors(
      [{ block: 0, quote: 'the deadline' }],
      indexBlocks(blocksOf(earlier, 'o')),
      indexBlocks(blocksOf(later)),
    );
    expect(placement).toMatchObject({ block: 0, confidence: 'unsure' });
  });

  test('follows the small part of a split block that contains the quote', () => {
    const earlier = [
      'Officers record each stop with its reason. Analysts count the stops of every week, compare districts, test whether a change is chance, and publish the table with its limits.',
    ];
    const later = [
      'Each stop is recorded by officers, with a reason.',
      'Analysts count the stops of every week, compare districts, test whether a change is chance, and publish the table with its limits.',
    ];
    const [placement] = carryAnchors(
      [{ block: 0, quote: 'Officers record each stop with its reason' }],
      indexBlocks(blocksOf(earlier, 'o')),
      indexBlocks(blocksOf(later)),
    );
    expect(placement).toMatchObject({ block: 0, range: undefined, confidence: 'unsure' });
  });

  test('a text that occurs twice is matched between its old neighbours', () => {
    const earlier = [
      'Chapter one is about gathering.',
      'See annex A.',
      'Chapter two is about sharing.',
      'See annex A.',
    ];
    const later = [
      'Chapter one is about gathering.',
      'See annex A.',
      'A new chapter in between.',
      'Chapter two is about sharing.',
      'See annex A.',
    ];
    const fates = followBlocks(indexBlocks(blocksOf(earlier, 'o')), indexBlocks(blocksOf(later)));
    expect(fates.map((fate) => fate.to[0])).toEqual([0, 1, 3, 4]);
    expect(fates.some((fate) => fate.moved)).toBe(false);
  });

  test('a quote with regular-expression characters is matched literally', () => {
    const odd = 'Cost (per hour) is a+b*[c]? or $5.';
    const placement = carry(EDITION.with(2, odd), { block: 2, quote: 'a+b*[c]? or $5.' });
    expect(odd.slice(...placement!.range!)).toBe('a+b*[c]? or $5.');
  });

  test('a comment on a block that its edition does not have is refused', () => {
    expect(() => carry(EDITION, { block: 9, quote: 'x' })).toThrow(/does not have/);
  });
});
