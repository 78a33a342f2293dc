import { ReeveError, titleIn, type HarmWeightSet, type Language, type Titled } from '@reeve/domain';
import { harmWeightSets, readCodeLists, type ActorTx, type StoredHarmWeightSet } from '@reeve/store';
import { codeListsOf } from '../../code-list/lists.ts';

/** A stored version in the form of the harm index. */
export const weightsOf = ({ code, version, source, days }: StoredHarmWeightSet): HarmWeightSet => ({
  id: code,
  version,
  source,
  days: days as HarmWeightSet['days'], // written only when a set is added
});

/** The agency's types of offence. */
export const offenceTypes = async (tx: ActorTx): Promise<readonly Titled[]> =>
  codeListsOf(await readCodeLists(tx)).offenceTypes;

/** Titles of offence codes; a code that the agency does not have is shown as it is. */
export function offenceNames(types: readonly Titled[], language: Language): (code: string) => string {
  const titles = new Map(types.map((type) => [type.code, titleIn(language, type)]));
  return (code) => titles.get(code) ?? code.replaceAll('_', ' ');
}

/** The newest version of a code that is not retired. */
export const newestWeights = (rows: readonly StoredHarmWeightSet[], code: string): number | undefined =>
  rows.find((row) => row.code === code && row.retired_at === null)?.version;

/** The version asked for, else the newest of the first set that is not retired. @throws ReeveError not_found */
export async function chosenWeights(tx: ActorTx, id: string | undefined): Promise<StoredHarmWeightSet | undefined> {
  const rows = await harmWeightSets(tx);
  if (id === undefined) return rows.find((row) => row.version === newestWeights(rows, row.code));
  const found = rows.find((row) => row.id === id);
  if (!found) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return found;
}

/** Returns the offences of a set with their weights, the heaviest first. */
export function weightRows(days: HarmWeightSet['days'], nameOf: (code: string) => string) {
  return Object.entries(days)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([offence, each]) => ({ offence, title: nameOf(offence), days: each }));
}
