import { useEffect, type ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { BrandSign } from '../brand.tsx';
import { LanguageSelect } from '../language-select.tsx';
import { PasswordForm } from './password-form.tsx';
import { useLanguageChoice } from '../use-language-choice.ts';
import { useSignOut } from './use-sign-out.ts';

/** Replaces every page until a user with a generated password has chosen their own. */
export function PasswordPage(): ReactElement {
  const t = useT('shell');
  const { account } = useSession();
  const choose = useLanguageChoice();
  const signOut = useSignOut();
  useEffect(() => {
    document.title = `${t('password.first')} · Reeve`;
  }, [t]);
  return (
    <main className="sign-in">
      <header>
        <span className="brand">
          <BrandSign size={22} />
          Reeve
        </span>
        <LanguageSelect onChoose={choose} />
      </header>
      <div className="ways">
        <section className="door">
          <h1>{t('password.first')}</h1>
          <p className="ink2">{t('password.firstWhy', { name: account.name })}</p>
          <PasswordForm />
          <p className="mut sm">{t('signIn.logged')}</p>
          <Button kind="quiet" onClick={signOut}>
            {t('signOut')}
          </Button>
        </section>
      </div>
    </main>
  );
}
