import { randomUUID } from 'node:crypto';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import { receiptCounts, recordReceipt, type ReceiptKind } from './receipt.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

test('an object is counted for each kind on its own', async () => {
  const objectId = randomUUID();
  const [bela, mara] = FOUNDATION.accounts.map((account) => actAsSystem(AGENCY, account, 'P2', 'test'));
  if (!bela || !mara) throw new Error('two people are needed');
  const receipt = (who: typeof bela, kind: ReceiptKind) =>
    asActor(
      store,
      who,
      async (tx) =>
        recordReceipt(tx, {
          kind,
          objectKind: 'shift_sheet',
          objectId,
          labelId: await tx.labelFor(AGENCY_WIDE),
          onDay: tx.today,
        }),
      { write: true },
    );
  for (const who of [bela, mara]) expect(await receipt(who, 'opened')).toBe(true);
  expect(await receipt(bela, 'saw_nothing')).toBe(true);
  expect(await receipt(bela, 'saw_nothing')).toBe(false);
  const counts = (kind: ReceiptKind) =>
    asActor(store, mara, async (tx) => [...(await receiptCounts(tx, kind, [objectId])).values()]);
  expect([await counts('opened'), await counts('saw_nothing')]).toEqual([[2], [1]]);
});
