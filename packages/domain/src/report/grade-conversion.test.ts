import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatView, isTip, sortBand, viewGradeIn, type LossyGradeView } from './grade-conversion.ts';
import { parseGradeCodes, SCHEME_CODES, SCHEMES, type GradeCodes, type Scheme } from './grading.ts';

/*
 * Domain brief §2.6, typed from its two tables row by row: a text is a set of codes.
 */
type Other = Exclude<Scheme, 'EU_4x4'>;
const OTHERS: readonly Other[] = ['UK_5x5x5', 'UK_3x5x2', 'NATO_6x6'];

/** First table, scheme → 4x4: the set of 4x4 codes, and the codes of each scheme in its row. */
const SOURCE_TO_4X4: readonly [set: string, uk5: string, uk3: string, nato: string][] = [
  ['A', 'A', '', 'A'],
  ['AB', '', '1', ''],
  ['B', 'B', '', 'BC'],
  ['BC', 'C', '', ''],
  ['C', 'D', '3', 'DE'],
  ['X', 'E', '2', 'F'],
];
const INFO_TO_4X4: readonly [set: string, uk5: string, uk3: string, nato: string][] = [
  ['1', '1', '', ''],
  ['12', '', 'A', ''],
  ['13', '', '', '1'],
  ['2', '2', '', ''],
  ['3', '3', 'B', ''],
  ['234', '', '', '23'],
  ['4', '4', 'CD', '6'],
  ['4', '5', 'E', '45'],
];
/** The last row's flags. */
const FLAGS: readonly [scheme: Scheme, info: string, flag: string][] = [
  ['UK_5x5x5', '5', 'suspected_false'],
  ['UK_3x5x2', 'E', 'suspected_false'],
  ['NATO_6x6', '4', 'doubtful'],
  ['NATO_6x6', '5', 'improbable'],
];
/** Second table, 4x4 → scheme. */
const SOURCE_FROM_4X4: readonly [code: string, uk5: string, uk3: string, nato: string][] = [
  ['A', 'A', '1', 'A'],
  ['B', 'BC', '1', 'BC'],
  ['C', 'CD', '3', 'DE'],
  ['X', 'E', '2', 'F'],
];
const INFO_FROM_4X4: readonly [code: string, uk5: string, uk3: string, nato: string][] = [
  ['1', '1', 'A', '6'],
  ['2', '2', 'A', '6'],
  ['3', '3', 'B', '6'],
  ['4', '4', 'CD', '6'],
];
const SUSPECTED_FALSE_FROM_4X4: Readonly<Record<Other, string>> = { UK_5x5x5: '5', UK_3x5x2: 'E', NATO_6x6: '6' };

const column = (scheme: Other): 1 | 2 | 3 => (1 + OTHERS.indexOf(scheme)) as 1 | 2 | 3; // an index of OTHERS, plus one
type Rows = readonly (readonly [string, string, string, string])[];
const to4x4 = (rows: Rows, scheme: Other, code: string): string =>
  rows.find((row) => row[column(scheme)].includes(code))?.[0] ?? '';
const from4x4 = (rows: Rows, scheme: Other, code: string): string =>
  rows.find(([four]) => four === code)?.[column(scheme)] ?? '';

const text = (codes: Iterable<string>): string => [...codes].toSorted().join('');
const unionOf = (sets: readonly string[]): string => text(new Set(sets.join('')));
function grade(scheme: Scheme, source: string, info: string): GradeCodes {
  const codes = parseGradeCodes(scheme, source, info);
  if (!codes) throw new Error(`${scheme} ${source} ${info} is no grade`);
  return codes;
}
const gradesOf = (scheme: Scheme): GradeCodes[] =>
  SCHEME_CODES[scheme].source.flatMap((source) => SCHEME_CODES[scheme].info.map((info) => grade(scheme, source, info)));
const ALL = SCHEMES.flatMap(gradesOf);
const flagOf = ({ scheme, info }: GradeCodes): string | undefined =>
  FLAGS.find(([s, i]) => s === scheme && i === info)?.[2];

