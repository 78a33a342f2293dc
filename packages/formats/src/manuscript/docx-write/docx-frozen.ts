import type { Atom } from './docx-atom.ts';

/** Precedes the line breaks that belong to the text of a draft: an invisible character that every program keeps. */
export const TRUE_BREAK = '\u2060';

/**
 * Returns the atoms of a copy's paragraph without the line breaks of the frozen draft. Those come after white space;
 * text typed since is a tracked insertion, and a break of the text has `TRUE_BREAK` before it.
 */
export function withoutFrozenBreaks(atoms: readonly Atom[]): readonly Atom[] {
  const kept: Atom[] = [];
  /** Index of the last text among the kept. */
  let last = -1;
  for (const atom of atoms) {
    if (atom.is !== 'text') {
      kept.push(atom);
      continue;
    }
    if (atom.segment.text === '\n') {
      const before = kept[last];
      const text = before?.is === 'text' ? before.segment.text : '';
      if (before?.is === 'text' && text.endsWith(TRUE_BREAK))
        kept[last] = { ...before, segment: { ...before.segment, text: text.slice(0, -TRUE_BREAK.length) } };
      else if (!atom.ins && /\s$/u.test(text)) continue;
    }
    last = kept.push(atom) - 1;
  }
  return kept;
}
