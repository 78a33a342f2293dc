import { DEFINITION_ATTRIBUTES, attributeValues, type DefinitionAttributes } from './definition.ts';

/** A round asks the same people before and after they have met; then it is closed. */
export const AGREEMENT_MOMENTS = ['before', 'after', 'closed'] as const;
export type AgreementMoment = (typeof AGREEMENT_MOMENTS)[number];

export interface AgreementRound {
  readonly id: string;
  readonly name: string;
  /** The workshop it is about, where it has a record. */
  readonly workshopId?: string | undefined;
  readonly moment: AgreementMoment;
}

/** With fewer sheets no total is shown: individual answers could be derived. */
export const LEAST_SHEETS = 3;

/** The moment after one; `undefined` after the last. */
export function nextMoment(moment: AgreementMoment): AgreementMoment | undefined {
  return AGREEMENT_MOMENTS[AGREEMENT_MOMENTS.indexOf(moment) + 1];
}

/**
 * True if the total over a moment's sheets can be shown: there are enough, and no more can arrive. While sheets still
 * arrived, two totals read in succession would reveal the last person's answers.
 */
export function mayShowSum(asked: 'before' | 'after', present: AgreementMoment, sheets: number): boolean {
  const isOver = AGREEMENT_MOMENTS.indexOf(present) > AGREEMENT_MOMENTS.indexOf(asked);
  return isOver && sheets >= LEAST_SHEETS;
}

/** What a sheet asks: of each attribute, how many answers each of its questions has. "Which of these" is yes or no for each. */
export const AGREEMENT_QUESTIONS: readonly { readonly name: string; readonly answers: readonly number[] }[] =
  DEFINITION_ATTRIBUTES.map(({ name, many, values }) => ({
    name,
    answers: many ? values.map(() => 2) : [values.length],
  }));

/** A sheet as numbers, in the order of `AGREEMENT_QUESTIONS`; an attribute that is left out stays open in every question. */
export function answersOf(sheet: DefinitionAttributes): readonly (readonly (number | undefined)[])[] {
  return DEFINITION_ATTRIBUTES.map(({ name, many, values }) => {
    const said = attributeValues(sheet, name);
    if (!many) return [said?.[0] === undefined ? undefined : values.indexOf(said[0])];
    return values.map((value) => (said === undefined ? undefined : said.includes(value) ? 1 : 0));
  });
}

/** How many sheets gave each value of an attribute; for the table under the index. */
export interface AttributeCounts {
  readonly name: string;
  readonly answered: number;
  readonly values: readonly { readonly value: string; readonly sheets: number }[];
}

/** How often each value was chosen. Attributes that fewer than three sheets answer are counted as unanswered. */
export function countAnswers(sheets: readonly DefinitionAttributes[]): readonly AttributeCounts[] {
  return DEFINITION_ATTRIBUTES.map(({ name, values }) => {
    const said = sheets.map((sheet) => attributeValues(sheet, name)).filter((one) => one !== undefined);
    const isEnough = said.length >= LEAST_SHEETS;
    return {
      name,
      answered: isEnough ? said.length : 0,
      values: values.map((value) => ({
        value,
        sheets: isEnough ? said.filter((one) => one.includes(value)).length : 0,
      })),
    };
  });
}
