import { assessResult, claimPower } from '@reeve/analysis';
import { anyPlan, NULL_WORLDS, world, type Clustering } from './null-worlds.ts';
import { randomFrom } from './random-counts.ts';

/** One line of the table: how often a result was claimed, and the promised share. */
export interface ClaimTrial {
  readonly kind: string;
  readonly worlds: number;
  readonly fewer: number;
  readonly more: number;
  /** The share in the power note; undefined for worlds without an effect. */
  readonly promised?: number;
}

/** Five in a hundred and three standard errors of this many worlds: the maximum of false claims. */
export const mostFalseClaims = (worlds: number): number =>
  Math.floor(worlds * 0.05 + 3 * Math.sqrt(worlds * 0.05 * 0.95));

/** Every kind of world without an effect. */
export function tryNullWorlds(worlds: number, seed: string): readonly ClaimTrial[] {
  return Object.entries(NULL_WORLDS).map(([kind, make]) => {
    const claims = Array.from(
      { length: worlds },
      (_, nth) => assessResult(make(randomFrom(`${seed} ${kind} ${nth}`))).claim,
    );
    return { kind, worlds, ...counted(claims) };
  });
}

/** Designs with an effect. */
const DESIGNS: readonly (readonly [string, Clustering, number, number, number, number])[] = [
  ['100 to 40, Poisson', 'poisson', 1, 100, 0.6, 1],
  ['100 to 40, Poisson, control twice as large', 'poisson', 1, 100, 0.6, 2],
  ['100 to 40, clustered weeks, 1.5 times', 'weeks', 1.5, 100, 0.6, 1],
  ['100 to 40, clustered weeks, 3 times', 'weeks', 3, 100, 0.6, 1],
  ['100 to 40, near repeats, twice', 'repeats', 2, 100, 0.6, 1],
  ['100 to 40, near repeats, control twice as large', 'repeats', 2, 100, 0.6, 2],
  ['50 to 15, clustered weeks, twice', 'weeks', 2, 50, 0.7, 1],
];
const WINDOW_WEEKS = 12;
const EARLIER_WEEKS = 104;

/** Worlds with a true fall, compared with the share that the power note promises. */
export function tryFalls(worlds: number, seed: string): readonly ClaimTrial[] {
  return DESIGNS.map(([kind, clustering, dispersion, expected, fall, controlSize]) => {
    const plan = {
      kind: clustering,
      dispersion,
      earlierWeeks: EARLIER_WEEKS,
      windowWeeks: WINDOW_WEEKS,
      weeklyMean: expected / WINDOW_WEEKS,
      controlSize,
      fall,
    };
    const claims = Array.from({ length: worlds }, (_, nth) => {
      const random = randomFrom(`${seed} ${kind} ${nth}`);
      return assessResult(world(random, anyPlan(random, plan))).claim;
    });
    const promised = claimPower(
      {
        treated: expected,
        control: expected * controlSize,
        windowWeeks: WINDOW_WEEKS,
        earlierWeeks: EARLIER_WEEKS,
        dispersion,
      },
      expected * fall,
    );
    return { kind, worlds, ...counted(claims), promised };
  });
}

function counted(claims: readonly string[]): { readonly fewer: number; readonly more: number } {
  const of = (claim: string): number => claims.filter((one) => one === claim).length;
  return { fewer: of('fewer'), more: of('more') };
}

/** Prints the trials, one per line. */
export function printClaims(trials: readonly ClaimTrial[]): void {
  console.log(claimTable(trials));
}

function claimTable(trials: readonly ClaimTrial[]): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
  const lines = trials.map(({ kind, worlds, fewer, more, promised }) => {
    const claimed = percent((fewer + more) / worlds);
    return `${kind.padEnd(58)}${claimed}  fewer ${fewer}, more ${more} of ${worlds}${promised === undefined ? '' : `; promised ${percent(promised).trim()}`}`;
  });
  return [`${'world'.padEnd(58)} claimed`, ...lines].join('\n');
}
