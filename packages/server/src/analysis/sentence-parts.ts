import {
  eventSubject,
  eventTitle,
  publicCount,
  weeklySentence,
  weeklyTitle,
  type EventSubject,
  type WeeklyFinding,
} from '@reeve/analysis';
import type { LabelParts, Language } from '@reeve/domain';
import { answerSentence } from './event/methods.ts';

/** What a run and its finding store for their sentences; the form states how to read it. */
export type SentenceParts =
  | (WeeklyFinding & { readonly form: 'weekly_count' })
  | { readonly form: 'events'; readonly subject: EventSubject; readonly found: unknown };
export type WeeklySentenceParts = Extract<SentenceParts, { form: 'weekly_count' }>;
export type EventSentenceParts = Extract<SentenceParts, { form: 'events' }>;

/** Returns the sentence parts of a stored run or finding; undefined without any. */
export function readSentenceParts(said: unknown): SentenceParts | undefined {
  const form = typeof said === 'object' && said !== null && 'form' in said ? said.form : undefined;
  return form === 'weekly_count' || form === 'events' ? (said as SentenceParts) : undefined; // stored only by the analysis slice
}

/** The question, without the answer. */
export function printTitle(said: SentenceParts, language: Language = 'en'): string {
  return said.form === 'events' ? eventTitle(said.subject, language) : weeklyTitle(said, language);
}

/** The finding, with the crimes it is about. */
export function printSentence(said: SentenceParts, language: Language = 'en'): string {
  if (said.form === 'weekly_count') return weeklySentence(said, language);
  const { subject, found } = said;
  return `${eventSubject(subject, language)} ${answerSentence(subject.question, found, language)}`;
}

/**
 * Returns the sentence of a finding for the public (I17): a finding that rests on a count below five shows the question and not the answer,
 * because such a small count identifies single victims.
 */
export function printPublicSentence(said: SentenceParts, language: Language = 'en'): string {
  const counts = said.form === 'weekly_count' ? [said.observed] : wholeNumbersIn(said.found);
  return counts.every((count) => publicCount(count) !== undefined)
    ? printSentence(said, language)
    : printTitle(said, language);
}

/** Returns the sentence of a finding under a marking. */
export function printSentenceUnder(
  marking: Pick<LabelParts, 'classification'>,
  said: SentenceParts,
  language?: Language,
): string {
  return marking.classification === 'public' ? printPublicSentence(said, language) : printSentence(said, language);
}

/** Returns the numbers in a finding that may be counts; a zero among its parts reveals as much as a small number. */
function wholeNumbersIn(found: unknown): readonly number[] {
  if (typeof found === 'number') return Number.isInteger(found) ? [found] : [];
  return typeof found === 'object' && found !== null ? Object.values(found).flatMap(wholeNumbersIn) : [];
}
