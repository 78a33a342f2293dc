import { ReeveError } from '@reeve/domain';
import { xmlFeed } from '../../table/xml-stream.ts';
import { unpackEntry, type ZipEntry } from '../../table/zip-directory.ts';

/** An element with all its content. Its name has the prefix that Word uses, whatever prefix the file has. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  /** Text of elements that contain one. */
  readonly text: string;
}

export interface WordEvents {
  /** Elements passed on whole; for the elements around them, opening and closing are reported. */
  readonly whole: ReadonlySet<string>;
  readonly element: (element: WordElement) => void;
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
}

/** Beginnings of name spaces, and the prefix of each: transitional, and strict (`purl.oclc.org/ooxml`). */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/openxmlformats\.org\/wordprocessingml\/2006\/main$|ooxml\/wordprocessingml\/main$/, 'w'],
  [/openxmlformats\.org\/officeDocument\/2006\/relationships$|ooxml\/officeDocument\/relationships$/, 'r'],
  [/openxmlformats\.org\/drawingml\/2006\/main$|ooxml\/drawingml\/main$/, 'a'],
  [/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/openxmlformats\.org\/officeDocument\/2006\/math$|ooxml\/officeDocument\/math$/, 'm'],
  [/openxmlformats\.org\/markup-compatibility\/2006$/, 'mc'],
  [/microsoft\.com\/office\/word\/2010\/wordml$/, 'w14'],
  [/microsoft\.com\/office\/word\/2012\/wordml$/, 'w15'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
];

const TEXTS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'dc:title', 'vt:lpwstr']);

const PART_BYTES = 256_000_000;
const MOST_ELEMENTS = 6_000_000;
/** Elements of one paragraph: it is kept in memory whole. */
const MOST_NODES = 100_000;
/** Word's own files are repetitive and still compress less than this; smaller ones are harmless. */
const MOST_RATIO = 100;
const HARMLESS_BYTES = 2_000_000;

const tooLarge = (): ReeveError =>
  new ReeveError('too_large', 'The document unpacks to more than a text of any length would. It was not read.');

/**
 * Reads a part of a Word file.
 *
 * @throws ReeveError invalid_input — not well formed; too_large — crafted to fill the memory, or larger than any text
 */
export function readWordPart(entry: ZipEntry, events: WordEvents): void {
  const names = new Map<string, string>();
  const open: { element: WordElement & { text: string }; children: WordElement[] }[] = [];
  let [elements, nodes] = [0, 0];
  const canonical = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const known = names.get(prefix);
    return known === undefined || known === prefix ? name : `${known}:${name.slice(colon + 1)}`;
  };
  const attributesOf = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    let renamed = false;
    for (const key in given) {
      if (key.startsWith('xmlns')) declare(names, key, given[key] ?? '');
      else if (key.includes(':') && canonical(key) !== key) renamed = true;
    }
    if (!renamed) return given;
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key.includes(':') ? canonical(key) : key, value]),
    );
  };
  const feed = xmlFeed({
    open: (name, given) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw tooLarge();
      const attributes = attributesOf(given);
      const known = canonical(name);
      if (open.length === 0 && !events.whole.has(known)) {
        events.open?.(known, attributes);
        return;
      }
      nodes = open.length === 0 ? 0 : nodes + 1;
      if (nodes > MOST_NODES) throw tooLarge();
      const children: WordElement[] = [];
      open.push({ element: { name: known, attributes, children, text: '' }, children });
    },
    text: (text) => {
      const last = open.at(-1);
      if (last && TEXTS.has(last.element.name)) last.element.text += text;
    },
    close: (name) => {
      const done = open.pop();
      if (!done) events.close?.(canonical(name));
      else if (open.length === 0) events.element(done.element);
      else open.at(-1)?.children.push(done.element);
    },
  });
  refuseBomb(entry);
  for (const piece of unpackEntry(entry, PART_BYTES)) feed(piece, false);
  feed(new Uint8Array(0), true);
}

/** Unpacking costs little compared with reading: a part with too high a compression ratio is not read at all. */
function refuseBomb(entry: ZipEntry): void {
  const most = Math.max(HARMLESS_BYTES, MOST_RATIO * entry.packed.length);
  if (most > PART_BYTES) return;
  let total = 0;
  for (const piece of unpackEntry(entry, PART_BYTES)) {
    total += piece.length;
    if (total > most) throw tooLarge();
  }
}

function declare(names: Map<string, string>, key: string, space: string): void {
  const prefix = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
  const known = PREFIXES.find(([pattern]) => pattern.test(space));
  names.set(prefix, known?.[1] ?? (prefix === '' ? '' : prefix));
}

/** First child of a name. */
export function child(element: WordElement | undefined, name: string): WordElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** Returns the value of a property that is a child element: `<w:pStyle w:val="…"/>`. */
export function valueOf(element: WordElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Returns whether a property is present and not switched off; `undefined` if it is absent. */
export function isOn(element: WordElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** Yields all elements of a name, at any depth, in order. */
export function* descendants(element: WordElement, name: string): Generator<WordElement, void> {
  for (const one of element.children) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}
