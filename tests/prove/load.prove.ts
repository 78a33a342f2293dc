import { loadavg } from 'node:os';
import { proofRun, tell, type Figure } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import type { AttackerOrder } from '../load/attacker.ts';
import { ATTACKS } from '../load/attacks.ts';
import { startChild } from '../load/child.ts';
import type { GeneratorOrder, Measured } from '../load/generator.ts';
import { READERS } from '../load/ground.ts';
import { layGround } from '../load/lay-ground.ts';

const PER_SECOND = 40;
const ROUNDS = 3;
const QUIET = 'no attack';
const LIMIT_MS = { quiet: 300, attacked: 600 };
/** Limit of generator and attacker for a core each: with more they would themselves be measured. */
const MOST_SHARE = 0.25;
/** Time for an attack to reach its height, and to subside. */
const SETTLED_MS = 3000;
const SECONDS = { least: 8, most: 60 };

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, SETTLED_MS));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

interface Round extends Measured {
  readonly attackerShare: number;
}

test('two hundred people are served at the same pace under every attack, and none of them is rejected', async () => {
  const { seed, until } = proofRun();
  const ground = await layGround();
  const generator = startChild<GeneratorOrder, Measured>('generator.ts');
  const attacker = startChild<AttackerOrder, number>('attacker.ts');
  const { attackers, origin, documentId, sessions, reportIds } = ground;
  const kinds = [QUIET, ...Object.keys(ATTACKS)];
  const turns = ROUNDS * kinds.length;
  const seconds = Math.min(
    SECONDS.most,
    Math.max(SECONDS.least, Math.floor((until - performance.now()) / 1000 / turns - (2 * SETTLED_MS) / 1000)),
  );
  const rounds = new Map<string, Round[]>(kinds.map((kind) => [kind, []]));
  try {
    await generator.ask({ open: { origin, documentId, sessions, reportIds } });
    await generator.ask({ seconds: SECONDS.least, perSecond: PER_SECOND, seed: 0 });
    console.log(`${turns} turns of ${seconds} s, ${reportIds.length} reports, load ${loadavg()[0]?.toFixed(1)}`);
    for (let nth = 0; nth < ROUNDS; nth += 1)
      for (const [at, kind] of kinds.entries()) {
        await attacker.ask({ begin: kind, target: { origin, attackers, documentId } });
        await settled();
        await attacker.ask({ now: 'measure' });
        const chance = Buffer.from(seed).reduce((so, byte) => (so * 31 + byte) % 1e6, nth * kinds.length + at);
        const measured = await generator.ask({ seconds, perSecond: PER_SECOND, seed: chance });
        const round = { ...measured, attackerShare: await attacker.ask({ now: 'end' }) };
        rounds.get(kind)?.push(round);
        console.log(inWords(kind, round));
        await settled();
      }
  } finally {
    generator.end();
    attacker.end();
    await ground.stop();
  }
  const figures = [...rounds].map(([kind, all]) => figureOf(kind, all));
  const shares = [...rounds.values()].flat().map((one) => Math.max(one.coreShare, one.attackerShare));
  const honest = {
    part: 'load',
    figure: 'turns in which generator and attacker took a quarter of a core each at most',
    aim: turns,
    seen: shares.length,
    failed: shares.filter((share) => share > MOST_SHARE).length,
  };
  tell([...figures, honest]);
  for (const [kind, all] of rounds)
    console.log(
      `${kind}: median p99 ${median(all.map((one) => one.p99))} ms of ${all.map((one) => one.p99).join(', ')}`,
    );
  expect(shares.filter((share) => share > MOST_SHARE)).toEqual([]);
  expect(figures.filter(({ failed }) => failed > 0)).toEqual([]);
});

function inWords(kind: string, round: Round): string {
  return [
    `${kind}: p50 ${round.p50}, p99 ${round.p99}, longest ${round.most} ms`,
    `${round.asked} asked, refused ${JSON.stringify(round.refused)}`,
    `${round.streamsOpen} of ${READERS} documents wait, refused ${JSON.stringify(round.streamsRefused)}`,
    `generator ${percent(round.coreShare)}, attacker ${percent(round.attackerShare)} of a core`,
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join('; ');
}

/**
 * Requests of legitimate users: one failed for each rejected, and one if the median of the rounds is over its limit.
 */
function figureOf(kind: string, all: readonly Round[]): Figure {
  const limit = kind === QUIET ? LIMIT_MS.quiet : LIMIT_MS.attacked;
  const rejected = all.reduce((so, one) => so + sum(one.refused) + sum(one.streamsRefused), 0);
  const isSlow = median(all.map((one) => one.p99)) > limit;
  return {
    part: 'load',
    figure: `requests of 200 sessions answered, none turned away, p99 ≤ ${limit} ms: ${kind}`,
    aim: 900,
    seen: all.reduce((so, one) => so + one.asked, 0),
    failed: rejected + (isSlow ? 1 : 0),
  };
}
