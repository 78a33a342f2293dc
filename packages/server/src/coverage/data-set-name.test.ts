import {
  listCrimeFacets,
  listDataSets,
  listImportBatches,
  readCoverage,
  readDataSet,
  readHarm,
  setLocale,
} from '@reeve/contract';
import { LANGUAGES } from '@reeve/domain';
import { upload } from '@reeve/testing/file/upload.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'names of data sets' });
  ivo = await world.as('ivo');
});
afterAll(() => world.close());

const STREET = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
,2026-03,North Force,North Force,-1.10,53.10,On or near Harlech Close,E02,Norrin 7,Burglary,Under investigation,
`;

/** Every name of the data set of an import that this person is shown. */
async function namesShown(name: string): Promise<ReadonlySet<string | undefined>> {
  const { items } = await ivo.call(listDataSets, {});
  const set = items.find((one) => one.name === name);
  const dataSetId = set?.id ?? '';
  const batches = (await ivo.call(listImportBatches, { query: {} })).items.filter(
    ({ dataSet }) => dataSet?.id === dataSetId,
  );
  const covered = await ivo.call(readCoverage, { query: { dataSetId, from: '2026-03-01', to: '2026-04-01' } });
  const facets = await ivo.call(listCrimeFacets, { query: { dataSetId } });
  const page = await ivo.call(readDataSet, { params: { id: dataSetId } });
  const harm = await ivo.call(readHarm, { query: { dataSetId } });
  expect(batches).toHaveLength(1);
  return new Set([
    set?.name,
    page.name,
    facets.dataSet?.name,
    covered.dataSet?.name,
    ...batches.map(({ dataSet }) => dataSet?.name),
    ...(harm.dataSet ? [harm.dataSet.name] : []),
  ]);
}

test('the set that the first import makes is named in each reader’s language, one that a person named is not', async () => {
  const bringIn = (settings: object) => upload(world, ivo.login, { fileName: 'street.csv', ...settings }, STREET);
  expect((await bringIn({})).statusCode).toBe(200);
  expect((await bringIn({ dataSet: { name: 'Victim survey', kind: 'other' } })).statusCode).toBe(200);
  const own: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
    en: 'Recorded crime',
    fr: 'Criminalité enregistrée',
    de: 'Erfasste Kriminalität',
    it: 'Criminalità registrata',
    ru: 'Зарегистрированные преступления',
    es: 'Delitos registrados',
  };
  for (const language of LANGUAGES) {
    await ivo.call(setLocale, { input: { locale: language } });
    expect(await namesShown(own[language])).toEqual(new Set([own[language]]));
    expect(await namesShown('Victim survey')).toEqual(new Set(['Victim survey']));
  }
});
