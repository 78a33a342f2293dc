import { setLocale } from '@reeve/contract';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { useTakeSession } from '../api/session.ts';
import { changeLanguage, type Language } from '../i18n.ts';

/** Change the language now and keep the choice with the account. The screen changes even when keeping it fails. */
export function useLanguageChoice(): (language: Language) => void {
  const take = useTakeSession();
  return useCallback(
    (language) => {
      void changeLanguage(language);
      call(setLocale, { input: { locale: language } }).then(take, () => undefined);
    },
    [take],
  );
}
