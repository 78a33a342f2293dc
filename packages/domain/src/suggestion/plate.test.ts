import { describe, expect, test } from 'vitest';
import type { Language } from '../language.ts';
import { suggestMentions } from './suggest-mentions.ts';

const platesIn = (language: Language, text: string): readonly string[] =>
  suggestMentions(text, { language, places: [] })
    .filter(({ kind }) => kind === 'plate')
    .map(({ from, to }) => text.slice(from, to));

describe('plates by the forms that countries publish', () => {
  test.each([
    ['en', 'Parked next to 191D12345 all day.', '191D12345'],
    ['en', 'Veh dark blue Volvo V60 VRM RM36 UTW.', 'RM36 UTW'],
    ['en', 'Reg yc19abc, driver unknown.', 'yc19abc'],
    ['en', 'The van with Polish lights, WX 8284K, left.', 'WX 8284K'],
    ['fr', 'Volvo V60 brune VD 471 902 garée là.', 'VD 471 902'],
    ['fr', 'Le camion venait de Tétouan, 51804-B-40.', '51804-B-40'],
    ['de', 'Schwarzer Porsche Cayenne FL 22817 fuhr weg.', 'FL 22817'],
    ['de', 'Ein Wagen mit ZG 1234-AB stand dort.', 'ZG 1234-AB'],
    ['it', 'Renault Trafic verde sloveno, KP 41-7LC.', 'KP 41-7LC'],
    ['it', 'Moto Ducati, EV 41877, rubata.', 'EV 41877'],
    ['es', 'Un Pegaso azul, Z-1184-AO, y nada más.', 'Z-1184-AO'],
    ['es', 'Un remolque lituano, R-4817-BCD.', 'R-4817-BCD'],
    ['ru', 'Фура AM 6183-2 стояла у склада.', 'AM 6183-2'],
    ['ru', 'Прицеп АВ 1234 77 найден.', 'АВ 1234 77'],
    ['ru', 'Госномер н 318 ту 154, синяя.', 'н 318 ту 154'],
  ] as const)('%s: %s', (language, text, plate) => {
    expect(platesIn(language, text)).toEqual([plate]);
  });

  test.each([
    ['en', 'He wants 97 400 EUR for the car.'],
    ['en', 'Partial plate YC1.'],
    ['en', 'The parts are stamped AX 114 ZZ.'],
    ['fr', 'Il vend la voiture 500 EUR.'],
    ['de', 'Das Auto kostet 900 CHF.'],
    ['it', 'Sigle sui pezzi: AX 114 ZZ.'],
    ['es', 'El coche vale 2000 EUR.'],
    ['ru', 'Коробки с маркировкой АВ 4821-5.'],
  ] as const)('%s, none: %s', (language, text) => {
    expect(platesIn(language, text)).toEqual([]);
  });
});
