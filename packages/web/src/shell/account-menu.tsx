import { useId, type ReactElement } from 'react';
import { useSession } from '../api/session.ts';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n.ts';
import { setTheme, THEMES, useTheme } from './theme.ts';
import { useSignOut } from './use-sign-out.ts';

/** Who I am: roles, unit, groups; the theme; the way out. Opens under the name. */
export function AccountMenu(): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const { account, groups, clearance } = useSession();
  const theme = useTheme();
  const signOut = useSignOut();
  const id = useId();
  return (
    <>
      <button type="button" className="bare m" popoverTarget={id}>
        {account.name}
      </button>
      <div id={id} popover="auto" className="menu" role="group" aria-label={t('account')}>
        <p className="m">{account.name}</p>
        <p className="ink2 s13">{account.roles.map((role) => codes(`role.${role}`)).join(', ')}</p>
        <p className="mut sm">
          {account.unit}, {account.agency}
        </p>
        <dl>
          <dt>{t('clearance')}</dt>
          <dd>{codes(`classification.${clearance}`)}</dd>
          <dt>{t('groupsHeld')}</dt>
          <dd>{groups.length === 0 ? t('noGroups') : groups.map((group) => group.name).join(', ')}</dd>
        </dl>
        <p className="lab" id={`${id}-theme`}>
          {t('theme.label')}
        </p>
        <div className="seg" role="group" aria-labelledby={`${id}-theme`}>
          {THEMES.map((name) => (
            <button key={name} type="button" aria-pressed={name === theme} onClick={() => setTheme(name)}>
              {t(`theme.${name}`)}
            </button>
          ))}
        </div>
        <Button onClick={signOut}>{t('signOut')}</Button>
      </div>
    </>
  );
}
