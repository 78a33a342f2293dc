import type { Capacity, Language } from '@reeve/domain';
import type { Acknowledgements } from '@reeve/formats';
import type { Acknowledged, StoredEdition } from '@reeve/store';
import { acknowledgementTexts } from '@reeve/words';

interface Words extends Readonly<Record<Capacity, string>> {
  readonly heading: string;
}

const WORDS: Readonly<Record<Language, Words>> = acknowledgementTexts;

/**
 * Returns the participants in the review of an edition who consent to be named, for the end of its file; undefined if there are none, as
 * before it is final.
 */
export function acknowledgementsOf(edition: StoredEdition, language: Language): Acknowledgements | undefined {
  const people = edition.acknowledgements as readonly Acknowledged[]; // written only by insertEdition
  if (people.length === 0) return undefined;
  const words = WORDS[language];
  return {
    heading: words.heading,
    people: people.map(({ name, delegation, capacity }) =>
      [name, delegation, words[capacity]].filter((part) => part !== '').join(', '),
    ),
  };
}
