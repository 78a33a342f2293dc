import type { EventSelection } from '@reeve/contract';
import { isReeveError, ReeveError, type LabelParts } from '@reeve/domain';
import { loadAreaSet, namesOfSet, type ActorTx } from '@reeve/store';

/** The areas of a set that a question is about. */
export interface ChosenAreas {
  readonly setId: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Statements about areas carry their marking. */
  readonly label: LabelParts;
}

/**
 * Returns the areas a selection names, under this person's rights; undefined if it names none.
 *
 * @throws ReeveError state_forbids — the set is gone or out of reach, or has no such area
 */
export async function chosenAreas(tx: ActorTx, { inAreas }: EventSelection): Promise<ChosenAreas | undefined> {
  if (!inAreas) return undefined;
  const set = await loadAreaSet(tx, inAreas.setId).catch((error: unknown) => {
    throw isReeveError(error, 'not_found') ? gone(error) : error;
  });
  const stored = await namesOfSet(tx, set.id);
  const chosen = new Set(inAreas.codes.map((code) => stored.findIndex((area) => area.code === code)));
  if (chosen.has(-1)) throw gone();
  const names = stored.filter((_, nth) => chosen.has(nth)).map(({ name }) => name);
  return { setId: set.id, codes: inAreas.codes, names, label: tx.partsOf(set.label_id) };
}

const gone = (cause?: Error): ReeveError =>
  new ReeveError(
    'state_forbids',
    'The areas this is asked of are not there, or not for you. Nothing was run.',
    { because: 'areas_gone' },
    { cause },
  );
