import { THEMES } from '@reeve/contract';
import { Suspense, useId, useState, type ReactElement } from 'react';
import { useSession } from '../api/session.ts';
import { Button } from '../components/button.tsx';
import { lazyComponent } from '../components/lazy-component.tsx';
import { Link } from '../components/link.tsx';
import { Segments } from '../components/field/segments.tsx';
import { useT } from '../i18n.ts';
import { paths } from '../paths.ts';
import { needToKnow } from './need-to-know.ts';
import { useTheme, useThemeChoice } from './theme.ts';
import { useSignOut } from './sign-in/use-sign-out.ts';

const PasswordDialog = lazyComponent(async () => (await import('./sign-in/password-dialog.tsx')).PasswordDialog);

/** Who I am: roles, unit, groups; the theme; my sessions; the password; the way out. Opens under the name. */
export function AccountMenu(): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const { account, groups, clearance, password } = useSession();
  const known = needToKnow(groups);
  const theme = useTheme();
  const chooseTheme = useThemeChoice();
  const signOut = useSignOut();
  const id = useId();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <button type="button" className="bare m" popoverTarget={id}>
        {account.name}
      </button>
      <section id={id} popover="auto" className="menu" aria-label={t('account')}>
        <p className="m">{account.name}</p>
        <p className="ink2 s13">{account.roles.map((role) => codes(`role.${role}`)).join(', ')}</p>
        <p className="mut sm">
          {account.unit}, {account.agency}
        </p>
        <dl>
          <dt>{t('clearance')}</dt>
          <dd>{codes(`classification.${clearance}`)}</dd>
          <dt>{t('groupsHeld')}</dt>
          <dd>{known.length === 0 ? t('noGroups') : known.map((group) => group.name).join('; ')}</dd>
        </dl>
        <p className="lab" aria-hidden="true">
          {t('theme.label')}
        </p>
        <Segments
          label={t('theme.label')}
          options={THEMES.map((name) => ({ value: name, label: t(`theme.${name}`) }))}
          value={theme}
          onChange={chooseTheme}
        />
        <div className="row wrap">
          <Link className="btn" to={paths.sessions()} onClick={() => document.getElementById(id)?.hidePopover()}>
            {t('sessions.title')}
          </Link>
          {password !== 'none' && <Button onClick={() => setChanging(true)}>{t('password.title')}</Button>}
          <Button onClick={signOut}>{t('signOut')}</Button>
        </div>
      </section>
      <Suspense>{changing && <PasswordDialog onClose={() => setChanging(false)} />}</Suspense>
    </>
  );
}
