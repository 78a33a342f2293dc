import { keepPicture } from '@reeve/contract';
import { keepPicture as keep, lockWorking } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { pictureOf } from './picture.ts';
import { written } from './written.ts';

/**
 * Stores a picture for a figure of the working draft, for those who write the document.
 *
 * @throws ReeveError not_permitted — for others; invalid_input, too_large — as `pictureOf`
 */
export const keepPictureHandler = handle(keepPicture, (call) =>
  call.write(async (tx) => {
    const document = await written(tx, call.params.id);
    const picture = pictureOf(Buffer.from(call.carried));
    const working = await lockWorking(tx, document.id);
    const digest = await keep(tx, working.label_id, picture);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'picture' });
    return { digest, mediaType: picture.mediaType };
  }),
);
