import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { CommandWaiting } from './command-waiting.tsx';

beforeAll(loadEnglish);

type Waiting = Parameters<typeof CommandWaiting>[0]['waiting'];

const PLAN: Waiting[number] = {
  kind: 'allocation_plan',
  id: '9105f1e4-4134-4f4d-bc41-14aee7de9efa',
  reference: 'AP-7Q2XK',
  title: 'Week of 7 December',
  purpose: { code: '', title: '' },
  marking: {
    classification: 'internal',
    handling: { codes: ['H0'], conditions: '' },
    tlp: 'TLP:GREEN',
    groups: ['GENERAL'],
    purposeGroup: 'P2',
  },
  why: 'plan_to_adopt',
  dueOn: '2026-12-07',
};

const shown = (waiting: Waiting): Promise<string> => shownTo(SESSION, () => <CommandWaiting waiting={waiting} />);

test('what waits for a decision is named, with what is asked and a link', async () => {
  const page = await shown([PLAN]);
  expect(page).toContain('Decisions waiting');
  expect(page).toContain(`href="/allocation-plans/${PLAN.id}"`);
  for (const words of [PLAN.title, PLAN.reference, 'Proposed; to adopt or refuse.']) expect(page).toContain(words);
});

test('a decision of another purpose says under which it is made', async () => {
  const page = await shown([{ ...PLAN, purpose: { code: 'ELSEWHERE', title: 'Protests' } }]);
  expect(page).toContain('Protests');
});

test('without anything that waits there is no heading', async () => {
  expect(await shown([])).not.toContain('Decisions waiting');
});
