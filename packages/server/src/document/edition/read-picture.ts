import { readPicture } from '@reeve/contract';
import { loadPicture } from '@reeve/store';
import { handle } from '../../call/operation.ts';

/** Answers with the picture of a figure, for those who can see a text that has it. */
export const readPictureHandler = handle(readPicture, async (call) => {
  const picture = await call.read((tx) => loadPicture(tx, call.params.digest));
  call.consulted({ action: 'view', objectKind: 'picture', objectIds: [call.params.digest] });
  return call.file(picture.mediaType, `picture.${picture.mediaType === 'image/png' ? 'png' : 'jpg'}`, picture.bytes);
});
