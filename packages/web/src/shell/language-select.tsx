import type { ReactElement } from 'react';
import { LANGUAGES, pickLanguage, useLanguage, useT, type Language } from '../i18n.ts';
import { useLanguageLabel } from './language-label.ts';

/** The language of the screens. Shows two letters; the list names each language in itself, and states how much of it there is. */
export function LanguageSelect({ onChoose }: { onChoose: (language: Language) => void }): ReactElement {
  const t = useT('shell');
  const language = useLanguage();
  const labelOf = useLanguageLabel();
  return (
    <select
      className="bare language"
      aria-label={t('language')}
      value={language}
      onChange={(event) => onChoose(pickLanguage([event.target.value]))}
    >
      {LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {code.toUpperCase()} {labelOf(code)}
        </option>
      ))}
    </select>
  );
}
