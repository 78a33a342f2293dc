import { escapeInline, MOST_BLOCK_LETTERS, ReeveError } from '@reeve/domain';
import type { Atom, Trace } from '../docx-write/docx-atom.ts';
import { writeInline, type Segment, type WrittenInline, type WrittenPart } from '../markdown/inline-write.ts';

/** A tracked change of one block, placed in its written text. */
export interface FoundChange extends Trace {
  readonly from: number;
  readonly quote: string;
  readonly proposal: string;
}

/** The written text of a block with its contents. */
export interface WrittenBlock {
  readonly text: string;
  readonly styleLost: boolean;
  readonly changes: readonly FoundChange[];
  /** Comments that begin, end, or are a point here: id and character of the plain text. */
  readonly marks: readonly { readonly is: 'start' | 'end' | 'point'; readonly id: string; readonly plain: number }[];
  readonly blockIds: readonly string[];
  /** Returns the written text between two characters of the plain one, and its start. */
  readonly slice: (from: number, to: number) => { readonly from: number; readonly quote: string };
  /** Letters of the plain text. */
  readonly length: number;
}

/**
 * Writes the atoms of a block as it was before its tracked changes, and returns the changes.
 *
 * Cost: O(characters), and O(log parts) for each mark.
 */
export function writeAtoms(atoms: readonly Atom[]): WrittenBlock {
  const base: Segment[] = [];
  const marks: WrittenBlock['marks'][number][] = [];
  const blockIds: string[] = [];
  const groups: { author: string; at: string; from: number; to: number; inserted: Segment[] }[] = [];
  let [plain, open] = [0, false];
  for (const atom of atoms) {
    if (atom.is === 'block') blockIds.push(atom.id);
    if (atom.is === 'start' || atom.is === 'end' || atom.is === 'point')
      marks.push({ is: atom.is, id: atom.id, plain });
    if (atom.is !== 'text' || (atom.segment.text === '' && !atom.segment.link)) continue;
    const trace = atom.ins ?? atom.del;
    if (trace) {
      const last = groups.at(-1);
      const group =
        open && last?.author === trace.author
          ? last
          : { ...trace, from: plain, to: plain, inserted: new Array<Segment>() };
      if (group !== last || !open) groups.push(group);
      if (atom.ins) group.inserted.push(atom.segment);
      else group.to += atom.segment.text.length;
    }
    open = trace !== undefined;
    if (!atom.ins) {
      base.push(atom.segment);
      plain += atom.segment.text.length;
    }
  }
  const written = writeInline(base);
  if (written.text.length > MOST_BLOCK_LETTERS)
    throw new ReeveError(
      'too_large',
      `A paragraph or table of the document has more than ${MOST_BLOCK_LETTERS} letters. Divide it and choose the file again.`,
    );
  const places = new Places(written);
  return {
    text: written.text,
    styleLost: written.styleLost,
    changes: groups.map((group) => changeOf(group, places)),
    marks,
    blockIds,
    slice: (from, to) => places.slice(from, to),
    length: plain,
  };
}

function changeOf(
  group: { author: string; at: string; from: number; to: number; inserted: readonly Segment[] },
  places: Places,
): FoundChange {
  const { before, after, from, to } = places.widened(group.from, group.to);
  const [start, end] = [places.start(from), places.end(to, from)];
  const proposal = writeInline([...before, ...group.inserted, ...after]).text;
  return { author: group.author, at: group.at, from: start, quote: places.text.slice(start, end), proposal };
}

/** Characters of the plain text as characters of the written one. */
class Places {
  readonly text: string;
  readonly #parts: readonly WrittenPart[];
  readonly #offsets = new Map<WrittenPart, Uint32Array>();

  constructor({ text, parts }: WrittenInline) {
    this.text = text;
    this.#parts = parts;
  }

