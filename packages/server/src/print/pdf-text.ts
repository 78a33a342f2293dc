import { inflateSync } from 'node:zlib';

/** Texts of one page, in drawing order, without white space: a PDF draws glyphs and not spaces. */
export interface PdfPage {
  readonly header: string;
  readonly footer: string;
  readonly body: string;
  /** Heights at which each part is drawn, in points above the lower edge of the page: base lines, lowest and highest. */
  readonly heights: Readonly<Record<Part, readonly [number, number]>>;
}

type Part = 'header' | 'footer' | 'body';

type Objects = ReadonlyMap<string, string>;

/** Returns the objects of a PDF by number, bytes as Latin-1 characters. Enough for files without object streams, like ours. */
function objectsOf(file: string): Objects {
  return new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start) throw new TypeError('no stream');
  const raw = object.slice(start.index + start[0].length, object.lastIndexOf('endstream'));
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
}

const hexText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Returns a map of glyph numbers to text, from a font's ToUnicode map. */
function unicodeOf(cmap: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of body.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(Number.parseInt(from, 16), hexText(to));
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', to = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = Number.parseInt(low, 16);
      for (let glyph = first; glyph <= Number.parseInt(high, 16); glyph += 1)
        map.set(glyph, String.fromCodePoint((hexText(to).codePointAt(0) ?? 0) + glyph - first));
    }
  return map;
}

const ESCAPE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Bytes of a literal string without its parentheses (ISO 32000-1, 7.3.4.2). */
function bytesOf(literal: string): string {
  return literal.replaceAll(/\\(\r\n|[\r\n]|[0-7]{1,3}|[\s\S])/g, (_, after: string) => {
    if (/^[0-7]/.test(after)) return String.fromCharCode(Number.parseInt(after, 8));
    return /^[\r\n]/.test(after) ? '' : (ESCAPE[after] ?? after);
  });
}

function fontsOf(page: string, objects: Objects): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = /\/Font\s*<<([^>]*)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, unicodeOf(streamOf(objects.get(cmap) ?? ''))];
    }),
  );
}

/** The inside of a literal string: balanced parentheses need no backslash (7.3.4.2); the compiler nests them a few deep. */
const literal = (depth: number): string =>
  `(?:\\\\[\\s\\S]|[^\\\\()]${depth === 0 ? '' : `|\\(${literal(depth - 1)}\\)`})*`;

const TOKEN = new RegExp(
  [
    String.raw`/(?<font>\w+)\s+[\d.]+\s+Tf`,
    String.raw`\((?<text>${literal(6)})\)`,
    String.raw`<(?<hex>[0-9A-Fa-f]+)>\s*(?:Tj|\])`,
    String.raw`(?<open>/\w+\s*(?:<<(?:[^<>]|<[^<]*?>)*>>|/\w+)\s*BDC|\bBMC\b)`,
    String.raw`(?<close>\bEMC\b)`,
    String.raw`(?:-?[\d.]+ ){3}(?<scale>-?[\d.]+) -?[\d.]+ (?<up>-?[\d.]+) cm\b`,
    String.raw`(?<save>\bq\b)|(?<restore>\bQ\b)`,
  ].join('|'),
  'g',
);

/** How far a point is moved up and whether up is down: the relevant part of a transformation (8.3.3). */
interface Height {
  readonly scale: number;
  readonly up: number;
}

function readPage(page: string, objects: Objects): PdfPage {
  const fonts = fontsOf(page, objects);
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
  const texts = { header: '', footer: '', body: '' };
  const drawn: Record<Part, number[]> = { header: [], footer: [], body: [] };
  const open: (Part | undefined)[] = [];
  const saved: Height[] = [];
  let height: Height = { scale: 1, up: 0 };
  let glyphs: ReadonlyMap<number, string> | undefined;
  for (const token of content.matchAll(TOKEN)) {
    const { font, text, hex, open: opened, close, scale, up, save, restore } = token.groups ?? {};
    if (font !== undefined) glyphs = fonts.get(font);
    else if (opened !== undefined)
      open.push(/\/Header/.test(opened) ? 'header' : /\/Footer/.test(opened) ? 'footer' : undefined);
    else if (close !== undefined) open.pop();
    else if (save !== undefined) saved.push(height);
    else if (restore !== undefined) height = saved.pop() ?? height;
    else if (scale !== undefined)
      height = { scale: height.scale * Number(scale), up: height.up + height.scale * Number(up) };
    else if (text !== undefined || hex !== undefined) {
      const bytes = text === undefined ? Buffer.from(hex ?? '', 'hex') : Buffer.from(bytesOf(text), 'latin1');
      const part = open.findLast((place) => place !== undefined) ?? 'body';
      drawn[part].push(height.up);
      for (let at = 0; at + 1 < bytes.length; at += 2) texts[part] += glyphs?.get(bytes.readUInt16BE(at)) ?? '\uFFFD';
    }
  }
  const range = (part: Part): [number, number] =>
    drawn[part].reduce<[number, number]>(
      ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  return {
    header: squeeze(texts.header),
    footer: squeeze(texts.footer),
    body: squeeze(texts.body),
    heights: { header: range('header'), footer: range('footer'), body: range('body') },
  };
}

/** Returns a text without white space and without invisible signs: break opportunities, isolates. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200B\u2066-\u2069]+/gu, '');
}

/** Returns the texts of a PDF made by the compiler, page by page: a reader for tests, for the subset of PDF the compiler writes. */
export function pagesOf(pdf: Uint8Array): readonly PdfPage[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const tree = [...objects.values()].find((object) => /\/Type \/Pages/.test(object)) ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => readPage(objects.get(id) ?? '', objects));
}
