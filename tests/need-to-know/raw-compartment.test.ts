import { readReport } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { depsOn, makeClient } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from './base-world.ts';
import { canary } from './canary.ts';
import { BREADTH, drive, type Reply } from './drive.ts';
import type { Targets } from './driver/driver.ts';

/**
 * Readers without the raw file: an analyst, the reports' own author, a reader of the tray, both auditors of the log, an
 * administrator with every grant.
 */
const OUTSIDE = ['ivo', 'bela', 'ulla', 'pia', 'odo', 'zita'];
const INSIDE = 'mara';
const NAMES = ['raw1', 'raw2', 'raw3', 'raw4', 'source1', 'source2', 'reason1', 'reason2'];
/** A driver of every operation; on a busy machine it takes its time. */
const LIMIT = { timeout: 240_000 };

/** Other raw words than the first world's, and longer ones. */
const otherwise = (name: string): string => `some more words than there, and ${canary(`${name} otherwise`)}`;
/** The part of a word that is stored everywhere: a source reference is short. */
const wordsOf = (raw: (name: string) => string): readonly string[] => NAMES.map((name) => raw(name).slice(-20));

/** Searches by a person who has heard a word of a raw file: in the second world no raw file contains it. */
const SOUGHT = [canary('raw1'), canary('source1').slice(-20)];

let first: BaseWorld;
let second: BaseWorld;
let targets: Targets;
beforeAll(async () => {
  first = await makeBase('raw files');
  second = await makeBase('raw files', otherwise);
  expect(second.visible).toEqual(first.visible);
  expect(second.records).toEqual(first.records);
  targets = targetsOf(first, {
    visible: [...first.visible, first.nomination.reportId],
    words: ['watches', ...SOUGHT, 'nowhere-at-all'],
    references: [`S-${canary('source1').slice(-20)}`],
    callsEach: BREADTH,
  });
  for (const { world } of [first, second]) {
    await world.app.close();
    await world.database.rest();
  }
}, 180_000);
afterAll(async () => {
  await first.world.database.drop();
  await second.world.database.drop();
});

interface Driven {
  readonly replies: readonly Reply[];
  /** Lines of the server's own log, and events of the agency's. */
  readonly lines: readonly string[];
  readonly events: readonly string[];
}
async function driven(base: BaseWorld, login: string, whole: readonly string[] = []): Promise<Driven> {
  const copy = await copyDatabase(base.world.database);
  const lines: string[] = [];
  try {
    const replies = await drive(copy, login, targets, {
      whole,
      log: (line) => void lines.push(`line → ${JSON.stringify(line)}`),
    });
    const events = await asSuperuser(copy, async (client) => {
      const { rows: logs } = await client.query<{ name: string }>(
        `select relname as name from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'audit%' order by 1`,
      );
      const texts: string[] = [];
      for (const { name } of logs) {
        const { rows } = await client.query<{ text: string }>(`select one::text as text from "${name}" one`);
        texts.push(...rows.map((row) => `${name} → ${row.text}`));
      }
      return texts;
    });
    return { replies, lines, events };
  } finally {
    await copy.drop();
  }
}
const textsOf = (replies: readonly Reply[]): readonly string[] =>
  replies.map(({ operation, given, text }) => `${operation} ${JSON.stringify(given)} → ${text}`);
/** Raw words in texts; sent ones can be returned, and queries are in the log of their author. */
const found = (texts: readonly string[]): readonly string[] => {
  const words = [...wordsOf(canary), ...wordsOf(otherwise)].filter(
    (word) => !SOUGHT.some((sought) => sought.endsWith(word)),
  );
  // Bytes are printed in hexadecimal.
  const forms = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  return texts.filter((text) => forms.some((form) => text.includes(form)));
};

describe('I2: the content of a raw file', LIMIT, () => {
  test.each(some(1, OUTSIDE, 'raw files'))(
    'changes no byte of any response, file, count or order for %s: it can be neither read, nor found, nor counted',
    async (login) => {
      const [here, there] = [await driven(first, login), await driven(second, login)];
      expect(here.replies.length).toBeGreaterThan(400);
      expect(textsOf(there.replies)).toEqual(textsOf(here.replies));
      for (const { replies, lines, events } of [here, there]) {
        expect(found([...textsOf(replies), ...lines])).toEqual([]);
        expect(events.length).toBeGreaterThan(100);
        expect(found(events)).toEqual([]);
      }
    },
  );

  test('is shown to readers of the raw file by the report itself, and by no other operation, file or refusal', async () => {
    // Every report is read: each raw word is read once.
    const [here, there] = [await driven(first, INSIDE, ['readReport']), await driven(second, INSIDE, ['readReport'])];
    const elsewhere = (replies: readonly Reply[]): readonly string[] =>
      textsOf(replies.filter((reply) => reply.operation !== 'readReport' || !reply.text.startsWith('200')));
    expect(elsewhere(there.replies)).toEqual(elsewhere(here.replies));
    for (const { replies, lines, events } of [here, there]) {
      expect(lines.length).toBeGreaterThan(400);
      expect(found([...elsewhere(replies), ...lines, ...events])).toEqual([]);
    }
    // The search for them can fail: inside, the report does show them.
    const shown = textsOf(here.replies.filter((reply) => reply.operation === 'readReport')).join('\n');
    for (const word of wordsOf(canary)) expect(shown).toContain(word);
  });

  const HOLES = [
    ['a policy that forgets the label', 'alter policy report_raw_read on report_raw using (true)'],
    ['row-level security that was switched off', 'alter table report_raw disable row level security'],
    [
      'raw files put under a label that the reader holds',
      'update report_raw w set label_id = r.label_id from report r where r.id = w.id',
    ],
  ] as const;
  test.each(some(1, HOLES, 'holes of raw files'))(
    'stays closed behind %s: the reader does not hold the compartment of its key',
    async (_, hole) => {
      const copy = await copyDatabase(first.world.database);
      try {
        await asSuperuser(copy, (client) => client.query(hole));
        const app = await makeApp(depsOn(copy.open(seededFactories('behind a hole'))));
        const ivo = await makeClient(app, 'ivo', 'P2');
        const [id = ''] = first.visible;
        expect((await ivo.send(readReport, { params: { id } })).status).toBe(500);
        expect(found(textsOf(await drive(copy, 'ivo', targets, { whole: ['readReport'] })))).toEqual([]);
        await app.close();
      } finally {
        await copy.drop();
      }
    },
  );
});
