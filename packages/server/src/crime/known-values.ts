import type { KnownValue, KnownValues } from '@reeve/formats';
import { crimeFacets, namedAreas, readCodeLists, type ActorTx } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';

/**
 * Returns what the types and areas of a file are compared with, as far as this person can see it: the agency's list of offence types in
 * every language, the areas of its boundaries, and those of the data set of the import.
 *
 * @param dataSetId undefined for a new set
 * @param isPlaced  true if crimes are counted by areas that are assigned to them: then those in the file are compared with none
 */
export async function knownValues(tx: ActorTx, dataSetId: string | undefined, isPlaced: boolean): Promise<KnownValues> {
  const { offenceTypes } = codeListsOf(await readCodeLists(tx));
  const types = offenceTypes.map(({ code, title, titles }) => ({
    code,
    names: [title, ...Object.values(titles ?? {})],
  }));
  if (isPlaced) return { types, areas: [] };
  const counted = dataSetId === undefined ? [] : (await crimeFacets(tx, dataSetId)).areas;
  return { types, areas: byCode([...(await namedAreas(tx)), ...counted]) };
}

function byCode(areas: readonly { readonly code: string; readonly name: string }[]): readonly KnownValue[] {
  const names = new Map<string, Set<string>>();
  for (const { code, name } of areas) {
    const known = names.get(code) ?? new Set();
    if (name !== '' && name !== code) known.add(name);
    names.set(code, known);
  }
  return [...names].map(([code, known]) => ({ code, names: [...known] }));
}
