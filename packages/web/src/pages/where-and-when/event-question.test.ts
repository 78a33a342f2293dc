import { eventParameters } from '@reeve/contract';
import { describe, expect, test } from 'vitest';
import { QUESTIONS, questionOf, questionSelection, readEdges } from './event-question.ts';
import { NOTHING_CHOSEN } from './selection.ts';

const KNOWN = { types: ['burglary', 'robbery'], firstOn: '2025-01-01', lastOn: '2026-06-30' };
const SELECTION = questionSelection(NOTHING_CHOSEN, KNOWN);

describe('the crimes that are asked', () => {
  test('without a choice are all one may see, with the last day', () => {
    expect(SELECTION).toEqual({
      types: ['burglary', 'robbery'],
      areas: [],
      from: '2025-01-01',
      to: '2026-07-01',
      within: null,
      discovered: 'left_out',
    });
  });

  test('are narrowed by the brush and never widened by it', () => {
    const brush = { fromDay: 20454, toDay: 20485 }; // January 2026
    expect(questionSelection({ ...NOTHING_CHOSEN, brush }, KNOWN)).toMatchObject({
      from: '2026-01-01',
      to: '2026-02-01',
    });
    expect(questionSelection({ ...NOTHING_CHOSEN, brush: { fromDay: 0, toDay: 99_999 } }, KNOWN)).toMatchObject({
      from: '2025-01-01',
      to: '2026-07-01',
    });
    expect(questionSelection({ ...NOTHING_CHOSEN, from: '2026-05-01', brush }, KNOWN)).toBeUndefined();
  });

  test('a circle becomes a ring of its radius', () => {
    const ring = questionSelection(
      { ...NOTHING_CHOSEN, shape: { kind: 'circle', at: [10, 60], radiusM: 1000 } },
      KNOWN,
    )?.within;
    expect(ring).toHaveLength(48);
    for (const [lon, lat] of ring ?? []) {
      const east = (lon - 10) * 111_195 * Math.cos(Math.PI / 3);
      expect(Math.hypot(east, (lat - 60) * 111_195)).toBeCloseTo(1000, 3);
    }
  });

  test('nothing known is nothing to ask', () => {
    expect(questionSelection(NOTHING_CHOSEN, { types: [], firstOn: null, lastOn: null })).toBeUndefined();
  });
});

describe('a question', () => {
  test.each(QUESTIONS)('%s is one the server takes, as it starts', (method) => {
    const question = SELECTION && questionOf(method, SELECTION, {});
    expect(eventParameters.safeParse(question).error).toBeUndefined();
  });

  test('is not asked with an answer that cannot be read', () => {
    if (!SELECTION) throw new Error('there is something to ask');
    for (const cellM of ['', ' ', 'wide', '-5', '0'])
      expect(questionOf('hot_cells', SELECTION, { cellM })).toBeUndefined();
    expect(questionOf('near_repeat', SELECTION, { days: '7, 0' })).toBeUndefined();
  });

  test.each([
    ['0, 100, 200, ∞', [0, 100, 200, null]],
    ['0 7;14', [0, 7, 14]],
    ['0,inf', [0, null]],
    ['5', undefined],
    ['0, 0', undefined],
    ['0, ∞, 5', undefined],
    ['a, b', undefined],
  ])('edges “%s” are read as %j', (text, edges) => {
    expect(readEdges(text)).toEqual(edges);
  });
});
