import { ReeveError } from '@reeve/domain';
import { zipDirectory, type ZipEntry } from '../../table/zip-directory.ts';
import { readPart } from '../../table/workbook-parts.ts';

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file that a text is read from. No part is looked for outside the file. */
export interface DocxPackage {
  /** The part with the text. */
  readonly main: ZipEntry;
  /** A part that the main one names by kind: `styles`, `comments`. */
  readonly related: (kind: string) => ZipEntry | undefined;
  /** The target of a part's relation id; `of` is a kind, or empty for the main part. */
  readonly relation: (id: string, of: string) => Relation | undefined;
  /** The target part of a relation. */
  readonly resolve: (relation: Relation) => ZipEntry | undefined;
  readonly entry: (path: string) => ZipEntry | undefined;
}

const MOST_ENTRIES = 5_000;
const RELATIONS_BYTES = 16_000_000;

/**
 * Opens a Word file (DOCX).
 *
 * @throws ReeveError invalid_input — it is none, locked, damaged, or its archive tries to write elsewhere
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  refuseOthers(bytes);
  const directory = zipDirectory(bytes);
  if (directory.size > MOST_ENTRIES || [...directory.keys()].some(isOutside))
    throw new ReeveError('invalid_input', 'The archive holds names that no document has. It was not read.');
  const office = relationsOf(directory.get('_rels/.rels'));
  const start =
    [...office.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
  const path = start.replace(/^\//, '');
  const main = directory.get(path);
  if (!main || !/document\d*\.xml$/i.test(path))
    throw new ReeveError('invalid_input', 'This is no Word document (DOCX). Save it as DOCX and choose that file.');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const inPackage = (to: string): string => (to.startsWith('/') ? to.slice(1) : `${folder}${to.replace(/^\.\//, '')}`);
  const relations = new Map<string, ReadonlyMap<string, Relation>>();
  const of = (kind: string): ReadonlyMap<string, Relation> => {
    const known = relations.get(kind);
    if (known) return known;
    const name = kind === '' ? path : inPackage(target(kind)?.target ?? kind);
    const read = relationsOf(directory.get(name.replace(/([^/]*)$/, '_rels/$1.rels')));
    relations.set(kind, read);
    return read;
  };
  const target = (kind: string): Relation | undefined =>
    [...of('').values()].find(({ type, external }) => !external && type.endsWith(`/${kind}`));
  const resolve = ({ target: to, external }: Relation): ZipEntry | undefined =>
    external ? undefined : directory.get(inPackage(to));
  return {
    main,
    related: (kind) => {
      const found = target(kind);
      return found && resolve(found);
    },
    relation: (id, kind) => of(kind).get(id),
    resolve,
    entry: (name) => directory.get(name),
  };
}

/** True if a name leads out of the folder an archive is unpacked into. */
const isOutside = (name: string): boolean => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name);

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

function refuseOthers(bytes: Uint8Array): void {
  const refuse = (sentence: string): never => {
    throw new ReeveError('invalid_input', sentence);
  };
  if (bytes.length === 0) refuse('The file is empty.');
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    refuse('This document is locked with a password or in the old DOC format. Save it without a password as DOCX.');
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    refuse('This is a PDF document. Choose the Word document (DOCX) it was made from.');
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74)) refuse('This is a document in RTF. Save it as DOCX and choose that file.');
  if (!begins(bytes, 0x50, 0x4b)) refuse('This is no Word document (DOCX). Save it as DOCX and choose that file.');
}

function relationsOf(entry: ZipEntry | undefined): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  if (!entry) return found;
  readPart(entry, RELATIONS_BYTES, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      found.set(attribute('Id') ?? '', {
        type: attribute('Type') ?? '',
        target: attribute('Target') ?? '',
        external: attribute('TargetMode') === 'External',
      });
    },
  });
  return found;
}
