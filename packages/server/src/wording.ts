import {
  assessmentSentence,
  claimPowerSentence,
  noClaimSentence,
  comparedWithSentence,
  notClaimedSentence,
  type AssessmentInWords,
  type ResultAssessment,
} from '@reeve/analysis';
import type { LabelParts, Language, ObjectKind, TermsByLanguage } from '@reeve/domain';
import { objectCards, type ActorTx, type ObjectCard } from '@reeve/store';
import { readSentenceParts, printTitle, printSentenceUnder } from './analysis/sentence-parts.ts';
import type { StoredPower } from './evaluation/result.ts';
import { propertyWord } from './property-words.ts';

type Marking = Pick<LabelParts, 'classification'>;

/** Titles of the kinds whose titles the program makes; undefined without the data for one. */
const TITLES: Readonly<
  Partial<Record<ObjectKind, (said: object, language: Language, marking: Marking) => string | undefined>>
> = {
  finding: (said, language, marking) => {
    const found = readSentenceParts(said);
    return found && printSentenceUnder(marking, found, language);
  },
  analysis_run: (said, language) => {
    const found = readSentenceParts(said);
    return found && printTitle(found, language);
  },
  evaluation: (said, language) => resultTitle(said as ResultInWords, language), // stored only by the evaluation slice
  concept: (said, language) => (said as TermsByLanguage)[language].preferred || undefined, // stored only by the concept slice
  statement: (said, language) => {
    const { subject, property, value } = said as { subject: string; property: string; value: string }; // made by the card's own query
    const stated = `${propertyWord(property, language)}: ${value}`;
    return property === 'name' ? stated : `${subject}, ${stated}`;
  },
};

/**
 * Returns the title of an object in its reader's language: a title made by the program is written from its codes and numbers; a title by a
 * person is unchanged.
 */
export function titleFor(
  language: Language,
  { kind, title, said }: Pick<ObjectCard, 'kind' | 'title' | 'said'>,
  marking: Marking,
): string {
  return (typeof said === 'object' && said !== null && TITLES[kind]?.(said, language, marking)) || title;
}

/** Returns the title of an object that this person sees, under its marking. */
export function titleOf(
  tx: ActorTx,
  language: Language,
  card: Pick<ObjectCard, 'kind' | 'title' | 'said' | 'labelId'>,
): string {
  return titleFor(language, card, tx.partsOf(card.labelId));
}

/** A result, and the title of the task it is of; one evaluated by an earlier method does not name its task. */
type ResultInWords = AssessmentInWords & { readonly of?: string | null | undefined };

/** Returns what was done, and its result in one sentence with its uncertainty and the possible claim. */
export function resultTitle(result: ResultInWords, language: Language): string {
  const sentence = assessmentSentence(result, language);
  return result.of ? `${result.of.replace(/[.!?…]$/, '')}. ${sentence}` : sentence;
}

/** Returns the sentences of a result, the headline first, then the reasons against a claim and the comparison. */
export function resultSentences(
  result: AssessmentInWords & Pick<ResultAssessment, 'comparedWith'>,
  language: Language,
): string[] {
  const compared = comparedWithSentence(result.comparedWith, language);
  return [
    assessmentSentence(result, language),
    ...result.notClaimedBecause.map((because) => notClaimedSentence(because, language)),
    ...(compared === undefined ? [] : [compared]),
  ];
}

/** Returns what a design can show. */
export function powerNote(power: StoredPower, language: Language): string {
  const { expected, smallestFall, ifAllPrevented, notClaimedBecause } = power;
  return notClaimedBecause.length > 0
    ? noClaimSentence(expected, notClaimedBecause, language)
    : claimPowerSentence(expected, { smallestFall: smallestFall ?? undefined, ifAllPrevented }, language);
}

/** Returns the cards of those objects that this person can see, with titles in their language. */
export async function cardsFor(
  tx: ActorTx,
  language: Language,
  kind: ObjectKind,
  ids: readonly string[],
  which: { readonly newest?: number | undefined } = {},
): Promise<readonly ObjectCard[]> {
  return (await objectCards(tx, kind, ids, which)).map((card) => ({ ...card, title: titleOf(tx, language, card) }));
}
