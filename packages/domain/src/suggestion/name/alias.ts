import type { Language } from '../../language.ts';
import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';

/** Longest text from a name to its alias, UTF-16 units. */
const MOST_BETWEEN = 40;
/** Most words of an alias after a word that can also begin a clause, such as "dit": two names are another person. */
const MOST_WORDS = 2;

/**
 * What may be between a name and another name of the same person: nothing but these words, so that "known as a burglar",
 * or another person named between, is no alias. German writes every noun with a capital: after "bekannt als" only quotation marks show
 * a name.
 */
const CALLED: Readonly<Record<Language, string>> = {
  en: String.raw`(?:also |better |otherwise |locally )?known (?:on the street )?as|alias|a\.?k\.?a\.?|nicknamed|(?:who )?goes by(?: the name(?: of)?)?|street name`,
  fr: String.raw`alias|dite?|dite? aussi|surnommée?|(?:aussi |mieux )?connue? (?:sous le (?:nom|surnom|sobriquet) (?:de |d[’'])|comme)|sous le surnom (?:de |d[’'])`,
  de: String.raw`alias|(?:auch |oft )?genannt|genannt auch|(?:auch |besser )?bekannt als(?=\s?[«„“"‘'])|(?:mit )?spitzname(?:n)?|mit dem spitznamen`,
  it: String.raw`alias|dett[oa](?: anche)?|soprannominat[oa]|(?:meglio |anche )?(?:conosciut|not)[oa] come|intes[oa]`,
  es: String.raw`alias|apodad[oa]|(?:también |más )?conocid[oa] (?:también )?(?:como|por)|de apodo|de mote`,
  ru: String.raw`алиас|по (?:кличке|прозвищу|прозванию)|(?:кличка|прозвище|погоняло)|он же|она же|(?:также )?известн(?:ый|ая|ого|ой|ому|ым) как|прозван(?:ный|ная|ного)`,
};
const BETWEEN: Readonly<Record<Language, RegExp>> = {
  en: between('en'),
  fr: between('fr'),
  de: between('de'),
  it: between('it'),
  es: between('es'),
  ru: between('ru'),
};

function between(language: Language): RegExp {
  return new RegExp(String.raw`^\s?[,(–—-]?\s?(?:${CALLED[language]})\s?:?\s?[«„“"‘']?\s?$`, 'iu');
}

/**
 * Returns the other names that a text gives its persons: "Milo Karas, known as Tiny". A person without a name before the
 * alias has none: the alias is what the text calls them.
 *
 * @returns the mention of the person by the mention that is an alias
 */
export function aliasesIn(read: ReadText, mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const aliases = new Map<Mention, Mention>();
  let before: Mention | undefined;
  for (const mention of mentions) {
    if (before && isAlias(read, before, mention)) aliases.set(mention, aliases.get(before) ?? before);
    before = mention;
  }
  return aliases;
}

function isAlias({ text, language }: ReadText, before: Mention, mention: Mention): boolean {
  if (mention.kind !== 'person' || before.kind !== 'person') return false;
  if (mention.value === before.value || mention.value.split(' ').length > MOST_WORDS) return false;
  return isCalled(language, text.slice(before.to, mention.from));
}

/** Whether the words between two names make the second one an alias: ", known as ". */
export function isCalled(language: Language, between: string): boolean {
  return between.length <= MOST_BETWEEN && BETWEEN[language].test(between);
}
