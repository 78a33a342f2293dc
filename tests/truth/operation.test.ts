import { toDayNumber } from '@reeve/domain';
import { type BeforeAfter, weightedDisplacementDifference } from '@reeve/analysis';
import { makeCrimes, RIVERTON_TRUTH, type DayWindow, type PlantedGroup } from '@reeve/scenario';
import { expect, test } from 'vitest';
import { SEEDS } from './riverton.ts';

const { operation } = RIVERTON_TRUTH;

test.each(SEEDS.slice(0, 5))('the operation prevented 70 and moved 8, counted from the crimes of “%s”', (seed) => {
  const crimes = [...makeCrimes({ seed, count: 2500 })].filter(({ type }) => type === operation.type);
  const within = ({ from, until }: DayWindow, minute: number): boolean =>
    minute >= toDayNumber(from) * 1440 && minute < toDayNumber(until) * 1440;
  const counted = ({ areas }: PlantedGroup): BeforeAfter => {
    const there = crimes.filter(({ areaCode }) => areas.includes(areaCode));
    const during = (window: DayWindow): number => there.filter(({ fromAt }) => within(window, fromAt)).length;
    return [during(operation.before), during(operation.after)];
  };
  const { treated, control, displacement, displacementControl } = operation.groups;
  const { wdd, treatedPart, displacementPart, ci95 } = weightedDisplacementDifference({
    treated: counted(treated),
    control: counted(control),
    displacement: counted(displacement),
    displacementControl: counted(displacementControl),
  });
  expect({ wdd, treatedPart, displacementPart }).toEqual({ wdd: -62, treatedPart: -70, displacementPart: 8 });
  expect(ci95.map((end) => end.toFixed(1))).toEqual(['-134.5', '10.5']);
});
