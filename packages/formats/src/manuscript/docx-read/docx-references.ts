import type { Atom, CrossReference } from '../docx-write/docx-atom.ts';
import type { RawBlock } from './docx-story.ts';
import type { LossCode } from '../manuscript.ts';

/** The printed cross-reference to a numbered object: `Table 1`, `3.2`, `рис. 4`. */
const COUNTED = /^\s*(?:\p{L}[\p{L}.]*[\s\u00A0]*)?\(?\d+(?:[.\-–]\d+)*[a-z]?\)?\s*$/u;

/**
 * Resolves the cross-references of another program to the blocks that contain their bookmarks. A numeric one gets no
 * words, so that it prints the block's number here; the words of others stay. A reference to no block stays as text and
 * is reported.
 *
 * Cost: O(atoms).
 */
export function resolveReferences(story: readonly RawBlock[], note: (code: LossCode) => void): readonly RawBlock[] {
  const wanted = new Set(story.flatMap(({ atoms }) => atoms.flatMap((atom) => refersOf(atom)?.to ?? [])));
  const targets = new Map<string, string>();
  const named = story.map((block): RawBlock => {
    if (wanted.size === 0 || block.kind === 'title' || !hasSomething(block)) return block;
    const names = block.atoms.flatMap((atom) => (atom.is === 'anchor' && wanted.has(atom.name) ? [atom.name] : []));
    const fresh = names.filter((name) => !targets.has(name));
    if (fresh.length === 0) return block;
    const own = block.atoms.find((atom) => atom.is === 'block');
    const target = own?.id ?? `b-ZZZ${String(targets.size).padStart(5, '0')}`;
    for (const name of fresh) targets.set(name, target);
    return own ? block : { ...block, target };
  });
  return named.map((block) =>
    block.atoms.some((atom) => refersOf(atom)) ? { ...block, atoms: ledAtoms(block.atoms, targets, note) } : block,
  );
}

const refersOf = (atom: Atom): CrossReference | undefined => (atom.is === 'text' ? atom.refers : undefined);

const hasSomething = ({ atoms, image }: RawBlock): boolean =>
  image !== undefined || atoms.some((atom) => atom.is === 'text' && !atom.ins && atom.segment.text.trim() !== '');

function ledAtoms(
  atoms: readonly Atom[],
  targets: ReadonlyMap<string, string>,
  note: (code: LossCode) => void,
): readonly Atom[] {
  const printed = new Map<CrossReference, string>();
  for (const atom of atoms) {
    const refers = refersOf(atom);
    if (refers && atom.is === 'text') printed.set(refers, (printed.get(refers) ?? '') + atom.segment.text);
  }
  const led = new Set<CrossReference>();
  return atoms.flatMap((atom): readonly Atom[] => {
    if (atom.is !== 'text' || !atom.refers) return [atom];
    const { refers, ...plain } = atom;
    const target = targets.get(refers.to ?? '');
    if (target === undefined) {
      note('reference');
      return [plain];
    }
    const link = { kind: 'block', target } as const;
    if (!refers.isNumber && !COUNTED.test(printed.get(refers) ?? ''))
      return [{ ...plain, segment: { ...atom.segment, link } }];
    if (led.has(refers)) return [];
    led.add(refers);
    return [{ ...plain, segment: { ...atom.segment, text: '', link } }];
  });
}
