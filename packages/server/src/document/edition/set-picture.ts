import { imageSize, type PrintedBlock } from '@reeve/formats';

/** A picture as placed on the page. */
export interface SetPicture {
  /** File name: short, because a long one would get line breaks; the ending shows the compiler the format. */
  readonly name: string;
  readonly widthMm: number;
}

/** Limits between the margins with the numbers, with a caption below the picture on the same page. */
const MOST_WIDTH_MM = 139;
const MOST_HEIGHT_MM = 190;
/** A picture without a stated density has the points per inch of a screen. */
const MM_PER_POINT = 25.4 / 96;
/** Limits of points and bytes of all pictures together: a PNG is unpacked and packed again, some two seconds at the limit. */
const MOST_POINTS = 20_000_000;
const MOST_BYTES = 20_000_000;

/**
 * Returns the pictures of a draft to draw, by digest: those whose header states a size, in the order of the text, up to the limit for one
 * run.
 */
export function picturesToSet(
  blocks: readonly PrintedBlock[],
  images: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, SetPicture> {
  const drawn = new Map<string, SetPicture>();
  let [points, weight] = [0, 0];
  for (const { image, kind } of blocks) {
    const bytes = image && images.get(image.digest);
    const size = bytes && imageSize(bytes);
    if (!image || !size || kind === 'table' || drawn.has(image.digest)) continue;
    const [width, height] = size;
    if (points + width * height > MOST_POINTS || weight + bytes.length > MOST_BYTES) continue;
    points += width * height;
    weight += bytes.length;
    const widthMm = Math.min(MOST_WIDTH_MM, width * MM_PER_POINT, (MOST_HEIGHT_MM / height) * width);
    const ending = image.mediaType === 'image/png' ? 'png' : 'jpg';
    drawn.set(image.digest, { name: `${drawn.size + 1}.${ending}`, widthMm });
  }
  return drawn;
}
