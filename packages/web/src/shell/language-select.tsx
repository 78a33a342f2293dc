import type { ReactElement } from 'react';
import { LANGUAGE_NAMES, LANGUAGES, pickLanguage, useLanguage, useT, type Language } from '../i18n.ts';

/** The language of the screens. Shows two letters; the list names each language in itself. */
export function LanguageSelect({ onChoose }: { onChoose: (language: Language) => void }): ReactElement {
  const t = useT('shell');
  const language = useLanguage();
  return (
    <select
      className="bare language"
      aria-label={t('language')}
      value={language}
      onChange={(event) => onChoose(pickLanguage([event.target.value]))}
    >
      {LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {code.toUpperCase()} {LANGUAGE_NAMES[code]}
        </option>
      ))}
    </select>
  );
}
