import { ReeveError } from '@reeve/domain';
import { chance, drawBelow } from '../distribution/chance.ts';

/** One attribute in question: questions that count together, each with its number of possible answers. */
export interface AskedAttribute {
  readonly name: string;
  /** Possible answers of each of its questions, ≥ 2: one number for a choice, several twos for "which of these". */
  readonly answers: readonly number[];
}

/**
 * One sheet: for each attribute, for each of its questions, the answer's index in its list; `undefined` if left open.
 */
export type AnswerSheet = readonly (readonly (number | undefined)[])[];

export interface AgreementIndex {
  readonly sheets: number;
  /** Mean over attributes of the share of pairs of sheets that agree; 0 … 1. */
  readonly observed: number;
  /** The same if every answer were drawn with equal chance from those possible. */
  readonly byChance: number;
  /** (observed − byChance) / (1 − byChance): 1 full agreement, 0 chance, below 0 less than chance. */
  readonly kappa: number;
  /** 95 % of kappa over other draws of such people; `undefined` for fewer than five sheets. */
  readonly interval: readonly [low: number, high: number] | undefined;
  /** By attribute, in the order asked; `undefined` if fewer than two sheets answer it. */
  readonly attributes: readonly { readonly name: string; readonly observed: number | undefined }[];
}

/** Fewer sheets allow no inference about other people. */
const LEAST_FOR_INTERVAL = 5;

/**
 * Measures how far people agree on the content of a definition, over attributes with different answers.
 *
 * Use it before and after a discussion of the same people. It does not show who is right, and describes no individual.
 * Method: observed pairwise agreement by attribute (Fleiss 1971), averaged over attributes; corrected for chance with
 * equal chances of all possible answers (Brennan & Prediger 1981; Randolph 2005), because shares of use cannot be known
 * from one question; percentile interval by sampling sheets with replacement, where a sheet is never paired with
 * itself; docs/methods/agreement.md.
 * Sources: J. L. Fleiss (1971), doi:10.1037/h0031619; R. L. Brennan & D. J. Prediger (1981), Coefficient kappa: some
 * uses, misuses, and alternatives, Educational and Psychological Measurement 41, 687–699,
 * doi:10.1177/001316448104100307.
 *
 * @param attributes the attributes in question; at least one
 * @param sheets     two or more, each with every attribute and question, answers 0 … answers − 1
 * @param options    draws ≥ 100 (default 1000); seed 0 … 2³²−1
 * @throws ReeveError invalid_input — a sheet that does not fit the attributes; fewer than two sheets; no attribute that
 *         two sheets answer.
 * Cost: O(sheets² · questions + draws · sheets² · attributes). Deterministic for a seed; the order of sheets changes
 *         the interval only as another seed would, the rest not at all.
 * @example agreementIndex([{ name: 'genus', answers: [4] }], [[[1]], [[1]], [[2]]]).observed.toFixed(3) // => '0.333'
 */
export function agreementIndex(
  attributes: readonly AskedAttribute[],
  sheets: readonly AnswerSheet[],
  options: { readonly draws?: number; readonly seed?: number } = {},
): AgreementIndex {
  const { draws = 1000, seed = 1 } = options;
  if (sheets.length < 2) throw new ReeveError('invalid_input', 'Agreement needs two sheets or more.');
  if (!Number.isInteger(draws) || draws < 100) throw new ReeveError('invalid_input', 'Draw at least 100 times.');
  for (const sheet of sheets) requireFitting(attributes, sheet);
  const pairs = attributes.map((_, place) => pairsOf(attributes, sheets, place));
  const once = sheets.map(() => 1);
  const observedBy = pairs.map((table) => weighed(table, once));
  const whole = combine(attributes, observedBy);
  if (whole === undefined) throw new ReeveError('invalid_input', 'No attribute is answered by two sheets.');
  return {
    sheets: sheets.length,
    ...whole,
    interval:
      sheets.length < LEAST_FOR_INTERVAL ? undefined : intervalOf(attributes, pairs, sheets.length, draws, seed),
    attributes: attributes.map(({ name }, place) => ({ name, observed: observedBy[place] })),
  };
}

