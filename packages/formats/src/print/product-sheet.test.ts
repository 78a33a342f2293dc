import { PRODUCT_STATES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { productSheet } from './product-sheet.ts';
import { SAMPLE_JUDGEMENT, SAMPLE_PRODUCT } from '../../fixtures/print/sample.ts';
import { PRINT_WORDS } from './words/words-languages.ts';

const { en: EN, ru: RU } = PRINT_WORDS;

const approved = { ...SAMPLE_PRODUCT, people: { ...SAMPLE_PRODUCT.people, approver: 'D. Lindqvist' } };
const invalid = expect.objectContaining({ code: 'invalid_input' });

describe('the status of a product', () => {
  test('is stated in words in every state but approved and released', () => {
    const silent = PRODUCT_STATES.filter((state) => productSheet({ ...approved, state }, EN).page.status === '');
    expect(silent).toEqual(['approved', 'disseminated']);
  });

  test.each(['commissioned', 'drafting', 'peer_review'] as const)('is a draft while %s', (state) => {
    expect(productSheet({ ...approved, state }, EN).page.status).toBe('DRAFT, not approved');
  });

  test('is a draft without the name of the approver, whatever its state', () => {
    expect(productSheet({ ...SAMPLE_PRODUCT, state: 'disseminated' }, EN).page.status).toBe('DRAFT, not approved');
  });

  test('an exercise is named on the page, a real operation is not', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).page).toMatchObject({ exercise: 'EXERCISE' });
    expect(productSheet({ ...SAMPLE_PRODUCT, exercise: false }, EN).page).toMatchObject({
      exercise: '',
      exerciseNote: '',
    });
  });
});

describe('the marking of a product', () => {
  test('is four separate texts', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).page.marking.map(({ label, value }) => `${label} ${value}`.trim())).toEqual(
      ['Class. restricted', 'Handling H1 + H3, see page 1', 'TLP:AMBER', 'Group NORRIN-BURG, unit Norrin'],
    );
  });

  test('states what is not chosen', () => {
    const marking = { classification: 'internal', handling: [], conditions: '', tlp: undefined, groups: [] } as const;
    expect(productSheet({ ...SAMPLE_PRODUCT, marking }, EN).page.marking.map((chip) => chip.value)).toEqual([
      'internal',
      'not chosen',
      'not chosen',
      'none',
    ]);
  });

  test('too long to fit on every page is rejected', () => {
    const groups = Array.from({ length: 200 }, (_, index) => `GROUP-${index}`);
    const marking = { ...SAMPLE_PRODUCT.marking, groups };
    expect(() => productSheet({ ...SAMPLE_PRODUCT, marking }, EN)).toThrow(invalid);
  });

  test('prints the conditions of a handling code in full', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).page.conditions?.paragraphs).toEqual(['Do not contact the dealer.']);
  });
});

describe('the head of a product', () => {
  test('has every fact the domain requires', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).facts.map(({ label, value }) => [label, value])).toEqual([
      ['Reference', 'PR-6DKZ2'],
      ['Version', '3, in review'],
      ['Issued by', 'Norrin district police'],
      ['Authors', 'I. Okafor; B. Lund'],
      ['Reviewer', 'A. Sorel'],
      ['Approver', 'nobody yet'],
      ['Recipients', 'Tactical meeting, Norrin'],
      ['Period covered', '8 Dec 2025 to 8 Mar 2026'],
      ['Data up to', '8 Mar 2026'],
      ['Priority', 'Not stated.'],
      ['Categories of persons', 'none among what this reader sees'],
      ['Special categories', 'not recorded for products'],
      ['Valid until', 'Not stated.'],
      ['Probability scheme', 'PHIA yardstick, 2025'],
      ['Classification', 'restricted'],
      ['Handling', 'H1 + H3'],
      ['TLP', 'TLP:AMBER'],
      ['Need-to-know group', 'NORRIN-BURG, unit Norrin'],
    ]);
  });

  test('states for whom this copy was made', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).page.printedFor).toBe(
      'Printed for D. Lindqvist, 27 Sep 2026 08:00, purpose P2',
    );
  });

  test('does not fill in braces in a name', () => {
    const printedFor = { ...SAMPLE_PRODUCT.printedFor, name: '{purpose}' };
    expect(productSheet({ ...SAMPLE_PRODUCT, printedFor }, EN).page.printedFor).toContain('Printed for {purpose},');
  });
});

