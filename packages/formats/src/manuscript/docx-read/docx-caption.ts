import type { Atom } from '../docx-write/docx-atom.ts';
import type { DocxContext } from './docx-context.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import type { RawBlock } from './docx-story.ts';

/** True if they contain any words. */
export const hasWords = (atoms: readonly Atom[]): boolean => atoms.some(({ is }) => is === 'text');

/**
 * A paragraph in a caption style, or one that begins with a word and a counted number; no part of it is a tracked
 * change.
 */
export function isCaption({ style, atoms, markIns, markDel }: DocxParagraph): boolean {
  if (markIns || markDel || !hasWords(atoms) || atoms.some(({ is }) => is === 'image')) return false;
  if (style.name === 'caption') return true;
  const counted = atoms.findIndex(({ is }) => is === 'counted');
  const before = atoms
    .slice(0, Math.max(0, counted))
    .flatMap((atom) => (atom.is === 'text' ? [atom.segment.text] : []));
  return counted >= 0 && /^\s*\p{L}[\p{L}.]*[\s\u00A0]*\d+\s*$/u.test(before.join(''));
}

/**
 * Returns a table with its caption: a note next to it, because a table is numbered and has no words of its own;
 * bookmarks in the caption belong to the table.
 */
export function captioned(table: RawBlock, { atoms }: DocxParagraph, context: DocxContext): readonly RawBlock[] {
  const words = withoutCount(atoms);
  const anchors = words.filter(({ is }) => is === 'anchor');
  const rest = words.filter(({ is }) => is !== 'anchor' && is !== 'counted');
  if (!rest.some((atom) => atom.is === 'text' && atom.segment.text.trim() !== ''))
    return [{ ...table, atoms: [...anchors, ...rest.filter(({ is }) => is !== 'text'), ...table.atoms] }];
  context.note('table_caption');
  return [
    { kind: 'note', level: 0, ordered: false, atoms: rest },
    { ...table, atoms: [...anchors, ...table.atoms] },
  ];
}

/** Returns a caption without `Figure 3:`, which is renumbered. */
export function withoutCount(atoms: readonly Atom[]): readonly Atom[] {
  const at = atoms.findIndex(({ is }) => is === 'counted');
  if (at < 0) return atoms;
  const marks = atoms.slice(0, at).filter(({ is }) => is !== 'text'); // bookmarks among them
  const rest = atoms.slice(at + 1);
  const first = rest.findIndex(({ is }) => is === 'text');
  return [...marks, ...rest].map((atom, index) =>
    atom.is === 'text' && index === marks.length + first
      ? { ...atom, segment: { ...atom.segment, text: atom.segment.text.replace(/^[\s:.–—-]+/u, '') } }
      : atom,
  );
}
