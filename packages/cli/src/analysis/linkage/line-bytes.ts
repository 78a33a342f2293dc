import type { FileHandle } from 'node:fs/promises';

const BYTES = 1 << 20;
/** A cell longer than this is written separately. */
const LONGEST = 1 << 16;

/** Writes lines of CSV to a file in UTF-8: cells of letters and numbers, millions of them. */
export class LineBytes {
  readonly #file: FileHandle;
  #bytes = Buffer.allocUnsafe(BYTES);
  #used = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** True if the next line must be preceded by `flush`. */
  get full(): boolean {
    return this.#used > BYTES / 2;
  }

  async flush(): Promise<void> {
    await this.#file.write(this.#bytes, 0, this.#used);
    this.#used = 0;
  }

  /** Adds a text as it is. */
  text(text: string): void {
    const { length } = text;
    if (length > LONGEST || 3 * length > BYTES - this.#used) {
      this.#long(text);
      return;
    }
    const from = this.#used;
    for (let i = 0; i < length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) {
        this.#used = from + this.#bytes.write(text, from);
        return;
      }
      this.#bytes[from + i] = unit;
    }
    this.#used = from + length;
  }

  /** Adds a number of up to nine digits and six decimals, rounded, without a zero at its end. */
  number(value: number, decimals: number): void {
    let whole = Math.round(Math.abs(value) * (POWERS[decimals] ?? 1));
    if (value < 0 && whole > 0) this.text('-');
    let left = decimals;
    while (left > 0 && whole % 10 === 0) {
      whole /= 10;
      left -= 1;
    }
    const scale = POWERS[left] ?? 1;
    const front = Math.floor(whole / scale);
    this.#digits(front, 1);
    if (left === 0) return;
    this.#bytes[this.#used] = POINT;
    this.#used += 1;
    this.#digits(whole - front * scale, left);
  }

  /** Adds a whole number with at least so many digits. */
  #digits(whole: number, least: number): void {
    let count = least;
    while (whole >= (POWERS[count] ?? Infinity)) count += 1;
    let rest = whole;
    for (let at = this.#used + count - 1; at >= this.#used; at -= 1) {
      const tens = Math.floor(rest / 10);
      this.#bytes[at] = ZERO + rest - 10 * tens;
      rest = tens;
    }
    this.#used += count;
  }

  #long(text: string): void {
    const more = Buffer.from(text);
    this.#bytes = Buffer.concat([this.#bytes.subarray(0, this.#used), more, Buffer.alloc(BYTES)]);
    this.#used += more.length;
  }
}

const ZERO = 0x30;
const POINT = 0x2e;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
