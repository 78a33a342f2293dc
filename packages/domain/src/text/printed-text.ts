import { parseInline, type InlineRun } from './inline.ts';

/** What is printed where a text refers to another block of its edition. */
export interface References {
  /** Number of a block by its id, as printed; undefined or empty if it has none. */
  readonly numberOf: (blockId: string) => string | undefined;
  /** Number of a footnote by its label. */
  readonly noteOf: (label: string) => string | undefined;
}

/** The references of an edition. */
export function referencesIn(
  blocks: readonly { readonly id: string; readonly kind: string; readonly label: string; readonly number: string }[],
): References {
  const numbers = new Map(blocks.map(({ id, number }) => [id, number]));
  const notes = new Map(blocks.flatMap(({ kind, label, number }) => (kind === 'footnote' ? [[label, number]] : [])));
  return { numberOf: (id) => numbers.get(id), noteOf: (label) => notes.get(label) };
}

/**
 * Returns the printed text of a run that refers elsewhere and has no words of its own; undefined if its words are
 * printed.
 */
export function printedFor({ link, text }: InlineRun, references: References): string | undefined {
  if (link?.kind === 'footnote') return references.noteOf(link.target) || link.target;
  if (!link || text !== '') return undefined;
  return link.kind === 'block' ? references.numberOf(link.target) || '→' : link.target;
}

/** A stretch of a printed text with one formatting. */
export interface PrintedRun extends Pick<InlineRun, 'text' | 'strong' | 'emphasis' | 'code' | 'link'> {}

/** Returns a text as printed, references by their numbers; those of footnotes as small ones: `apart.¹`. */
export function printedRuns(source: string, references: References): readonly PrintedRun[] {
  return parseInline(source).map((run) => {
    const shown = printedFor(run, references);
    const text = shown === undefined ? run.text : run.link?.kind === 'footnote' ? raised(shown) : shown;
    return { ...run, text };
  });
}

/** Returns a text as printed, without formatting. */
export function printedText(source: string, references: References): string {
  return printedRuns(source, references)
    .map((run) => run.text)
    .join('');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in small raised digits; a label that is no number is in brackets. */
function raised(note: string): string {
  return /^\d+$/.test(note) ? note.replaceAll(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : `[${note}]`;
}