test('the tables typed here cover every code of every scheme once', () => {
  for (const scheme of OTHERS) {
    const rowsOf = (rows: Rows): string => rows.map((row) => row[column(scheme)]).join('');
    expect(text(rowsOf(SOURCE_TO_4X4))).toBe(text(SCHEME_CODES[scheme].source));
    expect(text(rowsOf(INFO_TO_4X4))).toBe(text(SCHEME_CODES[scheme].info));
  }
});

describe('to 4x4', () => {
  test.each(OTHERS.flatMap(gradesOf))('$scheme $source $info is the set in the brief', (codes) => {
    const scheme = codes.scheme as Other; // taken from OTHERS
    const view = viewGradeIn(codes, 'EU_4x4');
    expect(view).toMatchObject({ lossy: true, scheme: 'EU_4x4', flag: flagOf(codes) });
    expect(text(view.source)).toBe(to4x4(SOURCE_TO_4X4, scheme, codes.source));
    expect(text(view.info)).toBe(to4x4(INFO_TO_4X4, scheme, codes.info));
  });
});

describe('from 4x4', () => {
  test.each(OTHERS.flatMap((scheme) => gradesOf('EU_4x4').map((codes) => ({ ...codes, to: scheme }))))(
    '$source$info in $to is the set in the brief',
    ({ source, info, to }) => {
      const view = viewGradeIn(grade('EU_4x4', source, info), to);
      expect(view).toMatchObject({ lossy: true, scheme: to, flag: undefined });
      expect(text(view.source)).toBe(text(from4x4(SOURCE_FROM_4X4, to, source)));
      expect(text(view.info)).toBe(text(from4x4(INFO_FROM_4X4, to, info)));
    },
  );

  test('suspected false stays so: the flag that accompanies the 4 is converted to the code of the other scheme', () => {
    for (const codes of [grade('UK_5x5x5', 'B', '5'), grade('UK_3x5x2', '1', 'E')]) {
      for (const scheme of OTHERS.filter((other) => other !== codes.scheme)) {
        const view = viewGradeIn(codes, scheme);
        expect(text(view.info)).toBe(SUSPECTED_FALSE_FROM_4X4[scheme]);
        expect(view.flag).toBe('suspected_false');
      }
    }
  });
});

test('between two schemes neither of which is 4x4 both tables are applied to the original and the sets united', () => {
  for (const from of OTHERS) {
    for (const to of OTHERS.filter((other) => other !== from)) {
      for (const codes of gradesOf(from)) {
        const view = viewGradeIn(codes, to);
        const throughSource = to4x4(SOURCE_TO_4X4, from, codes.source).split('');
        const throughInfo = to4x4(INFO_TO_4X4, from, codes.info).split('');
        expect(text(view.source)).toBe(unionOf(throughSource.map((code) => from4x4(SOURCE_FROM_4X4, to, code))));
        expect(text(view.info)).toBe(
          flagOf(codes) === 'suspected_false'
            ? SUSPECTED_FALSE_FROM_4X4[to]
            : unionOf(throughInfo.map((code) => from4x4(INFO_FROM_4X4, to, code))),
        );
      }
    }
  }
});

describe('a round trip', () => {
  /** reverse(forward(x)) on one axis: the view in 4x4, then each of its codes viewed in the first scheme. */
  function back(codes: GradeCodes, axis: 'source' | 'info'): Set<string> {
    const forward = viewGradeIn(codes, 'EU_4x4');
    return new Set(
      [...forward[axis]].flatMap((code) => {
        const four = axis === 'source' ? grade('EU_4x4', code, '1') : grade('EU_4x4', 'A', code);
        return [...viewGradeIn(four, codes.scheme)[axis]];
      }),
    );
  }

  test.each(OTHERS.flatMap(gradesOf))('the source of $scheme $source $info is among the results', (codes) => {
    expect(back(codes, 'source')).toContain(codes.source);
  });

  test.each([...gradesOf('UK_5x5x5'), ...gradesOf('UK_3x5x2')].filter((codes) => flagOf(codes) !== 'suspected_false'))(
    'the information of $scheme $source $info is among the results',
    (codes) => {
      expect(back(codes, 'info')).toContain(codes.info);
    },
  );

  test('suspected false keeps its flag both ways: 5 is {4} with the flag, and {4} with the flag is 5', () => {
    // A 4x4 code alone cannot carry the flag, so the way back is tested on the grade of the other scheme with the same
    // view.
    const five = grade('UK_5x5x5', 'B', '5');
    const e = grade('UK_3x5x2', '1', 'E');
    const seen = ({ info, flag }: LossyGradeView): [string, string | undefined] => [text(info), flag];
    expect(seen(viewGradeIn(five, 'EU_4x4'))).toEqual(seen(viewGradeIn(e, 'EU_4x4')));
    expect(text(viewGradeIn(e, 'UK_5x5x5').info)).toBe('5');
    expect(text(viewGradeIn(five, 'UK_3x5x2').info)).toBe('E');
  });

  test('6x6 information is one-way: any code comes back as 6', () => {
    for (const codes of gradesOf('NATO_6x6')) expect(text(back(codes, 'info'))).toBe('6');
  });
});

