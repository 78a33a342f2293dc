import type { Language, LocalDate, SubjectCategory } from '@reeve/domain';

/** How the news reached the police; it decides author, grade and the words that only the raw text has. */
export const NEWS = ['patrol', 'contact', 'registered', 'search', 'register', 'camera', 'force', 'tip'] as const;
export type News = (typeof NEWS)[number];

/**
 * A report as its author wrote it, with its facts marked in the text:
 *
 * - `[vask]`, `[vask|Vaszek]`: names a record, in these words; the first time in a report it is a naming statement
 * - `[vask.born|17 February 1984]`: a property with its words; `[v:vask.look]` in the record's own words
 * - `[vask.born=1984-02-17|born 17 February 1984]`: a property whose value differs from its words
 * - `[vask.conduct@1998-05-03|signed a lease]`: a property that is true from a day
 * - `[@2026-05-14]`: a day, in the form of the language
 */
export interface WrittenReport {
  readonly key: string;
  readonly purpose: 'P2' | 'P3' | 'GEN';
  /** The day of the event. */
  readonly on: LocalDate;
  readonly news: News;
  /** Source and information code of the 4x4 scheme; undefined: the usual one for this kind of news. */
  readonly grade?: string;
  readonly language?: Language;
  readonly subject: string;
  readonly text: string;
  /**
   * Relations the text states: `vask uses v:vask`, with days `vask uses ph:vask 2026-01-05..2026-03-30`, and `?` at the
   * end for an assessment. The words are the sentences that name both.
   */
  readonly links?: readonly string[];
  /** Categories that differ from the usual one of the person's role. */
  readonly as?: Readonly<Record<string, SubjectCategory>>;
  /** Why its suspects are suspected; a general sentence if not given. */
  readonly grounds?: string;
  /** Reports with one origin have one name here. */
  readonly origin?: string;
}
