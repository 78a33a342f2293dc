import { isReeveError } from '@reeve/domain';
import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import { describe, expect, test } from 'vitest';
import { assessResult } from './assess-result.ts';
import type { AssessedArea, ResultQuestion } from './result-assessment.ts';
import type { BeforeAfter } from './results.ts';

/** An area with a constant count in every earlier week, plus or minus one in turn. */
const area = (counts: BeforeAfter, aWeek: number, weeks = 104): AssessedArea => ({
  counts,
  earlierWeeks: Array.from({ length: weeks }, (_, week) => aWeek + (week % 2 === 0 ? 1 : -1)),
});

const question = (change: Partial<ResultQuestion> = {}): ResultQuestion => ({
  treated: area([100, 40], 8),
  control: area([200, 200], 16),
  weeks: { before: 12, after: 12 },
  chosenByItsPeak: false,
  ...change,
});

describe('the assessment of a result', () => {
  test('claims a fall that both tests exclude as chance, with the control scaled by its history', () => {
    const result = assessResult(question());
    // By hand: (40 − 100) − (200 − 200)/2 = −60; ratio (40/100)/(200/200) = 0.4.
    expect(result).toMatchObject({
      difference: -60,
      claim: 'fewer',
      notClaimedBecause: [],
      comparedWith: 'before_window',
      controlScale: 2,
      dispersion: 1,
      earlierWeeks: 104,
    });
    expect(result.ratio.value).toBeCloseTo(0.4, 12);
    expect(result.ci95[1]).toBeLessThan(0);
  });

  test('claims a rise as such', () => {
    expect(assessResult(question({ treated: area([40, 100], 8) })).claim).toBe('more');
  });

  test('claims nothing if both areas fell in the same proportion, though by different numbers', () => {
    const result = assessResult(question({ treated: area([100, 50], 8), control: area([200, 100], 16) }));
    expect(result).toMatchObject({ difference: 0, claim: 'none', notClaimedBecause: [] });
    expect(result.ratio.value).toBeCloseTo(1, 12);
  });

  test('claims nothing from one crime before and none after', () => {
    const result = assessResult(
      question({
        treated: area([1, 0], 1),
        control: area([2, 0], 1),
        displacement: area([3, 0], 1),
        displacementControl: area([12, 0], 3),
        weeks: { before: 4, after: 4 },
      }),
    );
    expect(result.claim).toBe('none');
  });

  test('claims nothing on 51 earlier weeks, and states why', () => {
    const short = question({ treated: area([100, 40], 8, 51), control: area([200, 200], 16, 51) });
    expect(assessResult(short)).toMatchObject({ claim: 'none', notClaimedBecause: ['history_too_short'] });
    const enough = question({ treated: area([100, 40], 8, 52), control: area([200, 200], 16, 52) });
    expect(assessResult(enough).claim).toBe('fewer');
  });

  test('does not measure an area chosen at its peak against that peak', () => {
    const peak = question({ treated: area([200, 100], 8), chosenByItsPeak: true });
    expect(assessResult(peak)).toMatchObject({ claim: 'none', notClaimedBecause: ['chosen_by_its_peak'] });
  });

  test('measures it against the same weeks of earlier years instead', () => {
    const result = assessResult(
      question({
        treated: { ...area([200, 100], 8), sameWeeks: 200 },
        control: { ...area([200, 200], 16), sameWeeks: 400 },
        weeks: { before: 12, after: 12, sameWeeks: 24 },
        chosenByItsPeak: true,
      }),
    );
    // By hand: 100 − 200/2 = 0 in the area, 200 − 400/2 = 0 in its control.
    expect(result).toMatchObject({ difference: 0, claim: 'none', notClaimedBecause: [] });
    expect(result.comparedWith).toBe('same_weeks_of_earlier_years');
  });

  test('claims nothing if the size of the control is unknown', () => {
    const empty: AssessedArea = { counts: [9, 9], earlierWeeks: Array.from({ length: 104 }, () => 0) };
    const result = assessResult(question({ control: empty }));
    expect(result).toMatchObject({ claim: 'none', notClaimedBecause: ['control_scale_unknown'] });
    expect(result.controlScale).toBeUndefined();
  });

  test('scales a before-window with more covered weeks', () => {
    const result = assessResult(question({ treated: area([100, 20], 8), weeks: { before: 12, after: 3 } }));
    // By hand: 20 − 100/4 = −5; control (200 − 200/4)/2 = 75.
    expect(result.difference).toBeCloseTo(-80, 12);
  });

  test('needs more crimes if weekly counts cluster', () => {
    const bursts = (counts: BeforeAfter, aWeek: number): AssessedArea => ({
      counts,
      earlierWeeks: Array.from({ length: 104 }, (_, week) => (Math.floor(week / 8) % 2 === 0 ? 2 * aWeek : 0)),
    });
    const clustered = question({ treated: bursts([100, 60], 8), control: area([200, 200], 16) });
    const result = assessResult(clustered);
    expect(result.dispersion).toBeGreaterThan(3);
    expect(result.claim).toBe('none');
    expect(assessResult(question({ treated: area([100, 40], 8) })).claim).toBe('fewer');
  });

  test('adds the displacement area against its own control', () => {
    const result = assessResult(question({ displacement: area([50, 80], 4), displacementControl: area([50, 50], 4) }));
    expect(result.difference).toBeCloseTo(-30, 12);
  });

  test('takes less than 20 ms for 10 000 crimes and five years of weeks', () => {
    const large = question({
      treated: area([2500, 2400], 200, 260),
      control: area([2500, 2500], 200, 260),
      displacement: area([2500, 2400], 200, 260),
      displacementControl: area([2500, 2500], 200, 260),
    });
    // The quickest of eleven: the first ones are compiled.
    expect(steadyCpuMs(() => assessResult(large), 11)).toBeLessThan(20);
  });

  test.each<[string, Partial<ResultQuestion>]>([
    ['half a crime', { treated: area([1.5, 1], 8) }],
    ['different earlier weeks', { control: area([9, 9], 8, 100) }],
    ['a displacement area without a control', { displacement: area([1, 1], 8) }],
    ['a window without a covered week', { weeks: { before: 12, after: 0 } }],
    ['same weeks below 0', { weeks: { before: 1, after: 1, sameWeeks: -1 } }],
  ])('refuses %s', (_, change) => {
    expect(() => assessResult(question(change))).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
