import { DEFINITION_ATTRIBUTES, attributeValues, type DefinitionAttributes } from './definition.ts';

/** A round asks the same people before and after they have met; then it is closed. */
export const AGREEMENT_MOMENTS = ['before', 'after', 'closed'] as const;
export type AgreementMoment = (typeof AGREEMENT_MOMENTS)[number];

export interface AgreementRound {
  readonly id: string;
  readonly name: string;
  /** Its workshop, if that has a record. */
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

/**
 * The questions of a sheet: for each attribute, the number of answers to each of its questions. "Which of these" is yes
 * or no for each.
 */
export const AGREEMENT_QUESTIONS: readonly { readonly name: string; readonly answers: readonly number[] }[] =
  DEFINITION_ATTRIBUTES.map(({ name, many, values }) => ({
    name,
    answers: many ? values.map(() => 2) : [values.length],
  }));

/**
 * Returns a sheet as numbers, in the order of `AGREEMENT_QUESTIONS`; an omitted attribute stays open in every question.
 */
export function answersOf(sheet: DefinitionAttributes): readonly (readonly (number | undefined)[])[] {
  return DEFINITION_ATTRIBUTES.map(({ name, many, values }) => {
    const stated = attributeValues(sheet, name);
    if (!many) return [stated?.[0] === undefined ? undefined : values.indexOf(stated[0])];
    return values.map((value) => (stated === undefined ? undefined : stated.includes(value) ? 1 : 0));
  });
}

/** Number of sheets per value of an attribute; for the table under the index. */
export interface AttributeCounts {
  readonly name: string;
  readonly answered: number;
  readonly values: readonly { readonly value: string; readonly sheets: number }[];
}

/** Counts how often each value was chosen. Attributes answered by fewer than three sheets are counted as unanswered. */
export function countAnswers(sheets: readonly DefinitionAttributes[]): readonly AttributeCounts[] {
  return DEFINITION_ATTRIBUTES.map(({ name, values }) => {
    const answered = sheets.map((sheet) => attributeValues(sheet, name)).filter((one) => one !== undefined);
    const isEnough = answered.length >= LEAST_SHEETS;
    return {
      name,
      answered: isEnough ? answered.length : 0,
      values: values.map((value) => ({
        value,
        sheets: isEnough ? answered.filter((one) => one.includes(value)).length : 0,
      })),
    };
  });
}
