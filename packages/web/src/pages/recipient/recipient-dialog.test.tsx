import { listStaff, type ReplyOf } from '@reeve/contract';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { readingKey } from '../../api/query.ts';
import { RecipientDialog } from './recipient-dialog.tsx';

beforeAll(loadEnglish);

test('only accounts of partners are offered for a recipient', async () => {
  const staff: ReplyOf<typeof listStaff> = {
    items: [
      { id: 'a', name: 'Ana', unit: 'Desk', isOwner: true, isPartner: false },
      { id: 'p', name: 'Per', unit: 'Partners', isOwner: false, isPartner: true },
    ],
  };
  const page = await shownTo(SESSION, () => <RecipientDialog recipient={undefined} onClose={() => undefined} />, [
    [readingKey(listStaff, {}), staff],
  ]);
  expect(page).toContain('Per, Partners');
  expect(page).not.toContain('Ana, Desk');
});
