import { EXERCISE_NOTICE, rivertonMap, type Agency } from '@reeve/scenario';
import { actAsSystem, AGENCY_WIDE, asActor, insertAreaSet, type Store } from '@reeve/store';
import { scenarioActor } from './foundation.ts';

/** Imports the sectors of Riverton as a set of areas, as an agency would import its own. */
export async function loadAreas(store: Store, agency: Agency): Promise<void> {
  const areas = rivertonMap().areas.map(({ properties: { code, name }, geometry }) => ({
    code,
    name,
    // The ring closes itself: its last corner is its first.
    polygons: [geometry.coordinates.map((ring) => ring.slice(0, -1).flat())],
  }));
  await asActor(
    store,
    actAsSystem(agency.id, scenarioActor(agency), '*', 'riverton'),
    async (tx) => {
      const id = await insertAreaSet(tx, {
        name: 'Riverton, police sectors',
        source: EXERCISE_NOTICE,
        areas,
        marking: { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' },
      });
      tx.audit({ action: 'bulk_load', objectKind: 'area_set', objectIds: [id], resultCount: areas.length });
    },
    { write: true },
  );
}
