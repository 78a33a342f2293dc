import type { Atom } from './docx-atom.ts';

/** Stands before the line breaks that belong to the text of a draft: a letter that is not seen and that every program keeps. */
export const TRUE_BREAK = '\u2060';

/**
 * Atoms of a paragraph of a copy without the line breaks at which the frozen draft was broken. Those stand behind white space;
 * what somebody has typed since is a tracked insertion, and a break of the text has `TRUE_BREAK` before it.
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
