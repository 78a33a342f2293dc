import { expect, test } from 'vitest';
import { matchCommands, type Command } from './commands.ts';

const command = (title: string): Command => ({ id: title, title, icon: 'search', act: () => undefined });
const titles = (commands: readonly Command[]): string[] => commands.map((one) => one.title);
const ALL = ['Go to: Home', 'Go to: Gather', 'Langue : Français', 'Écrire un rapport', 'Перейти: Сбор'].map(command);

test('an empty text offers everything in its order', () => {
  expect(matchCommands(ALL, '  ')).toBe(ALL);
});

test('every word must be found, in any order, without regard to case and accents', () => {
  expect(titles(matchCommands(ALL, 'GATHER go'))).toEqual(['Go to: Gather']);
  expect(titles(matchCommands(ALL, 'francais'))).toEqual(['Langue : Français']);
  expect(titles(matchCommands(ALL, 'ecrire'))).toEqual(['Écrire un rapport']);
  expect(titles(matchCommands(ALL, 'сбор'))).toEqual(['Перейти: Сбор']);
  expect(matchCommands(ALL, 'home gather')).toEqual([]);
});

test('titles that begin with the text come first', () => {
  const all = ['Change the map', 'Map of the district'].map(command);
  expect(titles(matchCommands(all, 'map'))).toEqual(['Map of the district', 'Change the map']);
});
