import { smallestFallClaimed } from '@reeve/analysis';
import { expect, test } from 'vitest';
import { rememberedPower } from './remembered-power.ts';

const DESIGN = { treated: 40, control: 50, windowWeeks: 16, earlierWeeks: 104, dispersion: 1.2 };

test('the power of a design is computed once, whatever the order of its parts, and is that of the method', () => {
  const first = rememberedPower(DESIGN);
  expect(first).toEqual(smallestFallClaimed(DESIGN));
  const { treated, ...others } = DESIGN;
  expect(rememberedPower({ ...others, treated })).toBe(first);
});

test.each(['treated', 'control', 'windowWeeks', 'earlierWeeks', 'dispersion'] as const)(
  'another %s is another design',
  (part) => {
    const other = { ...DESIGN, [part]: DESIGN[part] * 2 };
    expect(rememberedPower(other)).toEqual(smallestFallClaimed(other));
    expect(rememberedPower(other)).not.toBe(rememberedPower(DESIGN));
  },
);

test('a displacement area is part of the design', () => {
  const other = { ...DESIGN, displacement: 20, displacementControl: 25 };
  expect(rememberedPower(other)).toEqual(smallestFallClaimed(other));
});

test('designs of long ago are forgotten', () => {
  const first = rememberedPower(DESIGN);
  for (let nth = 1; nth <= 200; nth += 1) rememberedPower({ ...DESIGN, earlierWeeks: 0, treated: nth });
  expect(rememberedPower(DESIGN)).not.toBe(first);
});
