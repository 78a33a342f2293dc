import { THEMES } from '@reeve/contract';
import { mayBrowse } from '@reeve/domain';
import { useSession } from '../../api/session.ts';
import { LANGUAGES, useLanguage, useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import type { Command } from './commands.ts';
import { useLanguageLabel } from '../language-label.ts';
import { railFor } from '../rail-table.ts';
import { useTheme, useThemeChoice } from '../theme.ts';
import { useLanguageChoice } from '../use-language-choice.ts';
import { useSignOut } from '../sign-in/use-sign-out.ts';

/** Everything the command list offers to this person, places first. */
export function useCommands(of: {
  readonly onKeys: () => void;
  readonly onPassword: () => void;
  readonly onPurpose: () => void;
  readonly onRail: () => void;
}): readonly Command[] {
  const t = useT('shell');
  const codes = useT('codes');
  const session = useSession();
  const { account, may, password } = session;
  const browses = mayBrowse(account.roles);
  const go = useGo();
  const language = useLanguage();
  const theme = useTheme();
  const chooseTheme = useThemeChoice();
  const choose = useLanguageChoice();
  const labelOf = useLanguageLabel();
  const signOut = useSignOut();
  const places: Command[] = railFor(session).map(({ name, path, letter }) => ({
    id: `go-${name}`,
    title: t('goToPlace', { place: codes(`stage.${name}`) }),
    icon: name,
    stage: name,
    keys: `g ${letter}`,
    act: () => go(path),
  }));
  const write: Command[] = may.includes('write_report')
    ? [{ id: 'new-report', title: t('newReport'), icon: 'plus', keys: 'g n', act: () => go(paths.newReport()) }]
    : [];
  const alarms: Command[] = browses
    ? [
        { id: 'threats', title: t('threat:list.title'), icon: 'warn', act: () => go(paths.threats()) },
        { id: 'duty', title: t('threat:duty.title'), icon: 'warn', act: () => go(paths.dutyRoster()) },
      ]
    : [];
  const search: Command[] = browses
    ? [{ id: 'search', title: t('search'), icon: 'search', keys: '/', act: () => go(paths.search()) }]
    : [];
  return [
    ...places,
    ...write,
    ...alarms,
    { id: 'guidebook', title: t('help:guidebook'), icon: 'book', act: () => go(paths.guidebook()) },
    ...search,
    { id: 'purpose', title: t('purposeForm.title'), icon: 'eye', act: of.onPurpose },
    { id: 'rail', title: t('rail.turn'), icon: 'menu', act: of.onRail },
    { id: 'keys', title: t('keys.title'), icon: 'menu', keys: '?', act: of.onKeys },
    ...THEMES.filter((name) => name !== theme).map((name) => ({
      id: `theme-${name}`,
      title: `${t('theme.label')}: ${t(`theme.${name}`)}`,
      icon: 'eye' as const,
      act: () => chooseTheme(name),
    })),
    ...LANGUAGES.filter((code) => code !== language).map((code) => ({
      id: `language-${code}`,
      title: `${t('language')}: ${labelOf(code)}`,
      icon: 'comment' as const,
      act: () => choose(code),
    })),
    ...(password === 'none'
      ? []
      : [{ id: 'password', title: t('password.title'), icon: 'eye' as const, act: of.onPassword }]),
    { id: 'sessions', title: t('sessions.title'), icon: 'eye', act: () => go(paths.sessions()) },
    { id: 'sign-out', title: t('signOut'), icon: 'right', act: signOut },
  ];
}