describe('judgements', () => {
  test('print term, range and confidence apart', () => {
    expect(productSheet(SAMPLE_PRODUCT, EN).sections[0]?.blocks[1]?.judgements[0]).toMatchObject({
      term: 'Likely',
      range: '55–75 %',
      confidence: 'Confidence: moderate.',
    });
  });

  test('include the yardstick of their scheme, once, with its gaps; without a judgement it is left out', () => {
    const { yardstick } = productSheet(SAMPLE_PRODUCT, EN);
    // Professional Head of Intelligence Assessment, yardstick of 2025: open at 0, 50 and 100.
    expect(yardstick?.rows.map((row) => row.range)).toEqual([
      '>0–5 %',
      '10–20 %',
      '25–35 %',
      '40–<50 %',
      '55–75 %',
      '80–90 %',
      '95–<100 %',
    ]);
    expect(productSheet({ ...SAMPLE_PRODUCT, blocks: [] }, EN).yardstick).toBeUndefined();
  });

  test('of another scheme than the product’s are refused: the same word has another range there', () => {
    expect(() => productSheet({ ...SAMPLE_PRODUCT, scheme: 'NATO' }, EN)).toThrow(invalid);
  });

  test('with a term their scheme lacks are refused', () => {
    const judgements = (SAMPLE_JUDGEMENT.judgements ?? []).map((one) => ({ ...one, term: 'even_chance' }));
    const block = { ...SAMPLE_JUDGEMENT, judgements };
    expect(() => productSheet({ ...SAMPLE_PRODUCT, blocks: [block] }, EN)).toThrow(invalid);
  });
});

describe('citations of a product', () => {
  test('shows a grade as scheme and codes, and explains each grade once', () => {
    const { sections, grades } = productSheet({ ...SAMPLE_PRODUCT, blocks: [SAMPLE_JUDGEMENT, SAMPLE_JUDGEMENT] }, EN);
    expect(sections[0]?.blocks[0]?.citations[0]?.grade).toBe('4x4 B2');
    expect(grades?.lines).toEqual([
      {
        grade: '4x4 B2',
        words: 'source mostly reliable; known personally to the source, not to the reporting officer',
      },
    ]);
  });

  test('reports suspected falsity next to the grade', () => {
    const citations = [
      { reference: 'RP-1', title: 'x', grade: { scheme: 'UK_5x5x5', source: 'E', info: '5' } },
    ] as const;
    const { sections } = productSheet({ ...SAMPLE_PRODUCT, blocks: [{ ...SAMPLE_JUDGEMENT, citations }] }, EN);
    expect(sections[0]?.blocks[0]?.citations[0]).toMatchObject({ grade: '5x5x5 E5', flag: 'suspected false' });
  });
});

test('sections are headed in the reader’s language, a heading by the author unchanged', () => {
  const blocks = SAMPLE_PRODUCT.blocks.map((block, index) => (index === 1 ? { ...block, section: 'My own' } : block));
  expect(productSheet({ ...SAMPLE_PRODUCT, blocks }, RU).sections.map(({ number, title }) => [number, title])).toEqual([
    ['2', 'Что изменилось'],
    ['2', 'My own'],
  ]);
});

test('gaps, method and limitations close the product, and empty ones are reported as missing', () => {
  expect(productSheet(SAMPLE_PRODUCT, EN).closing).toEqual([
    { label: 'What we do not know', paragraphs: ['Where the goods are sold.'] },
    { label: 'Method', paragraphs: ['Weekly counts.'] },
    { label: 'Limitations', paragraphs: ['Not stated.'] },
  ]);
});

test('the golden thread shows eleven kinds: counts, one gap, the product lit, the rest ahead', () => {
  const { marks } = productSheet(SAMPLE_PRODUCT, EN).thread;
  expect(marks).toHaveLength(11);
  expect(marks.filter((mark) => mark.state !== 'ahead').map(({ word, state, count }) => [word, state, count])).toEqual([
    ['requirement', 'done', '1'],
    ['report', 'done', '3'],
    ['statement', 'gap', 'gap'],
    ['product', 'lit', '1'],
  ]);
});
