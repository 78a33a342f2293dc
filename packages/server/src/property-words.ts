import { STATEMENT_PROPERTIES, type Language, type StatementProperty } from '@reeve/domain';
import { propertyTexts } from '@reeve/words';

/** Words for the properties of a statement, as on the screens; a language that lacks a word does not compile. */
const PROPERTY_WORDS: Readonly<Record<Language, Readonly<Record<StatementProperty, string>>>> = propertyTexts;

/** Returns the word for a property; a code without one is shown itself. */
export function propertyWord(property: string, language: Language): string {
  const known = STATEMENT_PROPERTIES.find((one) => one === property);
  return known === undefined ? property : PROPERTY_WORDS[language][known];
}
