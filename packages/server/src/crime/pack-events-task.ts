import { createHash } from 'node:crypto';
import { moved, wholeTask, type Moved } from '@reeve/compute';
import { encodeEvents } from '@reeve/contract';
import { sortEvents, type EventRows } from '@reeve/domain';

/** Recorded crime as one message, in parts. */
export interface PackedEvents {
  readonly parts: readonly Uint8Array[];
  /** Of exactly these bytes. */
  readonly digest: string;
}

/** Sorts recorded crime and packs it for the screen. */
export const packEventsTask = wholeTask((rows: EventRows): Moved<PackedEvents> => {
  const parts = encodeEvents(sortEvents(rows));
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return moved({ parts, digest: hash.digest('base64url') }, parts);
});
