import { integerFrom, pick } from '../draw.ts';
import { rivertonGround } from '../map/map.ts';
import { makeRandom, type Random } from '../random.ts';

/**
 * A person who occurs in reports, with their belongings. Invented, as are the numbers: +999 is not an assigned country
 * code.
 */
export interface CastMember {
  /** Family name in capitals, as police write it. */
  readonly name: string;
  /** The same name in its own script, if that is not Latin. */
  readonly ownScript: string | undefined;
  readonly gender: 'man' | 'woman';
  readonly phone: string;
  readonly plate: string;
  readonly vehicle: string;
  readonly address: string;
}

const LATIN: Readonly<Record<CastMember['gender'], readonly string[]>> = {
  man: ['Anton', 'Dario', 'Jonas', 'Emil', 'Oskar', 'Luka', 'Henrik', 'Bruno', 'Aurel', 'Marek', 'Ivo', 'Casimir'],
  woman: ['Lena', 'Petra', 'Nadia', 'Tamara', 'Zora', 'Alma', 'Ilka', 'Maren', 'Odile', 'Renata', 'Sunniva', 'Vida'],
};
const FAMILY =
  `Velmar Ostrand Brunvik Dorelle Maskewe Quillon Herrow Sandvar Pellwyn Torvane Rask Lindmoor Castrel Ulvan Mørkdal
Jessaly Fennick Ardoin Šimral Thrane Okserød Valcourt Drenn Hollinge Żarnik Bexley-Orme Müllrad Perrault-Saye Ilmaar Vuorne`.split(
    /\s+/,
  );

/** Names that came to the island in Cyrillic: transliterated as in a passport, and in their original spelling. */
const CYRILLIC: readonly (readonly [name: string, ownScript: string, gender: CastMember['gender']])[] = [
  ['ZAVORIN, Vadim', 'Заворин Вадим', 'man'],
  ['LUGOVETS, Oleg', 'Луговец Олег', 'man'],
  ['STERKHOVOY, Yegor', 'Стерховой Егор', 'man'],
  ['BEREZHNEVYKH, Ruslan', 'Бережневых Руслан', 'man'],
  ['KAMYSHEVSKAYA, Lyudmila', 'Камышевская Людмила', 'woman'],
  ['OZERKINA, Svetlana', 'Озеркина Светлана', 'woman'],
  ['TUCHKOVETS, Stepan', 'Тучковец Степан', 'man'],
  ['HRYHORASH, Andriy', 'Григораш Андрій', 'man'],
];
const VEHICLES = ['grey van', 'white van', 'dark blue estate car', 'red hatchback', 'black jeep', 'silver saloon', 'green pick-up']; // prettier-ignore
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ'.split('');

/** A vehicle plate of Riverton, `RV 41 KSD`. */
function plateFrom(random: Random): string {
  const letter = (): string => pick(random, LETTERS);
  return `RV ${String(integerFrom(random, 10, 99))} ${letter()}${letter()}${letter()}`;
}

/**
 * The people of the reports: 60 of them, the same for a seed, so that names, phones and vehicles recur from report to
 * report.
 */
export function makeCast(seed: string): readonly CastMember[] {
  const random = makeRandom(`${seed}/cast`);
  const { streets } = rivertonGround();
  return Array.from({ length: 60 }, (_, nth) => {
    const [foreign, ownScript, foreignGender] = CYRILLIC[nth] ?? [];
    const gender = foreignGender ?? (nth % 3 === 0 ? 'woman' : 'man');
    const family = FAMILY[nth % FAMILY.length] ?? 'Velmar';
    return {
      name: foreign ?? `${family.toUpperCase()}, ${pick(random, LATIN[gender])}`,
      ownScript,
      gender,
      phone: `+999 55 ${String(integerFrom(random, 1000, 9999))}`,
      plate: plateFrom(random),
      vehicle: pick(random, VEHICLES),
      address: `${pick(random, streets).name} ${integerFrom(random, 1, 60)}`,
    };
  });
}
