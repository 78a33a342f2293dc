import { expect, test } from 'vitest';
import { dueToday, foldReviews, groupWork, type WorkItem } from './work-order.ts';

const item = (id: string, stage: WorkItem['stage'], dueOn: string | null): WorkItem => ({
  stage,
  what: 'evaluate_report',
  kind: 'report',
  id,
  reference: id,
  title: id,
  grade: null,
  urgency: null,
  dueOn,
  since: null,
  reminder: null,
  marking: {
    classification: 'restricted',
    handling: { codes: [], conditions: '' },
    tlp: null,
    groups: [],
    purposeGroup: '',
  },
});
const ITEMS = [item('a', 'gather', '2026-09-28'), item('b', 'act', null), item('c', 'gather', '2026-09-27')];
const ids = (items: readonly WorkItem[]): string[] => items.map((one) => one.id);

test('by stage: in the order of the rail, without those where nothing waits; texts under review among what is shared', () => {
  const review: WorkItem = { ...item('d', 'assess', null), kind: 'document' };
  const groups = groupWork([...ITEMS, review], 'stage', ['direct', 'gather', 'assess', 'act', 'common']);
  expect(groups.map((group) => [group.name, ids(group.items)])).toEqual([
    ['gather', ['a', 'c']],
    ['act', ['b']],
    ['common', ['d']],
  ]);
});

test('by time due: one list, the earliest first, what has no day last', () => {
  const [group] = groupWork(ITEMS, 'due', ['gather']);
  expect(ids(group?.items ?? [])).toEqual(['c', 'a', 'b']);
});

test('due today means today or before', () => {
  const daysUntil = (on: string): number => Number(on.slice(-2)) - 27;
  expect(ids(dueToday([...ITEMS, item('d', 'gather', '2026-09-20')], daysUntil))).toEqual(['c', 'd']);
});

test('shows the first five of many reviews; never leaves out work of another kind', () => {
  const reviews = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id): WorkItem => ({
    ...item(id, 'protect', null),
    what: 'review_report',
  }));
  const work = ['1', '2', '3', '4', '5', '6'].map((id) => item(id, 'gather', null));
  expect(ids(foldReviews([...reviews, ...work]))).toEqual(['a', 'b', 'c', 'd', 'e', ...ids(work)]);
});
