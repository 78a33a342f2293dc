import { namesSource, ReeveError } from '@reeve/domain';
import type { LoadedReport } from '@reeve/store';

/**
 * Refuses words for readers outside the raw compartment if they contain the source reference. Readers without access to the raw file do not
 * know it either.
 *
 * @param words by the name of their field
 */
export function keepSourceIn(report: LoadedReport, words: Readonly<Record<string, string>>): void {
  const reference = report.raw?.open().sourceReference ?? '';
  const fields = Object.keys(words).filter((field) => namesSource(reference, [words[field] ?? '']));
  if (fields.length === 0) return;
  throw new ReeveError(
    'invalid_input',
    'These words still hold the source reference, and others will read them. Nothing was changed.',
    { fields },
  );
}
