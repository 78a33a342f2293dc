import {
  breakLines,
  CELL_BREAK,
  escapeInline,
  isReeveError,
  LINE_LETTERS,
  parseInline,
  printedFor,
  referencesIn,
  tableCells,
  type InlineRun,
  type References,
} from '@reeve/domain';
import type { PageSheet, PrintedBlock, PrintedManuscript } from '@reeve/formats';
import { breakable } from '../../print/breakable.ts';
import { STAGE_SHAPES } from '../../print/stage-shape.ts';
import { setPdf } from '../../print/typst.ts';
import { picturesToSet, type SetPicture } from './set-picture.ts';
import { DRAFT_TEMPLATE } from './manuscript-template.ts';

/** A run of a line: plain words, or with `b`old, `i`talic, `m`ono, `s`uperscript. */
type Piece = string | readonly [string, string];
interface SetLine {
  /** Its number in the margin; empty if another cell of the row has it. */
  readonly number: string;
  readonly pieces: readonly Piece[];
}
interface SetBlock {
  readonly kind: string;
  readonly level: number;
  readonly number: string;
  readonly picture?: (SetPicture & { readonly alt: string }) | undefined;
  /** For everything but a table. */
  readonly lines: readonly SetLine[];
  /** For a table. */
  readonly rows: readonly SetRow[];
}
interface SetRow {
  readonly numbers: readonly string[];
  readonly cells: readonly (readonly (readonly Piece[])[])[];
}

/** Pages of this kind are plain lines: 2,000,000 weighted characters (`setPdf`), some 9,000 lines, are set in about ten seconds. */
const LONGEST_DRAFT = 2_000_000;

/**
 * A draft as PDF: lines broken and numbered as on every screen, clauses numbered, pictures drawn, every page marked top and bottom. A
 * picture that is missing, broken, or beyond the limit for one run is printed as its description.
 *
 * @returns the bytes of a tagged PDF
 * @throws ReeveError too_large — longer than the limit for one run; use the Word file
 */
export async function manuscriptPdf(draft: PrintedManuscript, page: PageSheet): Promise<Uint8Array> {
  const pictures = picturesToSet(draft.blocks, draft.images);
  const set = (drawn: ReadonlyMap<string, SetPicture>): Promise<Uint8Array> => {
    const references = referencesIn(draft.blocks);
    const blocks = [
      ...draft.blocks.map((block) => setBlock(block, drawn, references)),
      ...thanks(draft.acknowledgements),
    ];
    const sheet = { page, title: draft.title, edition: draft.edition, language: draft.language, blocks };
    const input = JSON.stringify(breakable(sheet), (_, value: unknown) => value ?? null);
    const files = [...drawn].flatMap(([digest, { name }]) => {
      const bytes = draft.images.get(digest);
      return bytes ? [[name, bytes] as const] : [];
    });
    return setPdf(DRAFT_TEMPLATE, { sheet: input, shapes: STAGE_SHAPES }, page.at, LONGEST_DRAFT, new Map(files));
  };
  if (pictures.size === 0) return set(pictures);
  try {
    return await set(pictures);
  } catch (error) {
    // A broken picture stops the compiler. The text is still printed.
    if (!isReeveError(error, 'internal')) throw error;
    return set(new Map());
  }
}

/** Lines of acknowledgement, without a number: they are no part of the frozen text. */
function thanks(of: PrintedManuscript['acknowledgements']): readonly SetBlock[] {
  const line = (kind: string, text: string): SetBlock => ({
    kind,
    level: 1,
    number: '',
    lines: [{ number: '', pieces: [text] }],
    rows: [],
  });
  return of ? [line('heading', of.heading), ...of.people.map((one) => line('item', one))] : [];
}

function setBlock(block: PrintedBlock, drawn: ReadonlyMap<string, SetPicture>, references: References): SetBlock {
  const { kind, level, number, fromLine, image } = block;
  if (kind === 'table') return { kind, level, number, lines: [], rows: setRows(block, references) };
  const lines = linesOf(block.text, LINE_LETTERS, references).map((pieces, nth) => ({
    number: String(fromLine + nth),
    pieces,
  }));
  const picture = image && drawn.get(image.digest);
  if (image === undefined || picture)
    return { kind, level, number, lines, rows: [], picture: picture && { ...picture, alt: image?.alt ?? '' } };
  const described = linesOf(escapeInline(`[${image.alt}]`), LINE_LETTERS, references).map((pieces) => ({
    number: '',
    pieces: pieces.map((piece) => (typeof piece === 'string' ? ([piece, 'i'] as const) : piece)),
  }));
  return { kind, level, number, lines: [...described, ...lines], rows: [] };
}

function setRows({ text, fromLine }: PrintedBlock, references: References): readonly SetRow[] {
  let next = fromLine;
  return tableCells(text).map((row) => {
    const letters = Math.max(8, Math.floor(LINE_LETTERS / row.length));
    const cells = row.map((cell) => linesOf(cell.replaceAll(CELL_BREAK, '\n'), letters, references));
    const height = Math.max(...cells.map((lines) => lines.length));
    const numbers = Array.from({ length: height }, (_, nth) => String(next + nth));
    next += height;
    return { numbers, cells };
  });
}

/** Returns a text as its broken lines (`breakLines`), each in runs of one format. */
function linesOf(written: string, letters: number, references: References): readonly (readonly Piece[])[] {
  const runs = parseInline(written);
  const plain = runs.map((run) => run.text).join('');
  const starts = breakLines(plain, letters);
  // An element without letters at the end of the text is still on its last line.
  return starts.map((start, nth) => piecesOf(runs, start, starts[nth + 1] ?? plain.length + 1, references));
}

function piecesOf(runs: readonly InlineRun[], from: number, to: number, references: References): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const run of runs) {
    const shown = printedFor(run, references);
    const begins = at >= from && at < to;
    const own = run.text.slice(Math.max(0, from - at), Math.max(0, to - at)).replaceAll('\n', '');
    at += run.text.length;
    const text = shown === undefined ? own : begins ? shown : '';
    if (text === '') continue;
    const raised = run.link?.kind === 'footnote' ? 's' : '';
    const look = `${run.strong ? 'b' : ''}${run.emphasis ? 'i' : ''}${run.code ? 'm' : ''}${raised}`;
    pieces.push(look === '' ? text : [text, look]);
  }
  return pieces;
}
