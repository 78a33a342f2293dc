import { expect, test } from 'vitest';
import { areaSetIn } from './area-set.ts';

const WARDS = { id: '9105f1e4-4134-4f4d-bc41-14aee7de9efa', name: 'Wards of Nottingham' };
const BEATS = { id: '0d0a2b54-1f0c-4f4d-9c41-14aee7de9efb', name: 'Beats' };

test.each([[WARDS.id], ['Wards of Nottingham'], ['wards of nottingham']])('%s is found', (given) => {
  expect(areaSetIn([BEATS, WARDS], given)).toBe(WARDS.id);
});

test('a name that no set has is refused with the names there are', () => {
  expect(() => areaSetIn([BEATS, WARDS], 'Districts')).toThrow(
    `No set of areas is called “Districts”. There are: “Beats” ${BEATS.id}, “Wards of Nottingham” ${WARDS.id}.`,
  );
  expect(() => areaSetIn([], 'Districts')).toThrow('Import one first: reeve import areas FILE.');
});

test('a name that several sets have is refused with their ids', () => {
  const again = { ...BEATS, name: WARDS.name };
  expect(() => areaSetIn([WARDS, again], WARDS.name)).toThrow(
    `Name one by its id: “Wards of Nottingham” ${WARDS.id}, “Wards of Nottingham” ${again.id}.`,
  );
});
