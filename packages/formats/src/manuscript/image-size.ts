/** Returns width and height of a PNG or JPEG picture in pixels, from its head; undefined if it does not state them. */
export function imageSize(bytes: Uint8Array): readonly [number, number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes[0] === 0x89 ? pngSize(view) : jpegSize(view);
  return size && size[0] > 0 && size[1] > 0 ? size : undefined;
}

function pngSize(view: DataView): readonly [number, number] | undefined {
  return view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)];
}

/** Markers of frames: baseline, progressive and their kin; three of the row are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): readonly [number, number] | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    if (isFrame(view.getUint8(at + 1))) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
