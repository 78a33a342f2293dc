import { RAIL } from '../rail-table.ts';

/** The keys that work everywhere and those shared by lists, as the `?` dialog shows them. The word names a text. */
export const KEY_LIST: readonly {
  readonly group: 'everywhere' | 'go' | 'lists';
  readonly keys: string;
  readonly word: string;
}[] = [
  { group: 'everywhere', keys: '/', word: 'search' },
  { group: 'everywhere', keys: 'Ctrl K', word: 'commands' },
  { group: 'everywhere', keys: '?', word: 'keys' },
  { group: 'everywhere', keys: 'Esc', word: 'close' },
  ...RAIL.map(({ name, letter }) => ({ group: 'go' as const, keys: `g ${letter}`, word: `stage.${name}` })),
  { group: 'go', keys: 'g n', word: 'newReport' },
  { group: 'lists', keys: 'j', word: 'down' },
  { group: 'lists', keys: 'k', word: 'up' },
  { group: 'lists', keys: 'Enter', word: 'open' },
  { group: 'lists', keys: 't', word: 'trace' },
];
