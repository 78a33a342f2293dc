import type { TFunction } from 'i18next';
import { LANGUAGE_NAMES, useLanguage, useT, type Language } from '../i18n.ts';
import coverage from '../language-coverage.json' with { type: 'json' };

/** Returns the name of a language, with the share of the English texts that it has, in whole percent, unless it has all. */
export function languageLabel(name: string, percent: number, t: TFunction, reader: Language): string {
  if (percent === 100) return name;
  const share = new Intl.NumberFormat(reader, { style: 'percent' }).format(percent / 100);
  return t('languageShare', { name, share });
}

/** Labels of the languages where one is chosen, for the reader's language. */
export function useLanguageLabel(): (code: Language) => string {
  const t = useT('shell');
  const reader = useLanguage();
  return (code) => languageLabel(LANGUAGE_NAMES[code], coverage[code], t, reader);
}
