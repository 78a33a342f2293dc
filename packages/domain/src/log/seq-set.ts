/** A set of event numbers, one bit each, so that a log of millions fits into memory. */
export interface SeqSet {
  add(seq: number): void;
  delete(seq: number): void;
  has(seq: number): boolean;
  /** The lowest number in it, or undefined. */
  first(): number | undefined;
}

export function makeSeqSet(): SeqSet {
  let bits = new Uint8Array(1024);
  const at = (seq: number): number => Math.floor(seq / 8);
  return {
    add(seq) {
      while (at(seq) >= bits.length) {
        const wider = new Uint8Array(bits.length * 2);
        wider.set(bits);
        bits = wider;
      }
      bits[at(seq)]! |= 1 << (seq % 8); // allocated just now
    },
    delete(seq) {
      if (at(seq) < bits.length) bits[at(seq)]! &= ~(1 << (seq % 8)); // inside
    },
    has: (seq) => ((bits[at(seq)] ?? 0) & (1 << (seq % 8))) !== 0,
    first() {
      const byte = bits.findIndex((value) => value !== 0);
      if (byte < 0) return undefined;
      const value = bits[byte] ?? 0;
      for (let bit = 0; bit < 8; bit += 1) if ((value & (1 << bit)) !== 0) return byte * 8 + bit;
      return undefined;
    },
  };
}

/** Ascending numbers in few signs: `5,9-12`. */
export function printSeqs(seqs: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const seq of seqs) {
    const last = runs.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else runs.push([seq, seq]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}

/** Reads the runs of a text of `printSeqs`, both ends inclusive; undefined if it is none. */
export function readSeqs(text: string): readonly (readonly [number, number])[] | undefined {
  const runs = text.split(',').map((part) => {
    const [, from = '', to = from] = /^([1-9]\d{0,14})(?:-([1-9]\d{0,14}))?$/.exec(part) ?? [];
    return [Number(from), Number(to)] as const;
  });
  const ascends = runs.every(([from, to], index) => from > (runs[index - 1]?.[1] ?? 0) && to >= from);
  return ascends ? runs : undefined;
}
