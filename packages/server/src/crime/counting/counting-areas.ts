import type { NamedArea } from '@reeve/analysis';
import { joinLabels, labelKey, ReeveError, type LabelParts } from '@reeve/domain';
import { areasOfSet, loadAreaSet, type ActorTx, type StoredAreaSet } from '@reeve/store';
import { shapeOf } from '../../analysis/event/area-of-rows.ts';

/**
 * Returns the set of areas by which crimes under a marking are counted; undefined if none is named.
 *
 * @throws ReeveError not_found — there is no such set that this person may see; invalid_input — its marking is narrower than that of the
 * crimes: their readers would learn of its areas
 */
export async function countingSet(
  tx: ActorTx,
  areaSetId: string | undefined,
  crimes: Omit<LabelParts, 'agencyId'>,
): Promise<StoredAreaSet | undefined> {
  if (areaSetId === undefined) return undefined;
  const set = await loadAreaSet(tx, areaSetId);
  const label = { ...crimes, agencyId: tx.person.agencyId };
  if (labelKey(joinLabels(label, tx.partsOf(set.label_id))) === labelKey(label)) return set;
  throw new ReeveError(
    'invalid_input',
    'These areas have a narrower marking than the crimes: every reader of the crimes would learn of them. Choose other areas, or the marking of the areas for the crimes. Nothing was taken.',
    { fields: ['areaSetId'], because: 'areas_narrower' },
  );
}

/** Returns the areas of such a set in the form of the methods: plain values for a thread. @throws ReeveError as `countingSet` */
export async function countingAreas(
  tx: ActorTx,
  areaSetId: string | undefined,
  crimes: Omit<LabelParts, 'agencyId'>,
): Promise<readonly NamedArea[] | undefined> {
  const set = await countingSet(tx, areaSetId, crimes);
  return set && (await areasOfSet(tx, set.id)).map(shapeOf);
}
