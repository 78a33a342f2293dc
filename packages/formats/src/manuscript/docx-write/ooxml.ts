import { zipSync, type Zippable } from 'fflate';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 does not allow in any form. */
const IMPOSSIBLE = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** True if a text has a character that no office file can contain. */
export function isImpossible(text: string): boolean {
  return text.search(IMPOSSIBLE) >= 0;
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Returns a text escaped for XML, in an element or an attribute. Characters that XML does not allow are left out. */
export function xmlText(text: string): string {
  return text.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"\r\n\t]/g, (sign) => ENTITY[sign] ?? sign);
}

/** One relation of a part to another, or to an external address. */
export interface Relation {
  readonly id: string;
  /** Whole, or the last word of those that the format itself names. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** A part that lists relations. */
export function relationsXml(relations: readonly Relation[]): string {
  const one = ({ id, type, target, external = false }: Relation): string =>
    `<Relationship Id="${id}" Type="${type.includes(':') ? type : RELATION + type}" Target="${xmlText(target)}"${external ? ' TargetMode="External"' : ''}/>`;
  return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(one).join('')}</Relationships>`;
}

/** The part that lists the content types of the others. */
export function contentTypesXml(
  defaults: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>>,
): string {
  const all = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml', ...defaults };
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    Object.entries(all)
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
      .join('') +
    Object.entries(parts)
      .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
      .join('') +
    '</Types>'
  );
}

/** Returns an office file of these parts; the same parts give the same bytes. */
export function packOffice(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    files[path] = typeof part === 'string' ? encoder.encode(part) : part;
  // The first day a ZIP archive can name.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
