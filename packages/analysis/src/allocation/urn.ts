/** What a simulated plan learns from. */
export type UrnCounts = 'reported' | 'discovered';

/** A simulated province of several areas. */
export interface UrnOptions {
  /** Probability of a crime in each area and round; 0 … 1. */
  readonly rates: readonly number[];
  readonly rounds: number;
  /** Share of crimes that victims report, wherever officers are; 0 … 1. */
  readonly reportedShare: number;
  /** Reported: only what victims report is counted. Discovered: also what a patrol finds where it was sent. */
  readonly counts: UrnCounts;
  /** Share of hours of each area, given the counts; the sum is 1. */
  readonly shares: (counts: readonly number[]) => readonly number[];
  readonly random: () => number;
}

/**
 * Returns the share of hours that each area receives after many rounds, when each round’s counts decide where the next
 * patrol goes.
 *
 * Use it to show whether a plan keeps sending patrols to where patrols were. Where it learns from what patrols discover,
 * an area that happened to be patrolled first is patrolled ever more, with equal crime everywhere.
 * Method: a Pólya urn, one ball for each area at the start; in each round a patrol goes to one area, drawn by the plan’s
 * shares, and finds a crime there with the area’s rate.
 * Source: D. Ensign, S. Friedler, S. Neville, C. Scheidegger & S. Venkatasubramanian (2018), Runaway feedback loops in
 * predictive policing, Proceedings of Machine Learning Research 81, 160–171; section 3.
 *
 * @returns shares of hours after the last round; the sum is 1
 * Cost: O(rounds · (areas + cost of `shares`)). Deterministic for a given `random`.
 */
export function urnShares(options: UrnOptions): readonly number[] {
  const { rates, rounds, reportedShare, counts, shares, random } = options;
  const balls = rates.map(() => 1);
  for (let round = 0; round < rounds; round += 1) {
    const patrolled = drawFrom(shares(balls), random);
    for (const [area, rate] of rates.entries()) {
      const isCrime = random() < rate;
      const isReported = random() < reportedShare;
      const isCounted = counts === 'reported' ? isReported : area === patrolled;
      if (isCrime && isCounted) balls[area] = (balls[area] ?? 0) + 1;
    }
  }
  return shares(balls);
}

function drawFrom(shares: readonly number[], random: () => number): number {
  let left = random();
  for (const [at, share] of shares.entries()) {
    left -= share;
    if (left < 0) return at;
  }
  return shares.length - 1;
}
