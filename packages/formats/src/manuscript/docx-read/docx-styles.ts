import type { ZipEntry } from '../../table/zip-directory.ts';
import { child, isOn, readWordPart, valueOf, type WordElement } from './docx-xml.ts';

/** The effect of a style on a paragraph or a run. */
export interface DocxStyle {
  /** `heading 1`, `caption`, `toc 2`: built-in styles have their English name in every language of Word. */
  readonly name: string;
  /** 1–9 if it makes headings. */
  readonly heading: number | undefined;
  readonly list: ListPlace | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

/** A place in a list of Word's. */
export interface ListPlace {
  readonly list: string;
  /** From 0. */
  readonly depth: number;
}

const PLAIN: DocxStyle = { name: '', heading: undefined, list: undefined, strong: false, emphasis: false };
/** A longer chain of styles is a cycle. */
const LONGEST_CHAIN = 20;

/** The styles of a Word file by id; an unknown id is a plain style. */
export function readStyles(entry: ZipEntry | undefined): (id: string | undefined) => DocxStyle {
  const elements = new Map<string, WordElement>();
  const known = new Map<string, DocxStyle>();
  let usual: string | undefined;
  if (entry) {
    readWordPart(entry, {
      whole: new Set(['w:style']),
      element: (style) => {
        const id = style.attributes['w:styleId'] ?? '';
        elements.set(id, style);
        const isDefault = /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? '');
        if (isDefault && style.attributes['w:type'] === 'paragraph') usual = id;
      },
    });
  }
  const resolve = (id: string | undefined, depth: number): DocxStyle => {
    const element = elements.get(id ?? '');
    if (id === undefined || !element || depth > LONGEST_CHAIN) return PLAIN;
    const done = known.get(id);
    if (done) return done;
    const base = resolve(valueOf(element, 'w:basedOn'), depth + 1);
    const name = (valueOf(element, 'w:name') ?? '').toLowerCase();
    const style: DocxStyle = {
      // A custom style based on a built-in one counts as that one.
      name: isTelling(name) || !isTelling(base.name) ? name : base.name,
      heading: headingOf(element, name) ?? base.heading,
      list: listPlace(child(element, 'w:pPr'), base.list),
      strong: isOn(child(element, 'w:rPr'), 'w:b') ?? base.strong,
      emphasis: isOn(child(element, 'w:rPr'), 'w:i') ?? base.emphasis,
    };
    known.set(id, style);
    return style;
  };
  return (id) => resolve(id ?? usual, 0);
}

const TELLING =
  /^(?:title|caption|toc \d|toc heading|quote|intense quote|block text|draft note|draft footnote|draft figure|draft code)$/;
const isTelling = (name: string): boolean => TELLING.test(name);

function headingOf(style: WordElement, name: string): number | undefined {
  const level = valueOf(child(style, 'w:pPr'), 'w:outlineLvl');
  if (level !== undefined) return outline(level);
  const named = /^heading ([1-9])$/.exec(name);
  return named ? Number(named[1]) : undefined;
}

/** 1–9; a written 9 means text. */
export function outline(level: string): number | undefined {
  const depth = Number(level);
  return Number.isInteger(depth) && depth >= 0 && depth < 9 ? depth + 1 : undefined;
}

/** Returns the list position in paragraph properties, which override those of their style; list 0 is none. */
export function listPlace(properties: WordElement | undefined, base: ListPlace | undefined): ListPlace | undefined {
  const given = child(properties, 'w:numPr');
  if (!given) return base;
  const list = valueOf(given, 'w:numId') ?? base?.list;
  const depth = Number(valueOf(given, 'w:ilvl') ?? base?.depth ?? 0);
  return list === undefined || list === '0'
    ? undefined
    : { list, depth: Number.isInteger(depth) && depth > 0 ? depth : 0 };
}

/** True if a list position is numbered; false for bullets, dashes and lists without a sign. */
export function readNumbering(entry: ZipEntry | undefined): (place: ListPlace) => boolean {
  const patterns = new Map<string, WordElement>();
  const lists = new Map<string, WordElement>();
  if (entry) {
    readWordPart(entry, {
      whole: new Set(['w:abstractNum', 'w:num']),
      element: (one) => {
        if (one.name === 'w:num') lists.set(one.attributes['w:numId'] ?? '', one);
        else patterns.set(one.attributes['w:abstractNumId'] ?? '', one);
      },
    });
  }
  const levelOf = (holder: WordElement | undefined, depth: number): WordElement | undefined =>
    holder?.children.find((one) => one.name === 'w:lvl' && one.attributes['w:ilvl'] === String(depth));
  return ({ list, depth }) => {
    const element = lists.get(list);
    const own = element?.children.find(
      (one) => one.name === 'w:lvlOverride' && one.attributes['w:ilvl'] === String(depth),
    );
    const level = levelOf(own, depth) ?? levelOf(patterns.get(valueOf(element, 'w:abstractNumId') ?? ''), depth);
    const format = valueOf(level, 'w:numFmt') ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}
