import type { listAreaSets, ReplyOf } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';

type Sets = ReplyOf<typeof listAreaSets>['items'];

/**
 * Returns the id of the set of areas that is meant: by its id, or by its name if one set alone has it.
 *
 * @throws ReeveError invalid_input — no set has this name, or several have; their names and ids are listed
 * @example areaSetIn([{ id: 'a', name: 'Wards' }], 'wards') // => 'a'
 */
export function areaSetIn(sets: readonly Pick<Sets[number], 'id' | 'name'>[], given: string): string {
  const wanted = given.toLowerCase();
  const found = sets.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  const [one] = found;
  if (one !== undefined && found.length === 1) return one.id;
  const listed = (one === undefined ? sets : found).map(({ id, name }) => `“${name}” ${id}`).join(', ');
  throw new ReeveError(
    'invalid_input',
    one === undefined
      ? `No set of areas is called “${given}”. ${listed === '' ? 'Import one first: reeve import areas FILE.' : `There are: ${listed}.`} Nothing was imported.`
      : `Several sets of areas are called “${given}”. Name one by its id: ${listed}. Nothing was imported.`,
    { fields: ['areaSetId'] },
  );
}