/** For each pair of sheets (a < b), the share of the questions of an attribute answered by both in which they agree. */
type Pairs = readonly (readonly (number | undefined)[])[];

function pairsOf(attributes: readonly AskedAttribute[], sheets: readonly AnswerSheet[], place: number): Pairs {
  const questions = attributes[place]?.answers.length ?? 0;
  return sheets.map((one, a) =>
    sheets.map((other, b) => {
      if (a >= b) return undefined;
      let both = 0;
      let same = 0;
      for (let question = 0; question < questions; question += 1) {
        const [mine, theirs] = [one[place]?.[question], other[place]?.[question]];
        if (mine === undefined || theirs === undefined) continue;
        both += 1;
        if (mine === theirs) same += 1;
      }
      return both === 0 ? undefined : same / both;
    }),
  );
}

/** Mean agreement of the pairs, where a sheet sampled w times takes part w times but is never paired with itself. */
function weighed(pairs: Pairs, weights: readonly number[]): number | undefined {
  let sum = 0;
  let weight = 0;
  for (const [a, row] of pairs.entries()) {
    for (const [b, agreed] of row.entries()) {
      if (agreed === undefined) continue;
      const both = (weights[a] ?? 0) * (weights[b] ?? 0);
      sum += both * agreed;
      weight += both;
    }
  }
  return weight === 0 ? undefined : sum / weight;
}

function combine(
  attributes: readonly AskedAttribute[],
  observedBy: readonly (number | undefined)[],
): Pick<AgreementIndex, 'observed' | 'byChance' | 'kappa'> | undefined {
  const used = attributes.flatMap(({ answers }, place) => {
    const observed = observedBy[place];
    const byChance = answers.reduce((sum, count) => sum + 1 / count, 0) / answers.length;
    return observed === undefined ? [] : [{ observed, byChance }];
  });
  if (used.length === 0) return undefined;
  const observed = used.reduce((sum, one) => sum + one.observed, 0) / used.length;
  const byChance = used.reduce((sum, one) => sum + one.byChance, 0) / used.length;
  return { observed, byChance, kappa: (observed - byChance) / (1 - byChance) };
}

function intervalOf(
  attributes: readonly AskedAttribute[],
  pairs: readonly Pairs[],
  sheets: number,
  draws: number,
  seed: number,
): readonly [number, number] | undefined {
  const next = chance(seed, 0);
  const kappas: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = Array.from({ length: sheets }, () => 0);
    for (let pick = 0; pick < sheets; pick += 1) {
      const drawn = drawBelow(next, sheets);
      weights[drawn] = (weights[drawn] ?? 0) + 1;
    }
    const found = combine(
      attributes,
      pairs.map((table) => weighed(table, weights)),
    );
    if (found) kappas.push(found.kappa); // a sample of one sheet alone has no pair
  }
  kappas.sort((a, b) => a - b);
  const at = (share: number): number | undefined => kappas[Math.round(share * (kappas.length - 1))];
  const [low, high] = [at(0.025), at(0.975)];
  return low === undefined || high === undefined ? undefined : [low, high];
}

function requireFitting(attributes: readonly AskedAttribute[], sheet: AnswerSheet): void {
  const fits =
    sheet.length === attributes.length &&
    attributes.every(
      ({ answers }, place) =>
        answers.length > 0 &&
        sheet[place]?.length === answers.length &&
        answers.every((count, question) => {
          const answer = sheet[place]?.[question];
          return count >= 2 && (answer === undefined || (Number.isInteger(answer) && answer >= 0 && answer < count));
        }),
    );
  if (!fits) throw new ReeveError('invalid_input', 'A sheet does not answer what was asked.');
}
