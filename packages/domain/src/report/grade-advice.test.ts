import { describe, expect, test } from 'vitest';
import {
  departsFromAnswers,
  fittingCodes,
  KNOWS_BY,
  RECORD_AGREES,
  TOLD_BY,
  type GradeAnswers,
} from './grade-advice.ts';
import { parseGradeCodes, SCHEME_CODES, SCHEMES, type GradeCodes, type Scheme } from './grading.ts';
import { EMPTY_DRAFT } from './report-draft.ts';

const NONE: GradeAnswers = { toldBy: undefined, knowsBy: undefined, recordAgrees: undefined };
const EVERY: readonly GradeAnswers[] = [undefined, ...TOLD_BY].flatMap((toldBy) =>
  [undefined, ...KNOWS_BY].flatMap((knowsBy) =>
    [undefined, ...RECORD_AGREES].map((recordAgrees) => ({ toldBy, knowsBy, recordAgrees })),
  ),
);
/** The fit as `B|C 2`, in the order of the four schemes. */
const inAll = (answers: Partial<GradeAnswers>): string[] =>
  SCHEMES.map((scheme) => {
    const { source, info } = fittingCodes(scheme, { ...NONE, ...answers });
    return `${source.join('|')} ${info.join('|')}`;
  });
function grade(scheme: Scheme, source: string, info: string): GradeCodes {
  const codes = parseGradeCodes(scheme, source, info);
  if (!codes) throw new Error('no grade');
  return codes;
}

test('nothing is preselected: a new form has no answer and no grade, and without answers no code fits', () => {
  expect(EMPTY_DRAFT.answers).toEqual(NONE);
  expect(EMPTY_DRAFT.grade).toBeUndefined();
  for (const scheme of SCHEMES) expect(fittingCodes(scheme, NONE)).toEqual({ source: [], info: [] });
});

test('whatever the answers, only existing codes of the scheme fit, each once and in its order', () => {
  expect(EVERY).toHaveLength(8 * 4 * 4);
  for (const scheme of SCHEMES) {
    for (const answers of EVERY) {
      const fit = fittingCodes(scheme, answers);
      expect(fit.source).toEqual(SCHEME_CODES[scheme].source.filter((code) => fit.source.includes(code)));
      expect(fit.info).toEqual(SCHEME_CODES[scheme].info.filter((code) => fit.info.includes(code)));
    }
  }
});

test('the source follows from who gave the information, and from nothing else', () => {
  for (const scheme of SCHEMES)
    for (const answers of EVERY)
      expect(fittingCodes(scheme, answers).source).toEqual(
        fittingCodes(scheme, { ...NONE, toldBy: answers.toldBy }).source,
      );
});

test('three full answers always leave both axes with a code that fits', () => {
  for (const scheme of SCHEMES)
    for (const answers of EVERY.filter((one) => one.toldBy && one.knowsBy && one.recordAgrees)) {
      expect(fittingCodes(scheme, answers).source.length).toBeGreaterThan(0);
      expect(fittingCodes(scheme, answers).info.length).toBeGreaterThan(0);
    }
});

test('an anonymous source is X in 4x4, E in 5x5x5, 2 in 3x5x2 and F in 6x6', () => {
  // Domain brief §2.7 rule 4.
  expect(inAll({ toldBy: 'anonymous' })).toEqual(['X ', 'E ', '2 ', 'F ']);
});

describe('the source codes whose definitions fit', () => {
  // Domain brief §2.1–2.4: A is for no doubt, or reliable in all instances (Regulation (EU) 2016/794, Art. 29(1)); "in most
  // instances" reliable or unreliable; a first contact is untested.
  test.each([
    ['saw_it_myself', ['A', 'A', '1', 'A']],
    ['record_or_device', ['A', 'A', '1', 'A']],
    ['always_right', ['A', 'A', '1', 'A']],
    ['mostly_right', ['B', 'B', '1', 'B|C']],
    ['mostly_wrong', ['C', 'D', '3', 'D|E']],
    ['first_contact', ['X', 'E', '2', 'F']],
    ['anonymous', ['X', 'E', '2', 'F']],
  ] as const)('to "%s" are %j', (toldBy, codes) => {
    expect(SCHEMES.map((scheme) => fittingCodes(scheme, { ...NONE, toldBy }).source.join('|'))).toEqual(codes);
  });
});

