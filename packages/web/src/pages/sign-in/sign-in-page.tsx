import type { Session } from '@reeve/contract';
import { useEffect, type ReactElement } from 'react';
import { useTakeSession } from '../../api/session.ts';
import { changeLanguage, pickLanguage, useT } from '../../i18n.ts';
import { BrandSign } from '../../shell/brand.tsx';
import { LanguageSelect } from '../../shell/language-select.tsx';
import { PersonaList } from './persona-list.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The way in: a login, or on a demo installation one of its fictional persons. */
export function SignInPage(): ReactElement {
  const t = useT('shell');
  const take = useTakeSession();
  useEffect(() => {
    document.title = `${t('signIn.title')} · Reeve`;
  }, [t]);
  const enter = (session: Session): void => {
    void changeLanguage(pickLanguage([session.account.locale]));
    take(session);
  };
  return (
    <main className="sign-in">
      <header>
        <span className="brand">
          <BrandSign size={22} />
          Reeve
        </span>
        <LanguageSelect onChoose={(language) => void changeLanguage(language)} />
      </header>
      <div className="ways">
        <section className="door">
          <h1>{t('signIn.title')}</h1>
          <p className="ink2">{t('signIn.lead')}</p>
          <SignInForm onSession={enter} />
          <p className="mut sm">{t('signIn.logged')}</p>
        </section>
        <PersonaList onSession={enter} />
      </div>
    </main>
  );
}
