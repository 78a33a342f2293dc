import { listStaff, type ReplyOf } from '@reeve/contract';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import type { ReactElement } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { readingKey } from '../../../api/query.ts';
import { ColleagueField, OwnerField } from './colleague-field.tsx';

beforeAll(loadEnglish);

const STAFF: ReplyOf<typeof listStaff> = {
  items: [
    { id: 'a', name: 'Ana', unit: 'Desk', isOwner: true },
    { id: 'p', name: 'Per', unit: 'Partners', isOwner: false },
  ],
};
const shown = (part: () => ReactElement): Promise<string> =>
  shownTo(SESSION, part, [[readingKey(listStaff, {}), STAFF]]);
const nothing = (): void => undefined;

test('a record is given to those who can own one', async () => {
  const page = await shown(() => <OwnerField label="Owner" value={undefined} onChange={nothing} />);
  expect(page).toContain('Ana, Desk');
  expect(page).not.toContain('Per');
});

test('an owner of before stays chosen, even if they can own nothing now', async () => {
  const page = await shown(() => <OwnerField label="Owner" value="p" onChange={nothing} />);
  expect(page).toContain('Per, Partners');
});

test('without a rule everyone is offered, as one who has a conflict', async () => {
  const page = await shown(() => <ColleagueField label="Account" value={undefined} onChange={nothing} />);
  for (const name of ['Ana, Desk', 'Per, Partners']) expect(page).toContain(name);
});
