import { LOG_TEXTS, type LogLeaf, type LogText } from './audit-leaf.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { canonicalJson } from './canonical-json.ts';
import { LOG_COLUMNS, type LogColumn } from './log-column.ts';

/**
 * The file format in which a log is handed over: one item per line, each ended by a newline, in the order of the
 * events.
 *
 *     {"format":"reeve-log","keys":["<key>"],"origin":"<origin>","texts":true,"version":1}
 *     L <leaf hash> <leaf>                   an event; its canonical text
 *     D <column>                             a column of the event or checkpoint above differs from it: it was changed
 *     T <field> <ordinal> <salt> <"text">    a text of the event above, as far as it has not been erased
 *     C <"signed note">                      a checkpoint over the events above
 *     E <size>                               the end
 */
export const LOG_FILE_VERSION = 1;

/** The first line of a log file. */
export interface LogFileHead {
  readonly format: 'reeve-log';
  readonly version: number;
  readonly origin: string;
  /** The keys that signed the checkpoints. The checker needs a copy from another source. */
  readonly keys: readonly string[];
  /** False if the texts about persons were left out on purpose. */
  readonly texts: boolean;
}

export function headLine(head: Omit<LogFileHead, 'format' | 'version'>): string {
  return `${canonicalJson({ format: 'reeve-log', version: LOG_FILE_VERSION, ...head })}\n`;
}
export function leafLine(hash: Uint8Array, leaf: string): string {
  return `L ${toBase64(hash)} ${leaf}\n`;
}
/** Written only if the database was tampered with: a file of an honest log has no such line. */
export function columnLine(column: LogColumn): string {
  return `D ${column}\n`;
}
export function textLine(field: LogText, ordinal: number, salt: Uint8Array, text: string): string {
  return `T ${field} ${ordinal} ${toBase64(salt)} ${JSON.stringify(text)}\n`;
}
export function checkpointLine(note: string): string {
  return `C ${JSON.stringify(note)}\n`;
}
export function endLine(size: number): string {
  return `E ${size}\n`;
}

/** Reads the head of a file from its first line; undefined if it is no file of ours or not as `headLine` writes it. */
export function readHead(line: string): LogFileHead | undefined {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, version, origin, keys, texts } = value as Partial<Record<keyof LogFileHead, unknown>>; // checked below
  const isList = (list: unknown): list is readonly string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  if (format !== 'reeve-log' || !Number.isSafeInteger(version) || typeof version !== 'number') return undefined;
  if (typeof origin !== 'string' || !isList(keys) || typeof texts !== 'boolean') return undefined;
  return canonicalJson({ format, version, origin, keys, texts }) === line
    ? { format, version, origin, keys, texts }
    : undefined;
}

/** Where the leaf begins in its line, after letter and hash. */
export const LEAF_AT = 47;

/** Parses the fields of a leaf that a check needs; its hash is covered by a checkpoint. */
export function readLeaf(text: string): LogLeaf | undefined {
  const leaf = parse(text) as LogLeaf | undefined; // the fields used are validated below
  if (leaf?.v !== 1 || !Array.isArray(leaf.subjects) || typeof leaf.erased !== 'object') return undefined;
  const commitments = [leaf.justification, leaf.caseRef, leaf.query];
  return commitments.every((one) => one === null || typeof one === 'string') ? leaf : undefined;
}

/** The column that a line reports as changed. */
export function readColumnLine(line: string): LogColumn | undefined {
  return LOG_COLUMNS.find((column) => line === `D ${column}`);
}

/** A text with its place and salt from its line; undefined for a line that `textLine` would not have written. */
export function readTextLine(
  line: string,
): { readonly field: LogText; readonly ordinal: number; readonly salt: Uint8Array; readonly text: string } | undefined {
  const [, name, ordinal = '', coded = '', quoted = ''] = /^T (\w+) (0|[1-9]\d{0,5}) (\S+) (".*")$/s.exec(line) ?? [];
  const field = LOG_TEXTS.find((known) => known === name);
  const [salt, text] = [fromBase64(coded), unquote(quoted)];
  return field === undefined || salt === undefined || text === undefined
    ? undefined
    : { field, ordinal: Number(ordinal), salt, text };
}

/** The printed note of a checkpoint's line. */
export function readCheckpointLine(line: string): string | undefined {
  return unquote(line.slice(2));
}

/** A JSON text exactly as `JSON.stringify` writes it, so that one text has one line. */
function unquote(quoted: string): string | undefined {
  const text = parse(quoted);
  return typeof text === 'string' && JSON.stringify(text) === quoted ? text : undefined;
}
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
