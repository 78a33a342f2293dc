import { expect, test } from 'vitest';
import { discoveredReason } from './discovered-offences.ts';

test.each([
  ['NARCOTICS', 'drugs'],
  ['Drugs', 'drugs'],
  ['drug_possession', 'drugs'],
  ['DANGEROUS DRUGS', 'drugs'],
  ['Verstoß gegen das BtMG', 'drugs'],
  ['Незаконный оборот наркотиков', 'drugs'],
  ['WEAPONS VIOLATION', 'weapons'],
  ['Possession of weapons', 'weapons'],
  ['weapon_possession', 'weapons'],
  ['Public order', 'publicOrder'],
  ['public_order', 'publicOrder'],
  ['PROSTITUTION', 'publicOrder'],
  ['drink_driving', 'driving'],
])('%s is found proactively: %s', (type, reason) => {
  expect(discoveredReason(type)).toBe(reason);
});

test.each([
  '',
  'Burglary',
  'ROBBERY',
  'Robbery with a knife',
  'Drugstore theft',
  'MOTOR VEHICLE THEFT',
  'Violence and sexual offences',
  'vehicle_theft',
])('“%s” is reported by the public', (type) => {
  expect(discoveredReason(type)).toBeUndefined();
});

test('the record’s own word takes precedence, and “reported” does not keep a drug offence in', () => {
  expect(discoveredReason('Burglary', 'proactive')).toBe('detection');
  expect(discoveredReason('Burglary', 'discovered')).toBe('detection');
  expect(discoveredReason('Burglary', 'reported')).toBeUndefined();
  expect(discoveredReason('Drugs', 'reported')).toBe('drugs');
});
