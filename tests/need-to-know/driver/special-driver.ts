import * as contract from '@reeve/contract';
import type { Client, Given } from '@reeve/testing/world.ts';
import { canary } from '../canary.ts';

/** Targets for the drivers of special categories of data. */
export interface SpecialTargets {
  /** Reports that are there for the reader, and that are not. */
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
  /** Items of special categories: no one the harness drives holds their file. */
  readonly specialItems: readonly string[];
}

type Driver = (targets: SpecialTargets) => readonly Given<contract.Operation>[];

/** The harness's calls on items of special categories. */
export const SPECIAL_DRIVERS: Readonly<Record<string, Driver>> = {
  openSpecialItem: ({ specialItems }) =>
    specialItems.map((id) => ({ params: { id }, input: { reason: 'tried by the harness' } })),
  addSpecialItem: ({ visible, hidden }) =>
    [...visible.slice(-1), ...hidden].flatMap((id) =>
      [null, id].map((personId) => ({
        params: { id },
        input: { kind: 'health' as const, personId, words: 'Tried by the harness.', necessity: 'victim_need' as const },
      })),
    ),
  retainSpecialItem: ({ specialItems }) =>
    specialItems.map((id) => ({ params: { id }, input: { necessity: 'victim_need' as const } })),
  decideSpecialItem: ({ specialItems }) =>
    specialItems.flatMap((id) =>
      [true, false].map((approve) => ({ params: { id }, input: { approve, reason: 'tried by the harness' } })),
    ),
};

/** An item about the person of the tip, with a canary in its words. */
export const healthItem = (name: string) => ({
  kind: 'health' as const,
  about: 'M.K.',
  words: `Special ${canary(name)}`,
  necessity: 'victim_need' as const,
});

/** Ids of the items of some reports, as a holder of the file of special categories reads them. */
export async function specialItemsIn(holder: Client, reportIds: readonly string[]): Promise<readonly string[]> {
  const reports = [];
  for (const id of reportIds) reports.push(await holder.call(contract.readReport, { params: { id } }));
  return reports.flatMap(({ specialItems }) => specialItems.map(({ id }) => id));
}
