import { murmur3Into } from '../crime/murmur3.ts';
import { groupRecords, PartedRecords } from './parted-records.ts';
import { MEMORY_SCRATCH, type Scratch } from './scratch.ts';

/** A place, and how many rows have it. */
export interface CountedPoint {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
}

const MOST_GIVEN = 10;
const PLACE_WORDS = 4;
/** A place, and the number of its row. */
const RECORD_WORDS = PLACE_WORDS + 1;

interface Found {
  readonly count: number;
  /** The first of them. */
  readonly row: number;
}
const inOrder = (a: Found, b: Found): number => b.count - a.count || a.row - b.row;

/** Counts the rows at each place. The scratch holds 20 bytes a row. */
export function watchPoints(scratch: Scratch = MEMORY_SCRATCH): {
  readonly see: (lon: number, lat: number) => void;
  /** The ten most frequent, the first found on a tie. */
  readonly commonest: () => readonly CountedPoint[];
} {
  const records = new PartedRecords(RECORD_WORDS, scratch);
  const record = new Uint32Array(RECORD_WORDS);
  const place = new Float64Array(2);
  const [bytes, words] = [new Uint8Array(place.buffer), new Uint32Array(place.buffer)];
  const hash = new Uint32Array(4);
  let rows = 0;
  return {
    see(lon, lat) {
      // −0 is 0.
      place[0] = lon + 0;
      place[1] = lat + 0;
      murmur3Into('', hash, bytes);
      record.set(words);
      record[PLACE_WORDS] = rows;
      rows += 1;
      records.push(hash[0] ?? 0, record);
    },
    commonest() {
      let most: (CountedPoint & Found)[] = [];
      for (const part of records.parts()) {
        const { size, first, count } = groupRecords(part, RECORD_WORDS, PLACE_WORDS);
        for (let group = 0; group < size; group += 1) {
          const at = RECORD_WORDS * (first[group] ?? 0);
          const found = { count: count[group] ?? 0, row: part[at + PLACE_WORDS] ?? 0 };
          const last = most.at(MOST_GIVEN - 1);
          if (last && inOrder(last, found) < 0) continue;
          words.set(part.subarray(at, at + PLACE_WORDS));
          const [lon = 0, lat = 0] = place;
          most = [...most, { ...found, lon, lat }].toSorted(inOrder).slice(0, MOST_GIVEN);
        }
      }
      return most.map(({ lon, lat, count }) => ({ lon, lat, count }));
    },
  };
}
