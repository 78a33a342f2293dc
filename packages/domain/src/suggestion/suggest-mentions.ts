import type { LocalDate } from '../calendar.ts';
import type { Language } from '../language.ts';
import { textLanguage } from '../person/text-language.ts';
import { amountMentions } from './amount.ts';
import { dateMentions } from './date/date-mention.ts';
import { withoutOverlap, type Mention } from './mention.ts';
import { addressMentions } from './name/address.ts';
import { takenTokens } from './name/capital-run.ts';
import { knownPlacesOf } from './name/known-place.ts';
import { firmMentions, organisationMentions } from './name/organisation.ts';
import { personMentions } from './name/person.ts';
import { placeMentions } from './name/place.ts';
import { repeatedBodies } from './name/repeated-body.ts';
import { vehicleMentions } from './name/vehicle.ts';
import { accountMentions, documentMentions, emailMentions } from './number-mention.ts';
import { offenceMentions } from './offence.ts';
import { phoneMentions } from './phone.ts';
import { plateMentions } from './plate.ts';
import { readText, type ReadText } from './read-text.ts';

export interface MentionOptions {
  /** The language of the text; recognised from its commonest words if not given. */
  readonly language?: Language;
  /** Names of the agency's places, streets and areas, in their dictionary form. */
  readonly places: readonly string[];
  /** The day the text was written: fixes "yesterday" and days without a year. */
  readonly writtenOn?: LocalDate;
}

/**
 * Finds what a text seems to name: persons, organisations, vehicles, plates, phones, e-mail addresses, accounts,
 * identity documents, addresses, places, dates, offences and amounts.
 *
 * Indications for a person to accept, change or dismiss; never knowledge. Rules, word lists and the agency's places;
 * nothing is learned from texts. Method and figures: docs/methods/suggestions.md.
 *
 * @returns mentions in the order of the text, none overlapping; offsets in UTF-16 units
 * Cost: linear in the length of the text. Deterministic.
 * @example suggestMentions('Milo Karas rang +44 7700 900652.', { places: [] })[1]?.value // => '+447700900652'
 */
export function suggestMentions(text: string, options: MentionOptions): readonly Mention[] {
  return mentionsIn(readText(text, options.language ?? languageOf(text)), options);
}

export const languageOf = (text: string): Language =>
  textLanguage(text) ?? (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');

export function mentionsIn(
  read: ReadText,
  { places, writtenOn }: Omit<MentionOptions, 'language'>,
): readonly Mention[] {
  const known = knownPlacesOf(places);
  const vehicles = vehicleMentions(read);
  const numbers = [...emailMentions(read), ...accountMentions(read), ...documentMentions(read), ...phoneMentions(read)];
  const withForm = withoutOverlap([
    numbers.filter(({ kind }) => kind !== 'phone'),
    numbers,
    vehicles,
    plateMentions(read, vehicles),
    dateMentions(read, writtenOn),
    amountMentions(read),
  ]);
  const named = withoutOverlap([
    withForm,
    [...addressMentions(read, known), ...organisationMentions(read, known)],
    placeMentions(read, known),
    [...firmMentions(read), ...offenceMentions(read)],
  ]);
  const again = repeatedBodies(read, named);
  const all = again.length > 0 ? withoutOverlap([named, again]) : named;
  return withoutOverlap([all, personMentions(read, takenTokens(read, all))]);
}
