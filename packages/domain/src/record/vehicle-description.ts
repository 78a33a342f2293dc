import { fold } from '../person/suspected-name/word-lists.ts';
import { MAKES, MODELS } from '../suggestion/words/vehicle-words.ts';
import { listed } from '../suggestion/words/word-class.ts';

/**
 * Colours by the beginnings of their words in the six languages. Shades of one colour are one: beige and brown, gold and
 * yellow, wine red and red.
 */
const COLOURS: readonly (readonly [colour: string, beginning: RegExp])[] = [
  ['black', /^(?:black|noir|schwarz|matt?schwarz|ner[oaie]$|negr[oa]|черн)/u],
  ['white', /^(?:white|blan[ck]|bianc|wei(?:ß|ss)|бел(?:ы|о|ая|ую|ый))/u],
  ['grey', /^(?:gr[ea]y|gris|grau|hellgrau|dunkelgrau|grigi|anthra|antra|сер(?:ы|о|ая|ую))/u],
  ['silver', /^(?:silver|silber|argent|plat(?:a$|ead)|серебр)/u],
  ['blue', /^(?:blue|navy|bleu|blau|hellblau|dunkelblau|blu$|azzurr|celest|azul|син|голуб)/u],
  [
    'red',
    /^(?:red$|burgund|maroon|rouge|bordeaux|bordò|rot(?:e[rsnm]?)?$|weinrot|knallrot|ross[oaie]$|amarant|roj[oa]|granat|burdeos|красн|бордов|вишнев)/u,
  ],
  ['green', /^(?:green|vert(?:e|s|es)?$|kaki|grün|dunkelgrün|verd[ei]s?$|зелен)/u],
  ['yellow', /^(?:yellow|gold|jaune|doré|gelb|giall|oro$|dorat|amarill|dorad|желт|золот)/u],
  ['orange', /^(?:orange|arancion|naranja|оранжев)/u],
  ['brown', /^(?:brown|bronze|beige|cream|brun|marr|braun|creme|crème|crema|panna|коричнев|бежев)/u],
];

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** One make under several names. */
const ALIASES: Readonly<Record<string, string>> = { vw: 'volkswagen', benz: 'mercedes', vaz: 'lada' };

/** The listed words and, of those that end in `*`, the beginnings. */
function lookup(list: string): (word: string) => boolean {
  const all = listed(list);
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
const isMake = lookup(MAKES);
const isModel = lookup(MODELS);

/** What a description of a vehicle states, as it is compared. */
export interface VehicleDescription {
  readonly colours: readonly string[];
  readonly makes: readonly string[];
  readonly models: readonly string[];
}

/** Reads colours, makes and models from a description in any of the six languages. Cost: linear in its length. */
export function readVehicleDescription(text: string): VehicleDescription {
  const words = wordsIn(text);
  const colours = words.flatMap((word) =>
    COLOURS.filter(([, beginning]) => beginning.test(word)).map(([name]) => name),
  );
  return {
    colours,
    makes: words.filter(isMake).map(comparable),
    models: words.filter((word) => isModel(word) && !isMake(word)).map(comparable),
  };
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Latin names without marks; Cyrillic ones by their first three letters, because their endings are inflected. */
function comparable(word: string): string {
  if (CYRILLIC.test(word)) return word.slice(0, 3);
  const plain = fold(word);
  return ALIASES[plain] ?? plain;
}

/**
 * True if two descriptions cannot both fit one vehicle: no common colour where both name one, or no common make or
 * model. "White van" fits "white Fiat Ducato" and «белый фургон»; what one of them leaves out, or no list has, is no
 * contradiction, and makes in two alphabets are not compared.
 */
export function contradictsDescription(one: VehicleDescription, other: VehicleDescription): boolean {
  return areApart(one.colours, other.colours) || areApart(one.makes, other.makes) || areApart(one.models, other.models);
}

function areApart(some: readonly string[], others: readonly string[]): boolean {
  const [first] = some;
  const [second] = others;
  if (first === undefined || second === undefined || CYRILLIC.test(first) !== CYRILLIC.test(second)) return false;
  return !some.some((word) => others.includes(word));
}
