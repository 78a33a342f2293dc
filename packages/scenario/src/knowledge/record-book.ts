import { ReeveError, type EntityKind } from '@reeve/domain';
import { integerFrom, pick } from '../draw.ts';
import { districtOf, rivertonGround, type DistrictCode } from '../map/map.ts';
import { makeRandom, type Random } from '../random.ts';
import { kindOfKey, type Cast, type PersonRecord, type ThingRecord } from './record.ts';

/** A record with everything it needs to be named. */
export interface NamedRecord {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Key of the true person or thing. */
  readonly identity: string;
  readonly look: string | undefined;
  readonly person: PersonRecord | undefined;
}

const LOOKS = ['grey van', 'white van', 'dark blue estate car', 'red hatchback', 'black saloon', 'silver estate car', 'green pick-up', 'brown hatchback', 'yellow van', 'blue motorcycle']; // prettier-ignore
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ'.split('');
/** Signs taken for each other in handwriting. */
const ALIKE: Readonly<Record<string, string>> = { '1': '7', '7': '1', '3': '8', '8': '3', '0': '6', '6': '0', '4': '9', '9': '4', '5': '6', '2': '7', V: 'Y', Y: 'V', M: 'N', N: 'M', E: 'F', F: 'E' }; // prettier-ignore

/** All records of the scenario. Things without facts of their own are drawn from the seed when a text first names them. */
export class RecordBook {
  readonly #seed: string;
  readonly #records = new Map<string, NamedRecord>();
  readonly #things: ReadonlyMap<string, ThingRecord>;
  readonly #names = new Set<string>();

  constructor(seed: string, casts: readonly Cast[]) {
    this.#seed = seed;
    this.#things = new Map(casts.flatMap(({ things }) => things.map((one) => [one.key, one])));
    for (const person of casts.flatMap(({ persons }) => persons)) {
      const { key, name, same } = person;
      if (this.#records.has(key)) throw new ReeveError('internal', 'Two records of the exercise have one key.');
      this.#records.set(key, { key, kind: 'person', name, identity: same ?? key, look: undefined, person });
    }
  }

  /** @throws ReeveError internal — a person who is in no cast */
  get(key: string): NamedRecord {
    const known = this.#records.get(key);
    if (known) return known;
    const kind = kindOfKey(key);
    if (kind === 'person') throw new ReeveError('internal', 'A text of the exercise names a person who is in no cast.');
    const made = this.#make(key, kind, this.#things.get(key) ?? { key });
    this.#records.set(key, made);
    return made;
  }

  get all(): readonly NamedRecord[] {
    return [...this.#records.values()];
  }

  #make(key: string, kind: EntityKind, thing: ThingRecord): NamedRecord {
    const random = makeRandom(`${this.#seed}/knowledge/${key}`);
    let name =
      thing.name ?? (thing.near ? slipOf(kind, this.get(thing.near).name) : drawName(random, kind, thing.district));
    while (thing.name === undefined && thing.near === undefined && this.#names.has(name))
      name = drawName(random, kind, thing.district);
    this.#names.add(name);
    const look = kind === 'vehicle' ? (thing.look ?? pick(random, LOOKS)) : undefined;
    return { key, kind, name, identity: thing.same ?? key, look, person: undefined };
  }
}

/** A name with one sign wrong: of a street one letter is missing, of a number or plate a sign is taken for its double. */
function slipOf(kind: EntityKind, name: string): string {
  if (kind === 'address') return `${name.slice(0, 2)}${name.slice(3)}`;
  const at = Array.from(name).findLastIndex((sign) => ALIKE[sign] !== undefined);
  if (at < 0) throw new ReeveError('internal', 'A number of the exercise has no sign that could be misread.');
  return `${name.slice(0, at)}${ALIKE[name.charAt(at)] ?? ''}${name.slice(at + 1)}`;
}

function drawName(random: Random, kind: EntityKind, district: DistrictCode = 'NORRIN'): string {
  const digits = (count: number): string => Array.from({ length: count }, () => integerFrom(random, 0, 9)).join('');
  if (kind === 'vehicle')
    return `RV ${integerFrom(random, 10, 99)} ${Array.from({ length: 3 }, () => pick(random, LETTERS)).join('')}`;
  if (kind === 'phone') return `+999 55 ${integerFrom(random, 2, 9)}${digits(3)}`;
  if (kind === 'account') return `${integerFrom(random, 10, 99)}-${digits(4)}-${digits(4)}`;
  if (kind === 'address') {
    const streets = rivertonGround().streets.flatMap(({ name, area }) =>
      area !== undefined && districtOf(area) === district ? [name] : [],
    );
    return `${pick(random, streets)} ${integerFrom(random, 1, 60)}`;
  }
  throw new ReeveError('internal', 'An organisation or event of the exercise has no name.');
}
