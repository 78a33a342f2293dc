/** The separators of cells and lines in a text. */
export interface Dialect {
  readonly delimiter: ',' | '\t' | ';' | '|';
  /** `\n` ends a line with or without `\r` before it; `\r` alone is what old Macintosh programs write. */
  readonly newline: '\n' | '\r';
}

/** One row of a delimited text; or, with a `fault`, one line that could not be understood and has no cells. */
export interface RawRow {
  /** Line on which the row begins; the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: 'quote_not_closed' | 'quote_misplaced' | 'row_too_long';
}

/** Longest row accepted, in UTF-16 units. A quotation mark that is never closed costs no more memory than this. */
export const MAX_ROW_LENGTH = 1_000_000;

type Scan = { readonly cells: readonly string[]; readonly next: number } | NonNullable<RawRow['fault']> | 'more';

/**
 * Splits a delimited text into rows as it arrives: RFC 4180, with the delimiter and line end of `dialect`.
 *
 * Beyond the RFC: a quotation mark inside a cell that does not begin with one is an ordinary character; empty lines are
 * skipped. If the quotation marks of a row do not match, or it is longer than `maxLength`, only its first line is lost:
 * reading continues with the next line, so that one stray mark does not swallow the file.
 *
 * The rows depend on the text alone, never on where it was cut into pieces.
 * Cost: O(length); a row in pieces is read again with each piece, so pieces should not be tiny.
 */
export class RowSplitter {
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #maxLength: number;
  #text = '';
  #line = 1;
  /** Dropping the rest of a line that was refused. */
  #skipping = false;

  constructor(dialect: Dialect, maxLength = MAX_ROW_LENGTH) {
    this.#delimiter = dialect.delimiter;
    this.#newline = dialect.newline;
    this.#maxLength = maxLength;
  }

  /** The rows that `text` completes. */
  push(text: string): RawRow[] {
    this.#text += text;
    return this.#take(false);
  }

  /** The last row, when the text does not end with a line end. */
  end(): RawRow[] {
    return this.#take(true);
  }

  #take(final: boolean): RawRow[] {
    const rows: RawRow[] = [];
    const text = this.#text;
    let start = 0;
    let quote = text.indexOf('"');
    while (start < text.length) {
      const lineEnd = text.indexOf(this.#newline, start);
      if (this.#skipping) {
        if (lineEnd < 0) start = text.length;
        else [start, this.#skipping, this.#line] = [lineEnd + 1, false, this.#line + 1];
        continue;
      }
      if (quote >= 0 && quote < start) quote = text.indexOf('"', start);
      const plain = quote < 0 || (lineEnd >= 0 && quote > lineEnd);
      const found = plain ? this.#scanLine(start, lineEnd, final) : this.#scanQuoted(start, final);
      const scan = found === 'more' && text.length - start > this.#maxLength + 2 ? 'row_too_long' : found;
      if (scan === 'more') break;
      if (typeof scan === 'string') {
        rows.push({ line: this.#line, cells: [], fault: scan });
        this.#skipping = true;
        continue;
      }
      if (scan.cells.length > 1 || scan.cells[0] !== '') rows.push({ line: this.#line, cells: scan.cells });
      // A line without a quotation mark is one line; a quoted cell can contain more.
      this.#line += plain ? 1 : this.#linesWithin(start, scan.next);
      start = scan.next;
    }
    this.#text = text.slice(start);
    return rows;
  }

  /** The common case: a line without a quotation mark. */
  #scanLine(start: number, lineEnd: number, final: boolean): Scan {
    if (lineEnd < 0 && !final) return 'more';
    const stop = lineEnd < 0 ? this.#text.length : lineEnd;
    if (stop - start > this.#maxLength) return 'row_too_long';
    const carriage = this.#newline === '\n' && stop > start && this.#text[stop - 1] === '\r' ? 1 : 0;
    return { cells: this.#text.slice(start, stop - carriage).split(this.#delimiter), next: stop + 1 };
  }

  #scanQuoted(start: number, final: boolean): Scan {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      if (at >= this.#text.length && !final) return 'more';
      const cell = this.#text[at] === '"' ? this.#quotedCell(start, at, final) : this.#bareCell(at, final);
      if (typeof cell === 'string') return cell;
      cells.push(cell.value);
      at = cell.next;
      if (at - start > this.#maxLength + 1) return 'row_too_long';
      if (this.#text[at] !== this.#delimiter) return { cells, next: at + 1 };
      at += 1;
    }
  }

  /** A cell up to the delimiter or line end at `next`. */
  #bareCell(from: number, final: boolean): { value: string; next: number } | 'more' {
    let at = from;
    while (at < this.#text.length && this.#text[at] !== this.#delimiter && this.#text[at] !== this.#newline) at += 1;
    if (at >= this.#text.length && !final) return 'more';
    const ends = at >= this.#text.length || this.#text[at] === this.#newline;
    const carriage = ends && this.#newline === '\n' && at > from && this.#text[at - 1] === '\r' ? 1 : 0;
    return { value: this.#text.slice(from, at - carriage), next: at };
  }

  /**
   * Reads a cell between quotation marks, the first of them at `from`; `next` is the delimiter or line end after the
   * last.
   */
  #quotedCell(start: number, from: number, final: boolean): { value: string; next: number } | Exclude<Scan, object> {
    let value = '';
    let piece = from + 1;
    for (;;) {
      const mark = this.#text.indexOf('"', piece);
      if (mark < 0) return final && this.#text.length - start <= this.#maxLength + 2 ? 'quote_not_closed' : 'more';
      if (mark - start > this.#maxLength) return 'row_too_long';
      value += this.#text.slice(piece, mark);
      if (this.#text[mark + 1] !== '"') return this.#afterQuote(value, mark + 1, final);
      value += '"';
      piece = mark + 2;
    }
  }

  #afterQuote(value: string, at: number, final: boolean): { value: string; next: number } | Exclude<Scan, object> {
    const carriage = this.#newline === '\n' && this.#text[at] === '\r' ? 1 : 0;
    const next = at + carriage;
    if (next >= this.#text.length) return final ? { value, next } : 'more';
    if (this.#text[next] === this.#newline) return { value, next };
    return carriage === 0 && this.#text[next] === this.#delimiter ? { value, next } : 'quote_misplaced';
  }

  #linesWithin(start: number, next: number): number {
    let lines = 1; // the row's own end, a line end or the end of the text
    for (let at = this.#text.indexOf(this.#newline, start); at >= 0 && at < next - 1; lines += 1) {
      at = this.#text.indexOf(this.#newline, at + 1);
    }
    return lines;
  }
}
