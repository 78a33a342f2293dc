import type { ExtractCoverage, ImportPreview } from '@reeve/contract';
import { addDays } from '@reeve/domain';

/** What is known of days without a row: no crime was recorded on them, or they are not in the file. */
export type SpanAnswer = 'none_recorded' | 'not_in_file';

/** What the person who imports a file states about the days it was made for. */
export interface CoverageAnswers {
  /** Undefined until it is answered. */
  readonly isKnown: boolean | undefined;
  /** First and last day of the period; undefined: as suggested. */
  readonly from?: string | undefined;
  readonly last?: string | undefined;
  /** Undefined: all of them. */
  readonly areas?: readonly string[] | undefined;
  /** Undefined: as suggested. */
  readonly offenceTypes?: readonly string[] | 'all' | undefined;
  /** Whether the days of an empty span are in the file, by the first day of the span. */
  readonly spans: Readonly<Record<string, SpanAnswer>>;
  readonly extractedOn?: string | undefined;
  readonly statedBy: string;
}

export const NO_ANSWERS: CoverageAnswers = { isKnown: undefined, spans: {}, statedBy: '' };

type Dates = Pick<ImportPreview, 'firstOn' | 'lastOn' | 'recordedFrom' | 'recordedTo'>;

/** First and last day of a period, both in it. */
export interface SuggestedPeriod {
  readonly from: string;
  readonly last: string;
  readonly by: 'recording' | 'events';
}

/**
 * The period that a file was probably made for: extracts are cut by the date of recording, so from its first to its last
 * recording date, and from its first to its last event where it has none. Always of the whole file, never of an area or type.
 *
 * @returns undefined where the file has no row
 */
export function suggestedPeriod({ firstOn, lastOn, recordedFrom, recordedTo }: Dates): SuggestedPeriod | undefined {
  if (recordedFrom !== null && recordedTo !== null) return { from: recordedFrom, last: recordedTo, by: 'recording' };
  return firstOn !== null && lastOn !== null ? { from: firstOn, last: lastOn, by: 'events' } : undefined;
}

type Asked = Dates & Pick<ImportPreview, 'emptySpans' | 'timePrecision' | 'types'>;

/**
 * The types of crime that a file is stated to cover: the answer, and without one the only type in the file, because a file of burglaries
 * alone does not mean that there were no robberies. A file with several types is suggested to have all of them.
 *
 * @returns undefined: all types of the data set
 */
export function statedTypes(
  { offenceTypes }: Pick<CoverageAnswers, 'offenceTypes'>,
  { types }: Pick<ImportPreview, 'types'>,
): readonly string[] | undefined {
  if (offenceTypes === undefined) return types.length === 1 ? types.map(({ type }) => type) : undefined;
  return offenceTypes === 'all' ? undefined : offenceTypes;
}

/** The empty spans inside the period that are asked about. Of a file dated to the month most days are empty, which says nothing. */
export function askedSpans(answers: CoverageAnswers, preview: Asked): ImportPreview['emptySpans'] {
  const period = statedPeriod(answers, preview);
  if (preview.timePrecision === 'month' || !period) return [];
  return preview.emptySpans.filter(({ from, before }) => from <= period.last && before > period.from);
}

/** The period as it is stated now: the answers, and the suggestion where there is none. */
export function statedPeriod(
  { from, last }: Pick<CoverageAnswers, 'from' | 'last'>,
  preview: Dates,
): { readonly from: string; readonly last: string } | undefined {
  const suggested = suggestedPeriod(preview);
  const [first, end] = [from ?? suggested?.from, last ?? suggested?.last];
  return first !== undefined && end !== undefined ? { from: first, last: end } : undefined;
}

/** The answer that all of them have; undefined where they differ or one is missing. */
export function sameAnswer(answers: readonly (SpanAnswer | undefined)[]): SpanAnswer | undefined {
  const [first] = answers;
  return answers.every((answer) => answer === first) ? first : undefined;
}

export type CoverageGap = 'known' | 'period' | 'areas' | 'types' | 'spans' | 'statedBy';

/** What still has to be answered, the first on the page first. */
export function openAnswer(answers: CoverageAnswers, preview: Asked): CoverageGap | undefined {
  if (answers.isKnown === undefined) return 'known';
  if (!answers.isKnown) return undefined;
  const period = statedPeriod(answers, preview);
  if (!period || period.last < period.from) return 'period';
  if (answers.areas?.length === 0) return 'areas';
  if (statedTypes(answers, preview)?.length === 0) return 'types';
  if (askedSpans(answers, preview).some(({ from }) => answers.spans[from] === undefined)) return 'spans';
  return answers.statedBy.trim().length < 2 ? 'statedBy' : undefined;
}

/** The coverage to be stated with the import; undefined where it is not known or not yet answered. */
export function coverageOf(answers: CoverageAnswers, preview: Asked): ExtractCoverage | undefined {
  const period = statedPeriod(answers, preview);
  if (answers.isKnown !== true || !period || openAnswer(answers, preview) !== undefined) return undefined;
  return {
    from: period.from,
    before: addDays(period.last, 1),
    areas: [...(answers.areas ?? [])],
    offenceTypes: [...(statedTypes(answers, preview) ?? [])],
    gaps: askedSpans(answers, preview).filter(({ from }) => answers.spans[from] === 'not_in_file'),
    extractedOn: answers.extractedOn ?? null,
    statedBy: answers.statedBy.trim(),
  };
}

/** Why an import cannot be started: an answer on coverage that is missing, or that it would change nothing. */
export type ImportObstacle = CoverageGap | 'nothing_new' | 'nothing_stated';

/**
 * What prevents an import. A newer extract can have no new row, and still states that its days had no further crime: it
 * is imported for its coverage, which must then be stated.
 *
 * @returns undefined where the import can start; `nothing_stated` where only known rows and no coverage would be imported
 */
export function importObstacle(
  answers: CoverageAnswers,
  preview: Asked & Pick<ImportPreview, 'rowsNew' | 'rowsDuplicate' | 'rowsChanged'>,
): ImportObstacle | undefined {
  if (preview.rowsNew === 0 && !hasKnownRows(preview)) return 'nothing_new';
  if (preview.rowsNew === 0 && answers.isKnown !== true) return 'nothing_stated';
  return openAnswer(answers, preview);
}

/** True if the file has rows that were imported before: then it can confirm the days they are from. */
export function hasKnownRows({
  rowsDuplicate,
  rowsChanged,
}: Pick<ImportPreview, 'rowsDuplicate' | 'rowsChanged'>): boolean {
  return rowsDuplicate + rowsChanged > 0;
}
