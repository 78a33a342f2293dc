import { expect, test } from 'vitest';
import { contradictsDescription, readVehicleDescription } from './vehicle-description.ts';

const contradicts = (one: string, other: string): boolean =>
  contradictsDescription(readVehicleDescription(one), readVehicleDescription(other));

test.each([
  ['white Fiat Ducato', 'white van'],
  ['white Fiat Ducato', 'белый фургон'],
  ['weißer Transporter', 'furgone bianco'],
  ['blue VW Golf', 'dunkelblauer Volkswagen Golf'],
  ['grey van', 'серый Ford Transit'],
  ['Форд белого цвета', 'белый форда'],
  ['Ducato', 'Fiat'],
  ['тойота', 'Toyota'],
  ['van', 'old estate'],
  ['verde', 'vert'],
])('%s and %s can be one vehicle', (one, other) => {
  expect([contradicts(one, other), contradicts(other, one)]).toEqual([false, false]);
});

test.each([
  ['white van', 'blue van'],
  ['белый фургон', 'blue van'],
  ['furgoneta roja', 'fourgon vert'],
  ['white Fiat Ducato', 'white Ford Transit'],
  ['Ford Focus', 'Ford Transit'],
  ['silver estate car', 'grey estate car'],
  ['серая лада', 'серый форд'],
])('%s and %s are two descriptions', (one, other) => {
  expect([contradicts(one, other), contradicts(other, one)]).toEqual([true, true]);
});
