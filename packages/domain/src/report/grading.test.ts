import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { falsityFlag, formatGrade, parseGradeCodes, SCHEME_CODES, SCHEMES, type GradeCodes } from './grading.ts';

/** Lines of a value file without its comments, each as its three parts. */
function valuesOf(file: string): [line: string, scheme: string, source: string, info: string][] {
  return readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [scheme = '', source = '', info = ''] = line.split(' ');
      return [line, scheme, source, info];
    });
}
const VALID = valuesOf('grading_valid.txt');
const INVALID = valuesOf('grading_invalid.txt');

/** A grade that exists, for tests about something else. */
function grade(scheme: string, source: string, info: string): GradeCodes {
  const codes = parseGradeCodes(scheme, source, info);
  if (!codes) throw new Error(`${scheme} ${source} ${info} is no grade`);
  return codes;
}

describe('the value files', () => {
  test('contain every grade of the four schemes once', () => {
    // 4 × 4, 5 × 5, 3 × 5 and 6 × 6: domain brief §2.1–2.4.
    expect(new Set(VALID.map(([line]) => line)).size).toBe(16 + 25 + 15 + 36);
    expect(VALID).toHaveLength(92);
  });

  test.each(VALID)('%s is a grade and keeps its parts', (_line, scheme, source, info) => {
    expect(parseGradeCodes(scheme, source, info)).toEqual({ scheme, source, info });
  });

  test.each(INVALID)('%s is no grade', (_line, scheme, source, info) => {
    expect(parseGradeCodes(scheme, source, info)).toBeUndefined();
  });
});

test('only grades in the file of valid ones are grades', () => {
  const characters = ['', ...'ABCDEFGHXPabcx0123456789'.split('')];
  const accepted: string[] = [];
  for (const scheme of [...SCHEMES, 'EU_5x5x5', ''])
    for (const source of characters)
      for (const info of characters)
        if (parseGradeCodes(scheme, source, info)) accepted.push(`${scheme} ${source} ${info}`);
  expect(accepted.toSorted()).toEqual(VALID.map(([line]) => line).toSorted());
});

test('a form shows the codes in the order of the tables, without a default among them', () => {
  expect(SCHEME_CODES.EU_4x4).toMatchObject({ source: ['A', 'B', 'C', 'X'], info: ['1', '2', '3', '4'] });
  expect(SCHEME_CODES.UK_5x5x5.source.join('')).toBe('ABCDE');
  expect(SCHEME_CODES.UK_5x5x5.info.join('')).toBe('12345');
  expect(SCHEME_CODES.UK_3x5x2.source.join('')).toBe('123');
  expect(SCHEME_CODES.UK_3x5x2.info.join('')).toBe('ABCDE');
  expect(SCHEME_CODES.NATO_6x6.source.join('')).toBe('ABCDEF');
  expect(SCHEME_CODES.NATO_6x6.info.join('')).toBe('123456');
});

test.each([
  ['EU_4x4', 'X', '4', '4x4 X4'],
  ['UK_5x5x5', 'E', '4', '5x5x5 E4'],
  ['UK_3x5x2', '2', 'C', '3x5x2 2/C'],
  ['NATO_6x6', 'F', '6', '6x6 F6'],
])('%s %s %s is written with its scheme: %s', (scheme, source, info, text) => {
  expect(formatGrade(grade(scheme, source, info))).toBe(text);
});

test('no two grades have the same notation', () => {
  const texts = VALID.map(([, scheme, source, info]) => formatGrade(grade(scheme, source, info)));
  expect(new Set(texts).size).toBe(VALID.length);
});

test('only four information codes mean that something can be false', () => {
  const flagged = VALID.flatMap(([, scheme, source, info]) => {
    const flag = falsityFlag(grade(scheme, source, info));
    return flag ? [`${scheme} ${info} ${flag}`] : [];
  });
  expect([...new Set(flagged)].toSorted()).toEqual([
    'NATO_6x6 4 doubtful',
    'NATO_6x6 5 improbable',
    'UK_3x5x2 E suspected_false',
    'UK_5x5x5 5 suspected_false',
  ]);
});

describe('the same character means different things in different schemes', () => {
  // Domain brief §2.5: which schemes know a character on an axis at all.
  const source = (code: string): string[] =>
    SCHEMES.filter((scheme) => (SCHEME_CODES[scheme].source as readonly string[]).includes(code));
  const info = (code: string): string[] =>
    SCHEMES.filter((scheme) => (SCHEME_CODES[scheme].info as readonly string[]).includes(code));

  test('C grades a source in three schemes and an information in the fourth', () => {
    expect(source('C')).toEqual(['EU_4x4', 'UK_5x5x5', 'NATO_6x6']);
    expect(info('C')).toEqual(['UK_3x5x2']);
  });

  test('E grades a source in 5x5x5 and 6x6, an information in 3x5x2, and nothing in 4x4', () => {
    expect(source('E')).toEqual(['UK_5x5x5', 'NATO_6x6']);
    expect(info('E')).toEqual(['UK_3x5x2']);
  });

  test('a source that cannot be assessed is X only in 4x4 and F only in 6x6', () => {
    expect(source('X')).toEqual(['EU_4x4']);
    expect(source('F')).toEqual(['NATO_6x6']);
    expect([...info('X'), ...info('F')]).toEqual([]);
  });

  test.each(['1', '2', '3'])('%s is an information everywhere but in 3x5x2, where it is a source', (code) => {
    expect(info(code)).toEqual(['EU_4x4', 'UK_5x5x5', 'NATO_6x6']);
    expect(source(code)).toEqual(['UK_3x5x2']);
  });

  test.each(['1', '2', '3'])('A%s is a grade everywhere but in 3x5x2, where it is an action code', (code) => {
    const schemes = SCHEMES.filter((scheme) => parseGradeCodes(scheme, 'A', code));
    expect(schemes).toEqual(['EU_4x4', 'UK_5x5x5', 'NATO_6x6']);
  });

  test.each(['P', 'C'])('the handling code %s of 3x5x2 is never in the source field', (code) => {
    expect(parseGradeCodes('UK_3x5x2', code, 'A')).toBeUndefined();
  });
});