test('from 6x6 information another scheme learns only that the content was not judged', () => {
  for (const codes of ALL.filter(({ scheme }) => scheme !== 'NATO_6x6'))
    expect([...viewGradeIn(codes, 'NATO_6x6').info]).toEqual(['6']);
});

describe('every view', () => {
  const anyGrade = fc.constantFrom(...ALL);
  const anyScheme = fc.constantFrom(...SCHEMES);

  test('is marked lossy, names its scheme and contains existing codes of it, at least one on each axis', () => {
    fc.assert(
      fc.property(anyGrade, anyScheme, (codes, scheme) => {
        const view = viewGradeIn(codes, scheme);
        expect(view).toMatchObject({ lossy: true, scheme });
        expect(view.source.size).toBeGreaterThan(0);
        expect(view.info.size).toBeGreaterThan(0);
        for (const source of view.source)
          for (const info of view.info) expect(parseGradeCodes(scheme, source, info)).toBeDefined();
      }),
    );
  });

  test('of one axis does not depend on the other', () => {
    fc.assert(
      fc.property(anyGrade, anyGrade, anyScheme, (a, b, to) => {
        const mixed = parseGradeCodes(a.scheme, a.source, b.info);
        if (!mixed || a.scheme !== b.scheme) return;
        expect(viewGradeIn(mixed, to).source).toEqual(viewGradeIn(a, to).source);
        expect(viewGradeIn(mixed, to).info).toEqual(viewGradeIn(b, to).info);
      }),
    );
  });

  test('in the grade’s own scheme shows its own codes, still as a view', () => {
    for (const codes of ALL) {
      const view = viewGradeIn(codes, codes.scheme);
      expect([text(view.source), text(view.info), view.lossy]).toEqual([codes.source, codes.info, true]);
    }
  });

  test('leaves the original as it was', () => {
    const codes = Object.freeze(grade('UK_5x5x5', 'C', '5'));
    viewGradeIn(codes, 'UK_3x5x2');
    expect(codes).toEqual({ scheme: 'UK_5x5x5', source: 'C', info: '5' });
  });

  test('can be neither stored as a grade nor viewed again', () => {
    const view = viewGradeIn(grade('UK_5x5x5', 'B', '2'), 'EU_4x4');
    // @ts-expect-error — a view is of another type than a grade
    const stored: GradeCodes = view;
    // @ts-expect-error — and so it is no input of a view
    const again = (): LossyGradeView => viewGradeIn(view, 'NATO_6x6');
    expect(parseGradeCodes(stored.scheme, stored.source, stored.info)).toBeUndefined();
    expect(again).toBeTypeOf('function');
  });

  test('is written with all codes of its sets', () => {
    expect(formatView(viewGradeIn(grade('EU_4x4', 'X', '4'), 'NATO_6x6'))).toBe('6x6 F 6');
    expect(formatView(viewGradeIn(grade('EU_4x4', 'B', '2'), 'UK_5x5x5'))).toBe('5x5x5 B|C 2');
  });
});

