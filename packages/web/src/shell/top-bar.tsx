import { mayBrowse } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useSession } from '../api/session.ts';
import { Icon } from '../components/icon.tsx';
import { Link } from '../components/link.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { useT } from '../i18n.ts';
import { useGo } from '../location.ts';
import { paths } from '../paths.ts';
import { AccountMenu } from './account-menu.tsx';
import { BrandSign } from './brand.tsx';
import { LanguageSelect } from './language-select.tsx';
import { useLanguageChoice } from './use-language-choice.ts';

export const SEARCH_BOX = 'search-box';

/** The bar on top: name, search, commands, who is working, language, keys. On a phone the rail's places are in the menu. */
export function TopBar({ onCommands, onKeys }: { onCommands: () => void; onKeys: () => void }): ReactElement {
  const t = useT('shell');
  const codes = useT('codes');
  const { account } = useSession();
  const choose = useLanguageChoice();
  const go = useGo();
  const [text, setText] = useState('');
  const [role] = account.roles;
  return (
    <header className="top">
      <button type="button" className="bare only-small" aria-label={t('menu')} onClick={onCommands}>
        <Icon name="menu" size={20} />
      </button>
      <Link to={paths.home()} className="brand">
        <BrandSign />
        Reeve
      </Link>
      <search className="search-place">
        {mayBrowse(account.roles) && (
          <form
            className="search"
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim().length >= 2) go(paths.search({ q: text.trim() }));
            }}
          >
            <Icon name="search" size={15} />
            <input
              id={SEARCH_BOX}
              type="search"
              value={text}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              aria-label={t('search')}
              placeholder={t('search')}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
            />
            <Shortcut keys="/" />
          </form>
        )}
      </search>
      <button type="button" className="bare cmd" aria-haspopup="dialog" onClick={onCommands}>
        {t('commands')} <Shortcut keys="Ctrl K" />
      </button>
      <div className="who">
        <AccountMenu />
        {role && <span className="mut role">{codes(`role.${role}`)}</span>}
        <LanguageSelect onChoose={choose} />
        <button
          type="button"
          className="bare keys-button"
          aria-label={t('keys.title')}
          aria-haspopup="dialog"
          onClick={onKeys}
        >
          <Shortcut keys="?" />
        </button>
      </div>
    </header>
  );
}
