import type { ZipEntry } from '../../table/zip-directory.ts';
import { textAtom, UNSTYLED, type Atom } from '../docx-write/docx-atom.ts';
import type { DocxContext } from './docx-context.ts';
import { markAtom, readParagraph } from './docx-paragraph.ts';
import { readWordPart } from './docx-xml.ts';

/** The texts of footnotes or endnotes by their id in the file. */
export function readNotes(entry: ZipEntry | undefined, context: DocxContext): ReadonlyMap<string, readonly Atom[]> {
  const notes = new Map<string, readonly Atom[]>();
  if (!entry) return notes;
  let [id, atoms, lines]: [string | undefined, Atom[], number] = [undefined, [], 0];
  readWordPart(entry, {
    whole: new Set(['w:p']),
    open: (name, attributes) => {
      if (name === 'w:footnote' || name === 'w:endnote') {
        // Lines that separate notes from the text are notes of a type.
        id = /^(?:normal)?$/.test(attributes['w:type'] ?? '') ? attributes['w:id'] : undefined;
        [atoms, lines] = [[], 0];
      } else atoms.push(...markAtom(name, attributes));
    },
    element: (paragraph) => {
      const read = readParagraph(paragraph, context);
      const line =
        lines > 0 ? textAtom({ text: '\n', ...UNSTYLED }, { ins: read.markIns, del: read.markDel }) : undefined;
      lines += 1;
      if (line) atoms.push(line);
      for (const atom of read.atoms) if (atom.is !== 'image' && atom.is !== 'counted') atoms.push(atom);
    },
    close: (name) => {
      if ((name === 'w:footnote' || name === 'w:endnote') && id !== undefined) notes.set(id, withoutSpace(atoms));
    },
  });
  return notes;
}

/** Word puts a space between the number of a note and its text. */
function withoutSpace(atoms: readonly Atom[]): readonly Atom[] {
  const first = atoms.findIndex(({ is }) => is === 'text');
  return atoms.map((atom, at) =>
    at === first && atom.is === 'text'
      ? { ...atom, segment: { ...atom.segment, text: atom.segment.text.replace(/^\s/u, '') } }
      : atom,
  );
}
