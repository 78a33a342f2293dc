import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grownBrush, movedBrush, startOver } from './move-brush.ts';
import type { Brush } from '../selection.ts';

const weeks = { firstMonday: 4, counts: new Float64Array(10) };

test('the first press chooses the last four weeks', () => {
  expect(movedBrush(undefined, weeks, 'earlier')).toEqual({ fromDay: 46, toDay: 74 });
});

test('a step moves by a week, widens to the past and narrows to the present', () => {
  const brush = { fromDay: 46, toDay: 60 };
  expect(movedBrush(brush, weeks, 'earlier')).toEqual({ fromDay: 39, toDay: 53 });
  expect(movedBrush(brush, weeks, 'later')).toEqual({ fromDay: 53, toDay: 67 });
  expect(movedBrush(brush, weeks, 'wider')).toEqual({ fromDay: 39, toDay: 60 });
  expect(movedBrush(brush, weeks, 'narrower')).toEqual({ fromDay: 53, toDay: 60 });
});

test('whatever is pressed, the period stays among the weeks and holds at least one', () => {
  const steps = fc.array(fc.constantFrom('earlier', 'later', 'wider', 'narrower'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, (pressed) => {
      let brush: Brush | undefined;
      for (const by of pressed) {
        brush = movedBrush(brush, weeks, by);
        expect(brush?.fromDay).toBeGreaterThanOrEqual(4);
        expect(brush?.toDay).toBeLessThanOrEqual(74);
        expect((brush?.toDay ?? 0) - (brush?.fromDay ?? 0)).toBeGreaterThanOrEqual(7);
      }
    }),
    { seed: 20_260_927 },
  );
});

test('a growing period begins with the first week and never leaves the weeks, whatever is pressed', () => {
  const steps = fc.array(fc.constantFrom('earlier', 'later', 'wider', 'narrower'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, (pressed) => {
      let brush: Brush | undefined;
      for (const by of pressed) {
        brush = grownBrush(brush, weeks, by);
        expect(brush.fromDay).toBe(4);
        expect(brush.toDay).toBeGreaterThanOrEqual(11);
        expect(brush.toDay).toBeLessThanOrEqual(74);
      }
    }),
    { seed: 20_260_927 },
  );
  expect(grownBrush({ fromDay: 4, toDay: 18 }, weeks, 'later')).toEqual({ fromDay: 4, toDay: 25 });
  expect(grownBrush({ fromDay: 4, toDay: 18 }, weeks, 'earlier')).toEqual({ fromDay: 4, toDay: 11 });
});

test('playing starts over as wide as the period was, or with one week where it grows', () => {
  expect(startOver({ fromDay: 60, toDay: 74 }, weeks, false)).toEqual({ fromDay: 4, toDay: 18 });
  expect(startOver({ fromDay: 4, toDay: 74 }, weeks, true)).toEqual({ fromDay: 4, toDay: 11 });
});
