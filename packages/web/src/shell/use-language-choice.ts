import { setLocale } from '@reeve/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { useTakeAccount } from '../api/session.ts';
import { changeLanguage, type Language } from '../i18n.ts';

/**
 * Change the language now and keep the choice with the account. The screen changes even when keeping it fails. What the
 * server says itself (titles of findings and results, words of the agency's lists) is read again in the new language.
 */
export function useLanguageChoice(): (language: Language) => void {
  const take = useTakeAccount();
  const client = useQueryClient();
  return useCallback(
    (language) => {
      void changeLanguage(language);
      call(setLocale, { input: { locale: language } }).then(
        (session) => {
          take(session);
          return client.invalidateQueries();
        },
        () => undefined,
      );
    },
    [take, client],
  );
}
