import { namesSource, ReeveError } from '@reeve/domain';
import type { LoadedReport } from '@reeve/store';

/**
 * Refuse words that will be read outside the raw compartment while they hold the source reference. Whoever does not read
 * the raw file does not know it either.
 *
 * @param words by the name of the field they came in
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
