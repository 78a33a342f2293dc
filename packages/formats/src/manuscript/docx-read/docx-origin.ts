import type { DocxPackage } from './docx-package.ts';
import { child, readWordPart } from './docx-xml.ts';

/** Metadata of a copy of a draft: custom properties survive saving in Word. */
export interface DocxOrigin {
  readonly edition: string | undefined;
  /** Labels of footnotes by the id of their block: Word numbers notes and has no names for them. */
  readonly labels: ReadonlyMap<string, string>;
}

export const ORIGIN_PROPERTY = 'ReeveDraft';

const NONE: DocxOrigin = { edition: undefined, labels: new Map() };

/** Writes the metadata of a copy. */
export function writeOrigin({ edition, labels }: DocxOrigin): string {
  return JSON.stringify({ edition, labels: [...labels] });
}

/** Reads the metadata of a copy; empty if there is none that can be parsed. */
export function readOrigin(docx: DocxPackage): DocxOrigin {
  const entry = docx.entry('docProps/custom.xml');
  if (!entry) return NONE;
  let text = '';
  readWordPart(entry, {
    whole: new Set(['property']),
    element: (property) => {
      if (property.attributes['name'] === ORIGIN_PROPERTY) text = child(property, 'vt:lpwstr')?.text ?? '';
    },
  });
  return parseOrigin(text);
}

function parseOrigin(text: string): DocxOrigin {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return NONE;
    const edition = 'edition' in parsed && typeof parsed.edition === 'string' ? parsed.edition : undefined;
    const pairs: readonly unknown[] = 'labels' in parsed && Array.isArray(parsed.labels) ? parsed.labels : [];
    return { edition, labels: new Map(pairs.filter(isPair)) };
  } catch {
    return NONE; // another program's property of the same name
  }
}

function isPair(pair: unknown): pair is readonly [string, string] {
  return (
    Array.isArray(pair) &&
    pair.length === 2 &&
    typeof pair[0] === 'string' &&
    typeof pair[1] === 'string' &&
    /^[\p{L}\p{N}_-]{1,40}$/u.test(pair[1])
  );
}

/** The title in the properties of a file. */
export function titleProperty(docx: DocxPackage): string {
  const entry = docx.entry('docProps/core.xml');
  let title = '';
  if (entry) readWordPart(entry, { whole: new Set(['dc:title']), element: ({ text }) => (title = text.trim()) });
  return title;
}
