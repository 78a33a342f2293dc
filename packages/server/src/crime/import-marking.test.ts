import { listCrimeFacets, listCrimes, readImportBatch, type ImportBatch } from '@reeve/contract';
import { upload } from '@reeve/testing/file/upload.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'import marking' });
});
afterAll(() => world.close());

/** A file as data.police.uk prints it: one code named in two ways, one not named at all. */
const STREET = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
,2026-03,North Force,North Force,-1.10,53.10,On or near Harlech Close,E02,Norrin 7,Burglary,Under investigation,
,2026-03,North Force,North Force,-1.11,53.11,On or near Quay Street,E02,Norrin 2,Burglary,Under investigation,
,2026-03,North Force,North Force,-1.12,53.12,On or near Mill Lane,E01,,Burglary,Under investigation,
`;

/** Upload the file and wait until it has been read. */
async function bringIn(who: Client, settings: object, content = STREET): Promise<ImportBatch> {
  const response = await upload(world, who.login, { fileName: 'street.csv', ...settings }, content);
  if (response.statusCode !== 200) throw new Error(response.body);
  let batch = response.json<ImportBatch>();
  while (batch.state === 'loading') batch = await who.call(readImportBatch, { params: { id: batch.id } });
  return batch;
}

const seen = async (who: Client, batchId: string): Promise<number> =>
  (await who.call(listCrimes, { query: { batchId } })).items.length;

test('lets only the group read a file marked for it, for this purpose', async () => {
  const [ivo, forOther, vera] = [await world.as('ivo'), await world.as('ivo', 'P3'), await world.as('vera')];
  const batch = await bringIn(ivo, { marking: MARKING });
  expect(batch).toMatchObject({
    state: 'loaded',
    rowsNew: 3,
    marking: { classification: 'restricted', groups: ['BURGLARY'] },
  });
  expect([await seen(ivo, batch.id), await seen(forOther, batch.id), await seen(vera, batch.id)]).toEqual([3, 0, 0]);
  expect(await vera.refused(readImportBatch, { params: { id: batch.id } })).toBe('not_found');
});

test('gives rows without a marking that of recorded crime, for every purpose; rows under another marking are separate', async () => {
  const [ivo, vera] = [await world.as('ivo'), await world.as('vera', 'P3')];
  const batch = await bringIn(ivo, {});
  expect(batch).toMatchObject({ rowsNew: 3, rowsDuplicate: 0, marking: { classification: 'internal', groups: [] } });
  expect(await seen(vera, batch.id)).toBe(3);
  expect(await bringIn(ivo, {})).toMatchObject({ rowsNew: 0, rowsDuplicate: 3 });
});

test('of rows with a stored key, counts different values as changed, the others as already imported', async () => {
  const ivo = await world.as('ivo');
  const heading = STREET.split('\n')[0] ?? '';
  const file = (types: Readonly<Record<string, string>>): string =>
    [
      heading,
      ...Object.entries(types).map(
        ([id, type]) =>
          `${id.repeat(64)},2026-04,North Force,North Force,-1.20,53.20,On or near Mill Lane,E02,Norrin 2,${type},,`,
      ),
      '',
    ].join('\n');
  const first = await bringIn(ivo, {}, file({ a: 'Burglary', b: 'Burglary', c: 'Robbery' }));
  expect(first).toMatchObject({ rowsNew: 3, rowsChanged: 0, rowsDuplicate: 0 });
  const mixed = await bringIn(ivo, {}, file({ a: 'Burglary', b: 'Robbery', c: 'Robbery', d: 'Burglary' }));
  expect(mixed).toMatchObject({ rowsRead: 4, rowsNew: 1, rowsChanged: 1, rowsDuplicate: 2 });
  const same = await bringIn(ivo, {}, file({ a: 'Burglary', c: 'Robbery', d: 'Burglary' }));
  expect(same).toMatchObject({ rowsRead: 3, rowsNew: 0, rowsChanged: 0, rowsDuplicate: 3 });
});

test('refuses a marking for a group that the user is not in', async () => {
  await expect(bringIn(await world.as('ivo'), { marking: { ...MARKING, group: 'DRUGS' } })).rejects.toThrow(
    'not_permitted',
  );
});

test('shows an area once among the facets, whatever names its rows give it; without a name it shows its code', async () => {
  const { areas } = await (await world.as('ivo')).call(listCrimeFacets);
  expect(areas).toEqual([
    { code: 'E01', name: 'E01' },
    { code: 'E02', name: 'Norrin 2' },
  ]);
});
