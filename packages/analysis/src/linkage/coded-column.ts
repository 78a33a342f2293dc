import { type Allocate, ownMemory } from './memory.ts';
import { lettersOfUnits } from './units.ts';

/**
 * One column of records as codes: equal texts have equal codes, and 0 is “no value”. The texts are stored once, in UTF-16
 * units, so that every comparison works on numbers and the arrays can be shared between threads.
 */
export interface CodedColumn {
  /** Code of each record; 0 is no value. */
  readonly codes: Uint32Array;
  /** The units of the text with code c are `units[starts[c]]` up to `units[starts[c + 1]]`; one longer than the codes. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  /** Bit u mod 32 is set if the text of a code contains the unit u: two texts without a common bit have no common letter. */
  readonly letters: Uint32Array;
}

const FIRST_VALUES = 1024;

/**
 * Codes the texts of one column, record by record.
 *
 * Each distinct spelling is prepared once (`prepare`: lower case, digits only …), and records whose spellings are equal
 * after that have one code. A spelling that is no record's prepared text keeps a code that no record has.
 * Cost: O(length of the text) for each record; memory 12 bytes and 2 a unit for each distinct spelling, 4 a record.
 */
export class ColumnCoder {
  readonly #prepare: (text: string) => string;
  /** Code and hash side by side, code 0 is free; twice as many places as values or more. */
  #slots = new Uint32Array(4 * FIRST_VALUES);
  #starts = new Uint32Array(FIRST_VALUES + 1);
  /** The code of each value's prepared text; 0 if that is no value. */
  #prepared = new Uint32Array(FIRST_VALUES);
  /** True once a text was not its own prepared text. */
  #altered = false;
  #units = new Uint16Array(16 * FIRST_VALUES);
  #codes = new Uint32Array(FIRST_VALUES);
  /** Code 0 is taken by “no value”. */
  #values = 1;
  #records = 0;

  /** @param prepare returns the text to compare, '' for no value; prepared twice a text is the same */
  constructor(prepare: (text: string) => string = (text) => text) {
    this.#prepare = prepare;
  }

  get records(): number {
    return this.#records;
  }

  /** Adds the text of the next record; '' is no value. */
  add(text: string): void {
    if (this.#records === this.#codes.length) this.#codes = grown(this.#codes);
    this.#codes[this.#records] = text === '' ? 0 : this.#preparedCode(text);
    this.#records += 1;
  }

  /** The column so far, in arrays of its own. */
  finish(allocate: Allocate = ownMemory): CodedColumn {
    const unitCount = this.#starts[this.#values] ?? 0;
    const codes = new Uint32Array(allocate(4 * this.#records));
    const starts = new Uint32Array(allocate(4 * (this.#values + 1)));
    const units = new Uint16Array(allocate(2 * unitCount));
    const letters = new Uint32Array(allocate(4 * this.#values));
    codes.set(this.#codes.subarray(0, this.#records));
    starts.set(this.#starts.subarray(0, this.#values + 1));
    units.set(this.#units.subarray(0, unitCount));
    for (let code = 0; code < this.#values; code += 1) {
      letters[code] = lettersOfUnits(units, starts[code] ?? 0, starts[code + 1] ?? 0);
    }
    return { codes, starts, units, letters };
  }

  #preparedCode(text: string): number {
    const known = this.#values;
    const code = this.#codeOf(text);
    if (code < known) return this.#altered ? (this.#prepared[code] ?? 0) : code;
    const prepared = this.#prepare(text);
    if (prepared !== text) this.#altered = true;
    const own = prepared === '' ? 0 : prepared === text ? code : this.#codeOf(prepared);
    if (own >= known) this.#prepared[own] = own;
    this.#prepared[code] = own;
    return own;
  }

  /** The code of a text that is not empty; a new one if it is not known. */
  #codeOf(text: string): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = slots[slot] ?? 0;
      if (code === 0) return this.#addValue(text, hash, slot);
      if (slots[slot + 1] === hash && this.#has(code, text)) return code;
    }
  }

  #has(code: number, text: string): boolean {
    const from = this.#starts[code] ?? 0;
    if ((this.#starts[code + 1] ?? 0) - from !== text.length) return false;
    for (let i = 0; i < text.length; i += 1) if (this.#units[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  #addValue(text: string, hash: number, slot: number): number {
    const code = this.#values;
    if (code + 1 >= this.#prepared.length) this.#growValues();
    const from = this.#starts[code] ?? 0;
    while (from + text.length > this.#units.length) this.#units = grown(this.#units);
    for (let i = 0; i < text.length; i += 1) this.#units[from + i] = text.charCodeAt(i);
    this.#starts[code + 1] = from + text.length;
    this.#slots[slot] = code;
    this.#slots[slot + 1] = hash;
    this.#values = code + 1;
    if (this.#slots.length < 4 * this.#values) this.#growSlots();
    return code;
  }

  #growValues(): void {
    this.#prepared = grown(this.#prepared);
    const starts = new Uint32Array(this.#prepared.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #growSlots(): void {
    const old = this.#slots;
    const slots = new Uint32Array(2 * old.length);
    const mask = slots.length - 2;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      let slot = ((old[at + 1] ?? 0) << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[at] ?? 0;
      slots[slot + 1] = old[at + 1] ?? 0;
    }
    this.#slots = slots;
  }
}

/** Codes all texts of a column; see `ColumnCoder`. */
export function codeColumn(texts: readonly string[], prepare?: (text: string) => string): CodedColumn {
  const coder = new ColumnCoder(prepare);
  for (const text of texts) coder.add(text);
  return coder.finish();
}

/** The text of a code; '' for 0. */
export function textOfCode({ starts, units }: CodedColumn, code: number): string {
  return String.fromCharCode(...units.subarray(starts[code] ?? 0, starts[code + 1] ?? 0));
}

/** The number of codes of a column, the 0 for “no value” included. */
export function codesOf({ starts }: CodedColumn): number {
  return starts.length - 1;
}

function grown<Numbers extends Uint32Array | Uint16Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length); // its own class
  larger.set(numbers);
  return larger;
}
