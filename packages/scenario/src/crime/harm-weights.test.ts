import { checkSentencingScale, harmIndex } from '@reeve/domain';
import { expect, test } from 'vitest';
import { makeCrimes } from './crimes.ts';
import { RIVERTON_HARM_WEIGHTS } from './harm-weights.ts';
import { OFFENCE_TYPES } from './rare-offence.ts';

const codes = OFFENCE_TYPES.map(({ code }) => code);

test('the demo scale passes the check of a national scale, with a weight for every offence', () => {
  const rows = Object.entries(RIVERTON_HARM_WEIGHTS.days).map(([offence, days]) => ({ offence, days }));
  expect(checkSentencingScale(rows, codes)).toEqual({ days: RIVERTON_HARM_WEIGHTS.days, refused: [], missing: [] });
});

test('the harm of Riverton’s crimes leaves out those that police found', () => {
  const crimes = [...makeCrimes({ seed: 'harm', count: 3000 })];
  const found = harmIndex(
    crimes.map(({ type, detection }) => ({ offence: type, count: 1, detection })),
    RIVERTON_HARM_WEIGHTS,
  );
  const proactive = crimes.filter(({ detection }) => detection === 'proactive').length;
  expect(proactive).toBeGreaterThan(0);
  expect(found).toMatchObject({ allowed: true, leftOut: proactive, crimes: crimes.length - proactive });
});
