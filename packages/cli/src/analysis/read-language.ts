import { type Language, LANGUAGES, ReeveError } from '@reeve/domain';
import type { CommandOption, GivenOptions } from '../command.ts';

/** The option of every command that words its result. */
export const LANGUAGE_OPTION: CommandOption = {
  value: LANGUAGES.join('|'),
  about: 'language of the sentence; default: en',
};

/** The language of `--lang`; English by default. */
export function readLanguage(options: GivenOptions): Language {
  const given = options.get('lang') ?? 'en';
  const language = LANGUAGES.find((one) => one === given);
  if (language === undefined) throw new ReeveError('invalid_input', `--lang must be one of ${LANGUAGES.join(', ')}.`);
  return language;
}
