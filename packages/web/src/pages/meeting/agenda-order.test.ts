import { expect, test } from 'vitest';
import { agendaOrder, currentItem, neighbourItem, type AgendaItem } from './agenda-order.ts';

const MARKING: AgendaItem['source']['marking'] = {
  classification: 'restricted',
  handling: { codes: [], conditions: '' },
  tlp: null,
  groups: [],
  purposeGroup: '',
};
const item = (id: string, kind: AgendaItem['source']['kind']): AgendaItem => ({
  id,
  reference: id,
  title: id,
  lead: '',
  version: 1,
  source: { kind, id: `${id}-source`, reference: id, title: id, state: null, marking: MARKING },
});
const ITEMS = [
  item('question', 'requirement'),
  item('profile', 'product'),
  item('patrol', 'task'),
  item('peak', 'finding'),
  item('assessment', 'product'),
];
const ids = (items: readonly AgendaItem[]): string[] => items.map(({ id }) => id);

test('previous actions first, then what changed, then what to decide, gaps last; equals keep their order', () => {
  expect(ids(agendaOrder(ITEMS))).toEqual(['patrol', 'peak', 'profile', 'assessment', 'question']);
});

test('what was given is not reordered', () => {
  const before = ids(ITEMS);
  agendaOrder(ITEMS);
  expect(ids(ITEMS)).toEqual(before);
});

test('the item asked for is shown; one that has gone gives way to the first', () => {
  expect(currentItem(ITEMS, 'peak')?.id).toBe('peak');
  expect(currentItem(ITEMS, 'closed meanwhile')?.id).toBe('question');
  expect(currentItem([], 'peak')).toBeUndefined();
});

test('going on stops at the ends', () => {
  expect(neighbourItem(ITEMS, ITEMS[0], 1)?.id).toBe('profile');
  expect(neighbourItem(ITEMS, ITEMS[0], -1)?.id).toBe('question');
  expect(neighbourItem(ITEMS, ITEMS[4], 1)?.id).toBe('assessment');
  expect(neighbourItem([], undefined, 1)).toBeUndefined();
});
