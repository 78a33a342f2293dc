import { asActor, type ActorTx } from '@reeve/store';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { AGENCY, GROUP, SECOND_GROUP, acting } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areasUnder } from './drawn-areas.ts';

let world: World;
beforeAll(async () => void (world = await makeWorld({ seed: 'drawn areas' })));
afterAll(() => world.close());

const asTheo = <T>(work: (tx: ActorTx) => Promise<T>): Promise<T> => asActor(world.store, acting('theo'), work);

test('boundaries of another group are not drawn into a document, those of its own are', async () => {
  const own = (group: string) => ({
    classification: MARKING.classification,
    handling: MARKING.handling.codes,
    conditions: '',
    tlp: MARKING.tlp,
    compartments: [group],
    purposeGroup: 'P2',
    agencyId: AGENCY,
  });
  const drawn = () => asTheo(async (tx) => (await areasUnder(tx, own(GROUP))).map(({ code }) => code).toSorted());
  await addAreas(world.store, 'theo', 'P2', { ...MARKING, group: SECOND_GROUP }, 'drugs');
  expect(await drawn()).toEqual([]);
  await addAreas(world.store, 'theo', 'P2', { ...MARKING, group: GROUP }, 'quay');
  expect(await drawn()).toEqual(['quay-SEA', 'quay-T']);
});
