import type { ImportMapping, importSettings } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { crimeTypeFromFileName, parseMapping, type CrimeSurvey, type Mapping } from '@reeve/formats';
import type { z } from 'zod';
import type { WorkThread } from '../task-threads/task-threads.ts';

type ImportSettings = z.output<typeof importSettings>;

/** A surveyed file of a known layout; the layout by name, because a thread cannot pass functions. */
export interface SurveyedFile extends Omit<CrimeSurvey, 'layout'> {
  readonly layout: string;
  /** True if a column of the layout has the type of crime. */
  readonly hasType: boolean;
}

/** How a crime file is read: by a layout Reeve knows, or by columns mapped by hand. A plain value. */
export type Reading =
  | { readonly kind: 'layout'; readonly path: string; readonly survey: SurveyedFile; readonly type: string }
  | {
      readonly kind: 'mapping';
      readonly path: string;
      readonly fileName: string;
      readonly mapping: Mapping;
      readonly rows: number;
    };

/** Layout name of rows read by a mapping. */
export const MAPPED_LAYOUT = 'mapping';

/**
 * Returns how to read a file: by its mapping, else by its layout.
 *
 * @throws ReeveError invalid_input — it cannot be read that way, or required information is missing
 */
export async function readingOf(
  thread: WorkThread,
  path: string,
  settings: Pick<ImportSettings, 'fileName' | 'type' | 'askType'> & {
    readonly mapping?: ImportMapping | null | undefined;
    /** Number of rows, if known without counting. */
    readonly rows?: number;
  },
): Promise<Reading> {
  const { fileName } = settings;
  if (settings.mapping) {
    const mapping = settled(settings.mapping);
    const rows = settings.rows ?? (await thread.answer('count-crimes', { path, fileName, mapping }));
    return { kind: 'mapping', path, fileName, mapping, rows };
  }
  const survey = await thread.answer('survey-crimes', { path });
  return { kind: 'layout', path, survey, type: typeFor(survey, settings) };
}

/**
 * Returns the type of crime for all rows of a file without a type: named by the person, else guessed from the file name.
 *
 * @throws ReeveError invalid_input — it is not named, and the sender wants to be asked: `detail.guess` is the type guessed from the file
 * name
 */
function typeFor(
  { hasType }: Pick<SurveyedFile, 'hasType'>,
  { fileName, type, askType }: Pick<ImportSettings, 'fileName' | 'type' | 'askType'>,
): string {
  if (hasType) return '';
  const named = type?.trim() ?? '';
  if (named !== '') return named;
  const guess = crimeTypeFromFileName(fileName);
  if (askType === true)
    throw new ReeveError(
      'invalid_input',
      'This kind of file does not say what type of crime it holds. Name the type. Nothing was taken.',
      { fields: ['type'], guess, because: 'file_type_needed' },
    );
  return guess;
}

function settled(given: ImportMapping): Mapping {
  try {
    return parseMapping(given);
  } catch (error) {
    throw isReeveError(error) ? unfit(error) : error;
  }
}

/** Returns a refusal of a mapping for the screens. */
export const unfit = (error: ReeveError): ReeveError =>
  new ReeveError(
    error.code,
    `${error.message} Nothing was taken.`,
    { ...error.detail, because: 'mapping_unfit' },
    { cause: error },
  );

/** Returns the number of rows, as far as it is known before they are read. */
export function rowsOf(reading: Reading): number {
  return reading.kind === 'layout' ? reading.survey.rows : reading.rows;
}

/** Returns the time precision of a file, for its batch. */
export function precisionOf(reading: Reading): string {
  return reading.kind === 'layout' ? reading.survey.precision : reading.mapping.dates.precision;
}
