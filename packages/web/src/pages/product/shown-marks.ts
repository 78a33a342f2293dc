import { cutByMarks, markOf } from '@reeve/domain';
import type { CitedObject } from '../judgement/cite-options.ts';

type Known = ReadonlyMap<string, CitedObject>;

/** `[^RP-9VNHP]`: how the author sees a mark while writing. */
const shownMark = ({ reference }: CitedObject): string => `[^${reference}]`;

const MARK = /\[\^([^[\]\s]{1,40})\]/gu;

/** The text of a block as its author edits it: each mark names the reference of what it cites; one that names nothing stays as it is. */
export function shownMarks(text: string, known: Known): string {
  const all = [...known.values()];
  return text.replaceAll(MARK, (mark) => {
    const [run] = cutByMarks(mark, all);
    return run?.is === 'mark' && run.cite ? shownMark(run.cite) : mark;
  });
}

/** The edited text as it is stored: marks by reference become marks by id; others stay as they are. */
export function storedMarks(shown: string, known: Known): string {
  const byReference = new Map([...known.values()].map((one) => [one.reference, one.id]));
  return shown.replaceAll(MARK, (mark, name: string) => {
    const id = byReference.get(name);
    return id === undefined ? mark : markOf(id);
  });
}

/** What the marks of a stored text cite, as far as it is known: a sentence copied from another block brings its citation along. */
export function citedByMarks(text: string, known: Known): readonly CitedObject[] {
  const cites = cutByMarks(text, [...known.values()]).flatMap((run) =>
    run.is === 'mark' && run.cite ? [run.cite] : [],
  );
  return [...new Map(cites.map((one) => [one.id, one])).values()];
}

/** The edited text with a mark at the cursor, after the word before it. @returns also where the cursor is then */
export function withMarkAt(
  shown: string,
  at: number,
  cited: CitedObject,
): { readonly shown: string; readonly cursor: number } {
  const before = shown.slice(0, at).trimEnd();
  if (before === '') return { shown, cursor: at };
  const after = shown.slice(at);
  const text = `${before}${shownMark(cited)}`;
  return { shown: `${text}${after === '' || /^\s/.test(after) ? after : ` ${after}`}`, cursor: text.length };
}