  /** A stretch that cuts through a style is widened to all of it; the kept parts come before and after. */
  widened(
    from: number,
    to: number,
  ): { from: number; to: number; before: readonly Segment[]; after: readonly Segment[] } {
    const first = this.#unit(this.#inside(from));
    const last = this.#unit(this.#inside(to));
    return {
      from: first?.from ?? from,
      to: last?.to ?? to,
      before: first ? cut(first.parts, first.from, from) : [],
      after: last ? cut(last.parts, to, last.to) : [],
    };
  }

  /** Written character before plain character `at`, before the marks of its style. */
  start(at: number): number {
    const part = this.#parts[this.#indexFrom(at)];
    if (!part) return this.text.length;
    return at === part.from ? this.#first(part) : this.#within(part, at);
  }

  /**
   * Written character after plain character `at` − 1, after the marks of its style; `start(from)` if nothing is
   * between.
   */
  end(at: number, from: number): number {
    if (at <= from) return this.start(from);
    const part = this.#parts[this.#indexFrom(at - 1)];
    if (!part) return this.text.length;
    return at === part.to ? this.#last(part) : this.#within(part, at);
  }

  slice(from: number, to: number): { from: number; quote: string } {
    const one = this.#parts[this.#indexFrom(from)];
    if (one && to > from && to <= one.to) {
      const [start, end] = [this.#within(one, from), this.#within(one, to)];
      return { from: start, quote: this.text.slice(start, end) };
    }
    const [start, end] = [this.start(from), this.end(to, from)];
    return { from: start, quote: this.text.slice(start, end) };
  }

  /** The last part that begins at or before a plain character, which contains it; parts without letters are skipped. */
  #indexFrom(at: number): number {
    let [low, high] = [0, this.#parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.to ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The part cut by a plain position; none at its edges. */
  #inside(at: number): WrittenPart | undefined {
    const part = this.#parts[this.#indexFrom(at)];
    if (!part) return undefined;
    if (at > part.from) return part;
    const before = this.#parts[this.#indexFrom(at) - 1];
    return before && before.group === part.group && isStyled(part.segment) ? part : undefined;
  }

  /** The parts between the style marks around a part; undefined for plain text. */
  #unit(part: WrittenPart | undefined): { from: number; to: number; parts: readonly WrittenPart[] } | undefined {
    if (!part || !(isStyled(part.segment) || part.segment.code || part.segment.link)) return undefined;
    const at = part.index;
    let [first, last] = [at, at];
    if (isStyled(part.segment)) {
      while (this.#parts[first - 1]?.group === part.group) first -= 1;
      while (this.#parts[last + 1]?.group === part.group) last += 1;
    }
    const parts = this.#parts.slice(first, last + 1);
    return { from: parts[0]?.from ?? part.from, to: parts.at(-1)?.to ?? part.to, parts };
  }

  #first(part: WrittenPart): number {
    const before = this.#parts[part.index - 1];
    return before?.group === part.group && isStyled(part.segment) ? part.innerFrom : part.outerFrom;
  }

  #last(part: WrittenPart): number {
    const after = this.#parts[part.index + 1];
    return after?.group === part.group && isStyled(part.segment) ? this.#within(part, part.to) : part.outerTo;
  }

  #within(part: WrittenPart, at: number): number {
    const { code, raw, link, text } = part.segment;
    if (code || raw === true || link?.kind === 'footnote' || !/[\\*`[\]]/.test(text))
      return part.innerFrom + at - part.from;
    const known = this.#offsets.get(part) ?? escapedOffsets(text);
    this.#offsets.set(part, known);
    return part.innerFrom + (known[at - part.from] ?? 0);
  }
}

const isStyled = ({ strong, emphasis }: Segment): boolean => strong || emphasis;

function cut(parts: readonly WrittenPart[], from: number, to: number): readonly Segment[] {
  return parts.flatMap(({ segment, from: start, to: end }) => {
    const [low, high] = [Math.max(from, start), Math.min(to, end)];
    return low < high ? [{ ...segment, text: segment.text.slice(low - start, high - start) }] : [];
  });
}

function escapedOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1)
    offsets[at + 1] = (offsets[at] ?? 0) + escapeInline(text[at] ?? '').length;
  return offsets;
}
