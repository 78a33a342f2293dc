import { readEntityPlaces } from '@reeve/contract';
import { areasAt, placesOfEntity } from '@reeve/store';
import { requireOpenEntity } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';

/**
 * Shows in which areas an entity and what is linked on its page are, to those who can read the page.
 *
 * @throws ReeveError not_found, reason_needed, acknowledgement_needed — as `requireOpenEntity`
 */
export const readEntityPlacesHandler = handle(readEntityPlaces, (call) =>
  call.read(async (tx) => {
    const entity = await requireOpenEntity(tx, call.params.id);
    const all = await placesOfEntity(tx, entity);
    const areas = await areasAt(tx, [...new Set(all.map(({ text }) => text))]);
    const places = all.flatMap(({ entityId, statementId, text, recordedAt, retractedAt }) => {
      const of = areas.get(text);
      if (of === undefined) return [];
      return [
        {
          entityId,
          statementId,
          areas: of.map(({ code }) => code),
          recordedAt: recordedAt.toISOString(),
          retractedAt: retractedAt?.toISOString() ?? null,
        },
      ];
    });
    call.consulted({ action: 'view', objectKind: 'entity', objectIds: [entity.id], resultCount: places.length });
    const named = new Map([...areas.values()].flat().map(({ code, name }) => [code, { code, name }]));
    return { places, areas: [...named.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)) };
  }),
);
