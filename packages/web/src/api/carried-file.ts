import { ApiError } from './error.ts';

const MEGABYTE = 1_048_576;
const LONGEST_NAME = 200;
/** Bytes that are written at once; a multiple of three, so that only the last of them is padded. */
const AT_ONCE = 24_576;

/**
 * Reads a file as an operation carries it in its content. A file above the limit is not read.
 *
 * @throws ApiError too_large — above the limit in megabytes, 30 by default
 */
export async function carriedFile(
  file: File,
  mostMb = 30,
): Promise<{ readonly name: string; readonly content: string }> {
  if (file.size > mostMb * MEGABYTE)
    throw new ApiError({
      code: 'too_large',
      title: `A file has at most ${mostMb} MB here. Nothing was saved.`,
      status: 413,
    });
  return { name: file.name.slice(-LONGEST_NAME) || 'file', content: base64(new Uint8Array(await file.arrayBuffer())) };
}

/** The browser's own base64, ten times as fast as one written by hand: thirty megabytes must not hold up the page. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return text;
}
