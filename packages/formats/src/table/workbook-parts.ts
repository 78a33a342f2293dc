import { ReeveError } from '@reeve/domain';
import { numberKind, type NumberKind } from '../encoding/number-format.ts';
import { xmlReader, type XmlHandlers } from './xml-stream.ts';
import { unpackEntry, type ZipEntry } from './zip-directory.ts';

/** Parts shared by the sheets of a workbook. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly strings: readonly string[];
  /** By number of the cell style. */
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
}

const PART_BYTES = 64_000_000;
const STRINGS_BYTES = 400_000_000;
/** Characters of shared texts kept in memory. */
const STRINGS_KEPT = 50_000_000;

/**
 * Reads what the sheets of a workbook need: their names and places, shared texts, styles.
 *
 * @throws ReeveError invalid_input — it is no workbook, or a part is damaged; too_large — its texts exceed the memory
 *         limit
 */
export function workbookParts(directory: ReadonlyMap<string, ZipEntry>): WorkbookParts {
  const office = relations(directory.get('_rels/.rels'));
  const main = [...office.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const path = main.replace(/^\//, '');
  const workbook = directory.get(path);
  if (!workbook) {
    throw new ReeveError(
      'invalid_input',
      'This is a ZIP archive and no workbook. Unpack it and choose the file inside.',
    );
  }
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const rels = relations(directory.get(`${folder}_rels/${path.slice(folder.length)}.rels`));
  const resolve = (target: string): ZipEntry | undefined =>
    directory.get(target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`);
  const part = (kind: string): ZipEntry | undefined => {
    const found = [...rels.values()].find(({ type }) => type.endsWith(`/${kind}`));
    return found && resolve(found.target);
  };

  let from1904 = false;
  const listed: { name: string; hidden: boolean; entry: ZipEntry }[] = [];
  readPart(workbook, PART_BYTES, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = rels.get(attribute('r:id') ?? '');
      const entry = target?.type.endsWith('/worksheet') ? resolve(target.target) : undefined;
      if (entry)
        listed.push({
          name: attribute('name') ?? '',
          hidden: attribute('state') !== undefined && attribute('state') !== 'visible',
          entry,
        });
    },
  });
  const shown = listed.filter(({ hidden }) => !hidden);
  const sheets = shown.length > 0 ? shown : listed;
  if (sheets.length === 0) throw new ReeveError('invalid_input', 'The workbook has no sheet with rows.');
  return { sheets, strings: sharedStrings(part('sharedStrings')), kinds: styleKinds(part('styles')), from1904 };
}

/** Feed an entry of the archive to a reader of XML. */
export function readPart(entry: ZipEntry, maxBytes: number, handlers: XmlHandlers): void {
  const feed = xmlReader(handlers);
  for (const piece of unpackEntry(entry, maxBytes)) feed(piece, false);
  feed(new Uint8Array(0), true);
}

function relations(entry: ZipEntry | undefined): Map<string, { readonly type: string; readonly target: string }> {
  const found = new Map<string, { type: string; target: string }>();
  if (!entry) return found;
  readPart(entry, PART_BYTES, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      found.set(attribute('Id') ?? '', { type: attribute('Type') ?? '', target: attribute('Target') ?? '' });
    },
  });
  return found;
}

/** Texts that cells refer to by number. Readings of Japanese signs (`rPh`) are no part of the text. */
function sharedStrings(entry: ZipEntry | undefined): readonly string[] {
  const strings: string[] = [];
  if (!entry) return strings;
  let [text, inText, phonetic, kept] = ['', false, false, 0];
  readPart(entry, STRINGS_BYTES, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      kept += text.length + 8;
      if (kept > STRINGS_KEPT) throw new ReeveError('too_large', 'The workbook holds more text than a table is worth.');
      strings.push(text);
    },
  });
  return strings;
}

function styleKinds(entry: ZipEntry | undefined): readonly NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  if (!entry) return kinds;
  let inCells = false;
  readPart(entry, PART_BYTES, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      kinds.push(numberKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}
