import type { Session } from '@reeve/contract';
import { useEffect, useState, type ReactElement } from 'react';
import { useSetSession } from '../../api/session.ts';
import { changeLanguage, pickLanguage, useT, type Language } from '../../i18n.ts';
import { BrandSign } from '../../shell/brand.tsx';
import { LanguageSelect } from '../../shell/language-select.tsx';
import { SessionEndNote, type EndNotice } from '../../shell/sign-in/session-end.tsx';
import { useLanguageChoice } from '../../shell/use-language-choice.ts';
import { PersonaList } from './persona-list.tsx';
import { SignInForm } from './sign-in-form.tsx';

/**
 * The way in: a login, or on a demo installation one of its fictional persons.
 *
 * @param because why the session of this browser ended
 */
export function SignInPage({ because }: { because: EndNotice | undefined }): ReactElement {
  const t = useT('shell');
  const take = useSetSession();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Reeve`;
  }, [t]);
  // A language chosen here is meant to stay; without a choice the account brings its own.
  const [chosen, setChosen] = useState<Language>();
  const keep = useLanguageChoice();
  const enter = (session: Session): void => {
    take(session);
    if (chosen !== undefined && chosen !== session.account.locale) keep(chosen);
    else void changeLanguage(pickLanguage([session.account.locale]));
  };
  return (
    <main className="sign-in">
      <header>
        <span className="brand">
          <BrandSign size={22} />
          Reeve
        </span>
        <LanguageSelect
          onChoose={(language) => {
            setChosen(language);
            void changeLanguage(language);
          }}
        />
      </header>
      <div className="ways">
        <section className="door">
          <h1>{t('signIn.title')}</h1>
          <p className="ink2">{t('signIn.lead')}</p>
          <SessionEndNote because={because} />
          <SignInForm onSession={enter} />
          <p className="mut sm">{t('signIn.logged')}</p>
        </section>
        <PersonaList onSession={enter} />
      </div>
    </main>
  );
}
