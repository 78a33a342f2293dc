import { listStaff, type ReplyOf } from '@reeve/contract';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { readingKey } from '../../api/query.ts';
import { DisclosureOfficer } from './disclosure-officer.tsx';

beforeAll(loadEnglish);

test('neither the sender nor those who read no review are offered as disclosure officer', async () => {
  const staff: ReplyOf<typeof listStaff> = {
    items: [
      { id: SESSION.account.id, name: 'Ivo', unit: 'Patrol', isOwner: true },
      { id: 't', name: 'Theo', unit: 'Desk', isOwner: true },
      { id: 'c', name: 'Cleo', unit: 'Port', isOwner: false },
    ],
  };
  const page = await shownTo(
    SESSION,
    () => <DisclosureOfficer value={undefined} onChange={() => undefined} error={undefined} />,
    [[readingKey(listStaff, {}), staff]],
  );
  expect(page).toContain('Theo, Desk');
  expect(page).not.toContain('Ivo, Patrol');
  expect(page).not.toContain('Cleo, Port');
});
