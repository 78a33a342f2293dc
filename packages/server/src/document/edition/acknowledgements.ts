import type { Capacity, Language } from '@reeve/domain';
import type { Acknowledgements } from '@reeve/formats';
import type { Acknowledged, StoredEdition } from '@reeve/store';

interface Words extends Readonly<Record<Capacity, string>> {
  readonly heading: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    heading: 'Acknowledgements',
    national: 'for a State',
    personal: 'in person',
    observer: 'as observer',
    secretariat: 'for the secretariat',
  },
  fr: {
    heading: 'Remerciements',
    national: 'pour un État',
    personal: 'à titre personnel',
    observer: 'comme observateur',
    secretariat: 'pour le secrétariat',
  },
  de: {
    heading: 'Danksagung',
    national: 'für einen Staat',
    personal: 'persönlich',
    observer: 'als Beobachter',
    secretariat: 'für das Sekretariat',
  },
  it: {
    heading: 'Ringraziamenti',
    national: 'per uno Stato',
    personal: 'a titolo personale',
    observer: 'come osservatore',
    secretariat: 'per il segretariato',
  },
  ru: {
    heading: 'Благодарности',
    national: 'от государства',
    personal: 'лично',
    observer: 'как наблюдатель',
    secretariat: 'от секретариата',
  },
  es: {
    heading: 'Agradecimientos',
    national: 'por un Estado',
    personal: 'a título personal',
    observer: 'como observador',
    secretariat: 'por la secretaría',
  },
};

/**
 * Those who took part in the review of an edition and consent to be named, as its file ends with them; undefined where there are
 * none, as before it is final.
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