describe('the information codes whose definitions fit', () => {
  // Columns: 4x4, 5x5x5, 3x5x2, 6x6; domain brief §2.1–2.4 and, for 6x6, "6 unless a human judges the content" (§2.6).
  test.each([
    ['what the officer saw', 'saw_it_myself', 'saw_it', 'not_known', ['1', '1', 'A', '6']],
    ['what the officer saw and a record confirms', 'saw_it_myself', 'saw_it', 'yes_independent', ['1', '1', 'A', '1']],
    ['what a device recorded', 'record_or_device', 'saw_it', 'not_known', ['1|2', '1|2', 'A', '6']],
    ['what a record has by hearsay', 'record_or_device', 'was_told', 'no', ['4', '4', 'C', '6']],
    ['what a source that was always right saw', 'always_right', 'saw_it', 'no', ['2', '2', 'A', '6']],
    ['what such a source heard', 'always_right', 'was_told', 'yes_independent', ['3', '3', 'B', '1']],
    ['what the source saw', 'mostly_right', 'saw_it', 'no', ['2', '2', 'A', '6']],
    ['what the source saw and a record confirms', 'first_contact', 'saw_it', 'yes_independent', ['2', '2', 'A', '1']],
    ['hearsay with corroboration', 'mostly_right', 'was_told', 'yes_independent', ['3', '3', 'B', '1']],
    ['hearsay without', 'mostly_right', 'was_told', 'no', ['4', '4', 'C', '6']],
    ['unchecked hearsay', 'anonymous', 'was_told', 'not_known', ['4', '4', 'C', '6']],
    ['information of unknown origin', 'anonymous', 'does_not_say', 'no', ['4', '4', 'D', '6']],
  ] as const)('to %s', (_what, toldBy, knowsBy, recordAgrees, codes) => {
    const answers = { toldBy, knowsBy, recordAgrees };
    expect(SCHEMES.map((scheme) => fittingCodes(scheme, answers).info.join('|'))).toEqual(codes);
  });

  test('stay open until it is known how the source knows and, for hearsay, whether a record agrees', () => {
    const fourOf = (answers: Partial<GradeAnswers>): readonly string[] =>
      fittingCodes('EU_4x4', { ...NONE, ...answers }).info;
    expect(fourOf({ toldBy: 'mostly_right' })).toEqual([]);
    expect(fourOf({ recordAgrees: 'no' })).toEqual([]);
    expect(fourOf({ knowsBy: 'was_told' })).toEqual([]);
    expect(fittingCodes('NATO_6x6', { ...NONE, toldBy: 'mostly_right', knowsBy: 'saw_it' }).info).toEqual([]);
  });
});

test('the worked example of the brief: a first contact reports what a cousin said', () => {
  // Domain brief §2.7: 4x4 X4, 5x5x5 E4, 3x5x2 2/C, 6x6 F6; corroborated later, X3.
  const given = { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'no' } as const;
  expect(inAll(given)).toEqual(['X 4', 'E 4', '2 C', 'F 6']);
  expect(inAll({ ...given, recordAgrees: 'yes_independent' })[0]).toBe('X 3');
});

describe('a grade departs from the answers', () => {
  const answers: GradeAnswers = { toldBy: 'mostly_right', knowsBy: 'saw_it', recordAgrees: 'no' };
  test.each([
    ['EU_4x4', 'B', '2', false],
    ['EU_4x4', 'A', '2', true], // not always right
    ['EU_4x4', 'B', '1', true],
    ['NATO_6x6', 'C', '6', false],
    ['NATO_6x6', 'C', '2', true],
  ] as const)('%s %s%s: %s', (scheme, source, info, departs) => {
    expect(departsFromAnswers(grade(scheme, source, info), answers)).toBe(departs);
  });

  test.each(['record_or_device', 'always_right'] as const)(
    'A2 agrees with the answers if the source is "%s"',
    (toldBy) => {
      expect(departsFromAnswers(grade('EU_4x4', 'A', '2'), { ...answers, toldBy })).toBe(false);
      expect(departsFromAnswers(grade('EU_4x4', 'B', '2'), { ...answers, toldBy })).toBe(true);
    },
  );

  test('never on an axis that is still open', () => {
    expect(departsFromAnswers(grade('EU_4x4', 'C', '4'), NONE)).toBe(false);
    expect(departsFromAnswers(grade('EU_4x4', 'B', '4'), { ...NONE, toldBy: 'mostly_right' })).toBe(false);
    expect(departsFromAnswers(grade('EU_4x4', 'C', '4'), { ...NONE, toldBy: 'mostly_right' })).toBe(true);
  });
});
