/** Numbers that are gathered one by one, in 8 bytes each. */
export class NumberList {
  #values = new Float64Array(1024);
  #count = 0;

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const wider = new Float64Array(2 * this.#count);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  /** All so far, in order; they change when more are added. */
  values(): Float64Array<ArrayBuffer> {
    return this.#values.subarray(0, this.#count);
  }
}
