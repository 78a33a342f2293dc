import type { LogLeaf } from '@reeve/domain';
import { numberAllEvents } from '@reeve/store';
import { asSuperuser } from './superuser.ts';
import type { World } from '../world.ts';

/** Every event in the logs of a world, agency by agency in the order of their numbers, read without the server. */
export async function logLeaves(world: World): Promise<readonly LogLeaf[]> {
  await numberAllEvents(world.store);
  return asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ leaf: string }>('select leaf from audit_event order by agency_id, seq');
    return rows.map(({ leaf }) => JSON.parse(leaf) as LogLeaf);
  });
}
