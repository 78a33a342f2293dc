import { mayBrowse } from '@reeve/domain';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect, useState, type ReactElement } from 'react';
import { useSession, useSightGuard } from '../api/session.ts';
import { lazyComponent } from '../components/lazy-component.tsx';
import { useT } from '../i18n.ts';
import { useGo } from '../location.ts';
import { paths } from '../paths.ts';
import { InterruptionDialogs } from './interruption-dialogs.tsx';
import { Rail } from './rail.tsx';
import { railFor } from './rail-table.ts';
import { SessionBar } from './session-bar.tsx';
import { showTheme } from './theme.ts';
import { ThreatBanner } from './threat-banner.tsx';
import { ThreatsProvider } from './threats.tsx';
import { SEARCH_BOX, TopBar } from './top-bar.tsx';
import { useCommands } from './command/use-commands.ts';
import { useKeys } from './command/use-keys.ts';

const CommandPalette = lazyComponent(async () => (await import('./command/command-palette.tsx')).CommandPalette);
const KeysDialog = lazyComponent(async () => (await import('./command/keys-dialog.tsx')).KeysDialog);
const PasswordDialog = lazyComponent(async () => (await import('./sign-in/password-dialog.tsx')).PasswordDialog);
const PurposeDialog = lazyComponent(async () => (await import('./sign-in/purpose-dialog.tsx')).PurposeDialog);
const PurposePage = lazyComponent(async () => (await import('./sign-in/purpose-page.tsx')).PurposePage);

type Layer = 'commands' | 'keys' | 'password' | 'purpose';

/** Goes to the search box, or to the page of search where the box is not shown. */
function toSearch(go: (path: string) => void): void {
  const box = document.getElementById(SEARCH_BOX);
  if (box && box.offsetParent !== null) box.focus();
  else go(paths.search());
}

/** The frame around every page of a signed-in user. */
export function AppShell(): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const session = useSession();
  const { account, may, purpose } = session;
  useSightGuard(session);
  // The theme follows the signed-in user; a choice in another window applies too.
  useEffect(() => showTheme(account.theme), [account.theme]);
  // Once a page has been shown it stays: a purpose that lapses is asked for over the page, so that typed text survives.
  const [begun, setBegun] = useState(purpose !== null);
  if (purpose !== null && !begun) setBegun(true);
  const go = useGo();
  const [isSlim, setSlim] = useState(false);
  const turnRail = (): void => setSlim((before) => !before);
  const [layer, setLayer] = useState<Layer | undefined>();
  const close = (): void => setLayer(undefined);
  const commands = useCommands({
    onKeys: () => setLayer('keys'),
    onPassword: () => setLayer('password'),
    onPurpose: () => setLayer('purpose'),
    onRail: turnRail,
  });
  useKeys({
    '/': mayBrowse(account.roles) ? () => toSearch(go) : undefined,
    'Ctrl+K': () => setLayer('commands'),
    '?': () => setLayer('keys'),
    ...Object.fromEntries(railFor(session).map(({ letter, path }) => [`g ${letter}`, () => go(path)])),
    'g n': may.includes('write_report') ? () => go(paths.newReport()) : undefined,
  });
  return (
    <ThreatsProvider>
      <div className={isSlim ? 'app slim' : 'app'}>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <TopBar onCommands={() => setLayer('commands')} onKeys={() => setLayer('keys')} />
        <SessionBar />
        <ThreatBanner />
        <Rail isSlim={isSlim} onTurn={turnRail} />
        <main id="main" tabIndex={-1}>
          <Suspense fallback={<p className="loading">{common('loading')}</p>}>
            {begun ? <Outlet /> : <PurposePage />}
          </Suspense>
        </main>
        <Suspense>
          {layer === 'commands' && <CommandPalette commands={commands} onClose={close} />}
          {layer === 'keys' && <KeysDialog onClose={close} />}
          {layer === 'password' && <PasswordDialog onClose={close} />}
          {layer === 'purpose' && <PurposeDialog onClose={close} />}
          <InterruptionDialogs />
        </Suspense>
      </div>
    </ThreatsProvider>
  );
}
