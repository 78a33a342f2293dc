import { readImportBatch, readImportFaults, setLocale, type ImportBatch } from '@reeve/contract';
import { AGENCY_WIDE, asActor, insertRecord } from '@reeve/store';
import { upload } from '@reeve/testing/file/upload.ts';
import { acting } from '@reeve/testing/people.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEW_BATCH } from './import.ts';
import { UNREADABLE_FILE } from './unreadable-file.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'import faults' });
});
afterAll(() => world.close());

const POINTS = 'date,loc_cat,longitude,latitude,district\n2026-03-01 10:00,street,-38.1,33.5,91\n';

interface Refused {
  readonly code: string;
  readonly title: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const refusalOf = async (fileName: string, text: string, settings: object = {}): Promise<Refused> =>
  (await upload(world, 'ivo', { fileName, ...settings }, text)).json();

/** Imports a file and waits until it has been read. */
async function taken(fileName: string, text: string, settings: object = {}): Promise<ImportBatch> {
  const ivo = await world.as('ivo');
  let batch = (await upload(world, 'ivo', { fileName, ...settings }, text)).json<ImportBatch>();
  while (batch.state === 'loading') batch = await ivo.call(readImportBatch, { params: { id: batch.id } });
  return batch;
}

describe('a file without a type', () => {
  test('refuses with the type guessed from its name where the sender wants to be asked; accepts it once named', async () => {
    const asked = await refusalOf('harbour_robberies.csv', POINTS, { askType: true });
    expect(asked).toMatchObject({
      code: 'invalid_input',
      detail: { fields: ['type'], guess: 'Robbery', because: 'file_type_needed' },
    });
    expect((await refusalOf('bells.csv', POINTS, { askType: true })).detail['guess']).toBe('bells');
    expect(await taken('harbour_robberies.csv', POINTS, { askType: true, type: 'Theft' })).toMatchObject({
      state: 'loaded',
      rowsNew: 1,
      failureCode: null,
    });
  });

  test('reads it under the type guessed from its name for a program that does not ask', async () => {
    expect(await taken('harbour_robberies.csv', POINTS)).toMatchObject({ state: 'loaded', rowsNew: 1 });
  });
});

test.each([
  ['nothing.csv', '', 'file_no_table'],
  ['paper.csv', '%PDF-1.7 and so on', 'file_no_table'],
  ['numbers.csv', '1,2,3\n4,5,6\n', 'file_no_table'],
  ['one.csv', 'only words\nmore words\n', 'file_one_column'],
  ['twice.csv', 'date,loc_cat,longitude,latitude,district,date\n', 'file_column_twice'],
  ['shoes.csv', 'shoe,size,colour\nboot,43,red\n', 'file_columns_unknown'],
  // Read as the bytes of a truncated compressed file: a heading and nothing after it.
  ['cut.csv.gz', '\u001f', 'file_no_table'],
])('%s is refused in a sentence and by a code', async (fileName, text, because) => {
  const refused = await refusalOf(fileName, text);
  expect(refused).toMatchObject({ code: 'invalid_input', detail: { because } });
  expect(refused.title).toMatch(/Nothing was taken\.$/);
  expect(UNREADABLE_FILE).toContain(because);
});

test('names the columns found, so that the user recognises the file', async () => {
  expect((await refusalOf('shoes.csv', 'shoe,size,colour\nboot,43,red\n')).detail['found']).toBe('shoe, size, colour');
});

test('reports rejected rows in the language of the user', async () => {
  const ivo = await world.as('ivo');
  const batch = await taken('bells.csv', `${POINTS}2026-02-30 10:00,street,-38.1,33.5,91\n2026-03-01 10:00,street\n`);
  expect(batch.rowsRejected).toBe(2);
  const read = async (): Promise<readonly string[]> =>
    (await ivo.send(readImportFaults, { params: { id: batch.id } })).body.trimEnd().split('\r\n');
  const [head, english, cells] = await read();
  expect([head, cells]).toEqual(['line,column,code,sentence', expect.stringMatching(/^4,"",too_few_cells,"/)]);
  expect(english).toBe('3,"date",date_impossible,"date is ""2026-02-30 10:00"", a date or time that does not exist."');
  await ivo.call(setLocale, { input: { locale: 'ru' } });
  const later = await world.as('ivo');
  const russian = (await later.send(readImportFaults, { params: { id: batch.id } })).body.split('\r\n')[1];
  expect(russian).toBe('3,"date",date_impossible,"В столбце date дата или время, которых не бывает."');
  await later.call(setLocale, { input: { locale: 'en' } });
});

test('shows a batch without a running import as cut off', async () => {
  const ivo = await world.as('ivo');
  const left = await asActor(
    world.store,
    acting('ivo'),
    (tx) =>
      insertRecord(tx, 'import_batch', {
        title: 'left.csv',
        state: 'loading',
        body: { ...NEW_BATCH, fileName: 'left.csv' },
        cites: [],
        marking: { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' },
        ownerId: undefined,
        dueOn: undefined,
      }),
    { write: true },
  );
  expect(await ivo.call(readImportBatch, { params: { id: left.id } })).toMatchObject({
    state: 'failed',
    failureCode: 'cut_off',
  });
});
