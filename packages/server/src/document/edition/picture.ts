import { ReeveError } from '@reeve/domain';

const MOST_BYTES = 5 * 1_048_576;

export interface Picture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/**
 * Returns a picture's type by its own first bytes, whatever its name.
 *
 * @throws ReeveError invalid_input — neither PNG nor JPEG; too_large — above 5 MB
 */
export function pictureOf(bytes: Buffer): Picture {
  if (bytes.length > MOST_BYTES)
    throw new ReeveError('too_large', 'A picture has at most 5 MB. Nothing was saved.', { fields: ['file'] });
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return { bytes, mediaType: 'image/png' };
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return { bytes, mediaType: 'image/jpeg' };
  throw new ReeveError('invalid_input', 'A picture is a PNG or a JPEG file. Nothing was saved.', { fields: ['file'] });
}
