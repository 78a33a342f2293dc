import { isReeveError, ReeveError } from '@reeve/domain';
import { unpackEntry, type ZipEntry } from '../../table/zip-directory.ts';
import type { FoundImage } from '../docx-write/docx-atom.ts';
import type { DocxPackage } from './docx-package.ts';
import type { LossCode, ReadImage } from '../manuscript.ts';

const IMAGE_BYTES = 16_000_000;
const ALL_IMAGE_BYTES = 48_000_000;

/** The pictures of a Word file, each unpacked once. */
export class DocxImages {
  readonly #docx: DocxPackage;
  readonly #known = new Map<string, ReadImage | undefined>();
  #bytes = 0;

  constructor(docx: DocxPackage) {
    this.#docx = docx;
  }

  /** Every requested picture, once. */
  all(): readonly ReadImage[] {
    const byDigest = new Map([...this.#known.values()].flatMap((one) => (one ? [[one.digest, one] as const] : [])));
    return [...byDigest.values()];
  }

  /**
   * The target picture of a relation, or why there is none.
   *
   * @throws ReeveError too_large — a picture, or all of them, exceed the limits
   */
  async find({ relation, of }: FoundImage): Promise<ReadImage | LossCode> {
    const to = this.#docx.relation(relation, of);
    const entry = to && this.#docx.resolve(to);
    if (!to || !entry) return 'picture_external';
    if (!this.#known.has(entry.name)) this.#known.set(entry.name, await this.#read(entry));
    return this.#known.get(entry.name) ?? 'picture_kind';
  }

  async #read(entry: ZipEntry): Promise<ReadImage | undefined> {
    const bytes = unpackImage(entry);
    const mediaType = imageType(bytes);
    if (!mediaType) return undefined;
    this.#bytes += bytes.length;
    if (this.#bytes > ALL_IMAGE_BYTES) throw tooLarge('The pictures of the document are together', ALL_IMAGE_BYTES);
    return { digest: await sha256(bytes), mediaType, bytes };
  }
}

const tooLarge = (what: string, most: number): ReeveError =>
  new ReeveError('too_large', `${what} larger than ${most / 1e6} MB. Make them smaller and choose the file again.`);

function unpackImage(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (const piece of unpackEntry(entry, IMAGE_BYTES)) {
      pieces.push(piece);
      length += piece.length;
    }
  } catch (error) {
    if (isReeveError(error, 'too_large')) throw tooLarge('A picture of the document is', IMAGE_BYTES);
    throw error;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Determines the type of a picture by its first bytes, not its name. */
export function imageType(bytes: Uint8Array): ReadImage['mediaType'] | undefined {
  const begins = (...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined;
}

/** SHA-256, hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
