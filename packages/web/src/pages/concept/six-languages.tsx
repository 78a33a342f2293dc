import { confirmConceptLanguage } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { LANGUAGE_NAMES, LANGUAGES, useT, type Language } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { Concept } from './concept-page.tsx';

/** What a concept is called in each language, and whether that keeps up with the others. */
export function SixLanguages({ record, keeps }: { record: Concept; keeps: boolean }): ReactElement {
  const t = useT('concept');
  const client = useQueryClient();
  const confirming = useMutation({
    mutationFn: (language: Language) =>
      call(confirmConceptLanguage, { params: { id: record.id }, input: { version: record.version, language } }),
    onSettled: () => refreshRecords(client),
  });
  return (
    <section aria-labelledby="six-languages">
      <h2 id="six-languages">{t('page.languages')}</h2>
      <div className="six-languages">
        {LANGUAGES.map((language) => {
          const { preferred, alternatives, scopeNote } = record.body.terms[language];
          const state = record.body.languages[language];
          return (
            <div key={language} className="one-language">
              <h3>
                {LANGUAGE_NAMES[language]} {state.state === 'behind' && <Tag tone="now">{t('language.behind')}</Tag>}
              </h3>
              {preferred === '' ? (
                <p className="mut">{t('language.missing')}</p>
              ) : (
                <p className="term" lang={language}>
                  {preferred}
                </p>
              )}
              {alternatives.length > 0 && (
                <p className="sm">
                  {t('page.also')} <span lang={language}>{alternatives.join(', ')}</span>
                </p>
              )}
              {scopeNote !== '' && (
                <p className="sm ink2" lang={language}>
                  {scopeNote}
                </p>
              )}
              {state.state === 'behind' && (
                <p className="sm">
                  {t('language.behindSince', {
                    version: state.since,
                    languages: (state.changedIn ?? []).map((one) => LANGUAGE_NAMES[one]).join(', '),
                  })}
                </p>
              )}
              {state.confirmedBy !== undefined && (
                <p className="sm mut">
                  {t('language.confirmed', { name: state.confirmedBy })} <DateText on={state.confirmedOn ?? ''} />
                </p>
              )}
              {state.state === 'behind' && keeps && (
                <Button busy={confirming.isPending} onClick={() => confirming.mutate(language)}>
                  {t('language.stillRight')}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      <ProblemNote error={confirming.error} />
    </section>
  );
}