describe('the traps of a shared letter', () => {
  // Domain brief §2.5: the meaning of one source letter, expressed in 4x4.
  test('C is mostly unreliable in 4x4, sometimes reliable in 5x5x5, fairly reliable in 6x6', () => {
    expect(text(viewGradeIn(grade('EU_4x4', 'C', '1'), 'EU_4x4').source)).toBe('C');
    expect(text(viewGradeIn(grade('UK_5x5x5', 'C', '1'), 'EU_4x4').source)).toBe('BC');
    expect(text(viewGradeIn(grade('NATO_6x6', 'C', '1'), 'EU_4x4').source)).toBe('B');
  });

  test('E is untested in 5x5x5 and unreliable in 6x6', () => {
    expect(text(viewGradeIn(grade('UK_5x5x5', 'E', '1'), 'EU_4x4').source)).toBe('X');
    expect(text(viewGradeIn(grade('NATO_6x6', 'E', '1'), 'EU_4x4').source)).toBe('C');
  });

  test('information 3 is corroborated hearsay in 4x4 and 5x5x5 but only possibly true in 6x6', () => {
    expect(text(viewGradeIn(grade('UK_5x5x5', 'A', '3'), 'EU_4x4').info)).toBe('3');
    expect(text(viewGradeIn(grade('NATO_6x6', 'A', '3'), 'EU_4x4').info)).toBe('234');
  });

  test('information 4 is uncorroborated in 4x4, not to be judged in 5x5x5, doubtful in 6x6', () => {
    expect(viewGradeIn(grade('EU_4x4', 'A', '4'), 'EU_4x4').flag).toBeUndefined();
    expect(viewGradeIn(grade('UK_5x5x5', 'A', '4'), 'EU_4x4').flag).toBeUndefined();
    expect(viewGradeIn(grade('NATO_6x6', 'A', '4'), 'EU_4x4').flag).toBe('doubtful');
  });
});

describe('sorting', () => {
  // "source A or B with info 1–3 high; A or B with 4 medium; C low; X unassessed"
  test.each([
    ['A', 'high', 'high', 'high', 'medium'],
    ['B', 'high', 'high', 'high', 'medium'],
    ['C', 'low', 'low', 'low', 'low'],
    ['X', 'unassessed', 'unassessed', 'unassessed', 'unassessed'],
  ])('4x4 source %s with information 1, 2, 3, 4 is %s, %s, %s, %s', (source, ...bands) => {
    expect(['1', '2', '3', '4'].map((info) => sortBand(grade('EU_4x4', source, info)))).toEqual(bands);
  });

  test('a grade of another scheme sorts by the most careful reading of its view', () => {
    const bandOf = { high: 3, medium: 2, low: 1, unassessed: 0 } as const;
    for (const codes of OTHERS.flatMap(gradesOf)) {
      const { source, info } = viewGradeIn(codes, 'EU_4x4');
      const readings = [...source].flatMap((s) => [...info].map((i) => bandOf[sortBand(grade('EU_4x4', s, i))]));
      expect(bandOf[sortBand(codes)]).toBe(Math.min(...readings));
    }
  });

  test('information that cannot be assessed is never sorted as medium', () => {
    for (const [scheme, source] of [
      ['EU_4x4', 'X'],
      ['UK_5x5x5', 'E'],
      ['UK_3x5x2', '2'],
      ['NATO_6x6', 'F'],
    ] as const)
      // prettier-ignore
      for (const info of SCHEME_CODES[scheme].info) expect(sortBand(grade(scheme, source, info))).toBe('unassessed');
  });
});

test('a tip is X4 and every code that can be X4 in another scheme, and nothing else', () => {
  expect(ALL.filter(isTip).map(({ scheme, source, info }) => `${scheme} ${source}${info}`)).toEqual([
    'EU_4x4 X4',
    'UK_5x5x5 E4',
    'UK_5x5x5 E5',
    'UK_3x5x2 2C',
    'UK_3x5x2 2D',
    'UK_3x5x2 2E',
    'NATO_6x6 F2', // {2, 3, 4} on the axis of 4x4: it can be a 4, and of two periods the shorter applies
    'NATO_6x6 F3',
    'NATO_6x6 F4',
    'NATO_6x6 F5',
    'NATO_6x6 F6',
  ]);
});
