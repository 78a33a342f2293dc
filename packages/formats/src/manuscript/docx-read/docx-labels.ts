import type { Atom } from '../docx-write/docx-atom.ts';
import type { NotesPart } from './docx-context.ts';
import type { RawBlock } from './docx-story.ts';

/** The labels of footnotes, and their texts. Word numbers them; a copy of a draft keeps their labels. */
export class NoteLabels {
  readonly #remembered: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, readonly Atom[]>();
  readonly #labels = new Map<string, string>();
  readonly #used: Set<string>;
  readonly #counts: Record<NotesPart, number> = { footnotes: 0, endnotes: 0 };

  constructor(remembered: ReadonlyMap<string, string>) {
    this.#remembered = remembered;
    this.#used = new Set(remembered.values());
  }

  add(of: NotesPart, texts: ReadonlyMap<string, readonly Atom[]>): void {
    for (const [id, atoms] of texts) {
      this.#texts.set(`${of} ${id}`, atoms);
      const label = this.#rememberedOf(atoms);
      if (label !== undefined) this.#labels.set(`${of} ${id}`, label);
    }
  }

  refer(of: NotesPart, id: string): string {
    const label = this.#labels.get(`${of} ${id}`) ?? this.#next(of);
    this.#labels.set(`${of} ${id}`, label);
    return label;
  }

  text(of: NotesPart, id: string): string {
    const atoms = this.#texts.get(`${of} ${id}`) ?? [];
    return atoms.map((atom) => (atom.is === 'text' && !atom.del ? atom.segment.text : '')).join('');
  }

  /** Returns the blocks of a text with each footnote after the block that first refers to it. */
  withNotes(story: readonly RawBlock[]): readonly RawBlock[] {
    const byLabel = new Map([...this.#labels].map(([key, label]) => [label, this.#texts.get(key)]));
    return story.flatMap((block) => {
      if (block.kind === 'footnote')
        return [{ ...block, label: this.#rememberedOf(block.atoms) ?? this.#next('footnotes') }];
      const notes = block.atoms.flatMap((atom): readonly RawBlock[] => {
        const link = atom.is === 'text' && !atom.ins ? atom.segment.link : undefined;
        const atoms = link?.kind === 'footnote' ? byLabel.get(link.target) : undefined;
        if (!link || !atoms) return [];
        byLabel.delete(link.target);
        return [{ kind: 'footnote', level: 0, ordered: false, label: link.target, atoms }];
      });
      return [block, ...notes];
    });
  }

  #rememberedOf(atoms: readonly Atom[]): string | undefined {
    for (const atom of atoms) if (atom.is === 'block') return this.#remembered.get(atom.id);
    return undefined;
  }

  #next(of: NotesPart): string {
    let label = '';
    do {
      this.#counts[of] += 1;
      label = `${of === 'endnotes' ? 'e' : ''}${this.#counts[of]}`;
    } while (this.#used.has(label));
    this.#used.add(label);
    return label;
  }
}
