import {
  admitMember,
  concept,
  createComment,
  listComments,
  listDocuments,
  readDocument,
  readiness,
} from '@reeve/contract';
import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from './base-world.ts';
import { drive } from './drive.ts';

let base: BaseWorld;
let review: ReviewIds;
let head: Client;
const known = { concept: '', readiness: '' };
beforeAll(async () => {
  base = await makeBase('invited');
  head = await base.world.as('dora');
  const ivo = await base.world.as('ivo');
  review = await walkReview(head, ivo, { word: 'Invitation', mandate: [], classification: 'public' });
  // Readable by the whole agency, regardless of groups.
  const none = { preferred: '' };
  const terms = { en: { preferred: 'tasking' }, fr: none, de: none, it: none, ru: none, es: none };
  known.concept = (await head.call(concept.create, { input: { terms, definitions: [] } })).id;
  known.readiness = (
    await head.call(readiness.create, {
      input: { title: 'This year', organisation: 'One', level: 'local', assessedOn: '2026-09-20' },
    })
  ).id;
  // Vera is an expert of another service here: cleared for nothing, in no group, invited to one review.
  await asSuperuser(base.world.database, async (client) => {
    await client.query(`update account set clearance = 'public', roles = '{expert}' where id = $1`, [
      accountId('vera'),
    ]);
    await client.query(`delete from account_grant where account_id = $1 and kind = 'compartment'`, [accountId('vera')]);
    await client.query('update installation set access_version = access_version + 1');
  });
  await head.call(admitMember, {
    params: { id: review.document },
    input: { accountId: accountId('vera'), name: 'vera', role: 'expert', capacity: 'national', delegation: 'V' },
  });
}, 120_000);
afterAll(() => base.world.close());

/** Ids of every row of the agency with a marking above unrestricted. */
async function idsOfTheAgency(): Promise<readonly string[]> {
  return asSuperuser(base.world.database, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name in ('id', 'label_id')
       group by table_name having count(*) = 2`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      if (name === 'staff_card') continue; // their correspondents' names are there too
      const { rows } = await client.query<{ id: string }>(
        `select row.id::text as id from "${name}" row join label on label.id = row.label_id where label.classification <> 'public'`,
      );
      found.push(...rows.map((row) => row.id));
    }
    return found;
  });
}

test('an expert of another service takes part in the review they were invited to', async () => {
  const vera = await base.world.as('vera');
  expect((await vera.call(listDocuments)).items.map((item) => item.id)).toEqual([review.document]);
  const { id } = await vera.call(createComment, {
    params: { id: review.edition },
    input: {
      blockId: review.block,
      quote: '',
      from: 0,
      type: 'ge',
      severity: 'minor',
      text: 'Seen from outside',
      proposal: null,
      rationale: '',
      language: 'en',
      state: 'submitted',
    },
    key: randomUUID(),
  });
  const { items } = await head.call(listComments, { params: { id: review.document } });
  expect(items.find((one) => one.id === id)).toMatchObject({ author: 'Vera', delegation: 'V', state: 'submitted' });
  expect((await vera.call(readDocument, { params: { id: review.document } })).me?.steers).toBe(false);
});

test('no operation discloses the agency’s own records to them', async () => {
  const secret = await idsOfTheAgency();
  expect(secret.length).toBeGreaterThan(100);
  const targets = targetsOf(base, {
    records: { visible: { ...base.records, ...known }, hidden: base.records },
    reviews: { visible: review, hidden: base.review },
    words: ['quay', 'Invitation'],
    references: ['RP-00000'],
  });
  const replies = await drive(base.world.database, 'vera', targets);
  const disclosed = replies.flatMap((reply) =>
    secret.filter((id) => reply.text.includes(id)).map((id) => `${reply.operation} ${id}`),
  );
  expect([...new Set(disclosed)]).toEqual([]);
  expect(replies.filter((reply) => reply.text.startsWith('200')).length).toBeGreaterThan(50);
}, 120_000);
