import { EMPTY_DRAFT } from '@reeve/domain';
import { acting, RAW } from '@reeve/testing/people.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import type { Selectable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '../access/actor.ts';
import type { ReportRawRow } from '../schema/schema.ts';
import { isSealed } from '../seal/sealed-text.ts';
import { openRaw, sealedRaw, sealedSanitisation } from './report-words.ts';

const ID = '00000000-0000-4000-8000-00000000abcd';
const WORDS = {
  subject: 'Watches',
  text: 'Offered at 21:10.',
  sourceReference: 'S-1',
  answers: EMPTY_DRAFT.answers,
  gradeReason: 'saw it',
  circumstances: {
    place: { name: 'The quay', areaCode: 'N1', point: undefined },
    window: { from: '2026-09-18T19:00:00Z', to: '2026-09-18T20:00:00Z' },
    necessities: [],
  },
};

let world: World;
beforeAll(async () => void (world = await makeWorld({ seed: 'report words' })));
afterAll(() => world.close());

/** The words of a row of the raw file, as a reader of that file opens them. */
const opened = (change: Partial<Selectable<ReportRawRow>> = {}) =>
  asActor(world.store, acting('mara'), async (tx) => {
    const file = { compartments: [RAW] };
    const sanitised = { subject: 'Sale', text: 'Watches were offered.', note: 'time removed' };
    const columns = { ...sealedRaw(tx, ID, file, WORDS), ...sealedSanitisation(tx, ID, file, sanitised) };
    expect(Object.values(columns).every(isSealed)).toBe(true);
    return openRaw(tx, { id: ID, ...columns, ...change } as unknown as Selectable<ReportRawRow>); // the columns that are read
  });

test('sealed words of a raw file open as they were written, each in its own column', async () => {
  expect(await opened()).toEqual({
    ...WORDS,
    sanitisedSubject: 'Sale',
    sanitisedText: 'Watches were offered.',
    sanitisationNote: 'time removed',
  });
});

test('a raw file without a place, times and a sanitised text opens without them', async () => {
  const without = { circumstances: null, sanitised_subject: null, sanitised_draft: null, sanitisation_note: null };
  expect(await opened(without)).toEqual({
    ...WORDS,
    circumstances: { place: undefined, window: undefined },
    sanitisedSubject: null,
    sanitisedText: null,
    sanitisationNote: null,
  });
});
