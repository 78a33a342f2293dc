import { Readable } from 'node:stream';
import { moved } from '@reeve/compute';
import { EVENTS_MEDIA_TYPE, readCrimeEvents } from '@reeve/contract';
import { CODED_COLUMNS, eventArrays } from '@reeve/domain';
import { eventRows, meantDataSet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { onShortTask } from '../task-threads/task-threads.ts';

/** An id of no data set. */
const NO_SET = '00000000-0000-0000-0000-000000000000';

/** Bytes passed to the connection at once. */
const PIECE_BYTES = 262_144;

/** Yields the parts in pieces, made when the connection asks for them. */
function* piecesOf(parts: readonly Uint8Array[]): Generator<Buffer> {
  for (const part of parts)
    for (let at = 0; at < part.length; at += PIECE_BYTES) {
      const end = Math.min(part.length, at + PIECE_BYTES);
      yield Buffer.from(part.buffer, part.byteOffset + at, end - at);
    }
}

/** Recorded crime as columns, for the screen and the methods of place and time. */
export const readCrimeEventsHandler = handle(readCrimeEvents, async (call) => {
  const { type, area, dataSetId, ...period } = call.query;
  const rows = await call.read(async (tx) =>
    eventRows(tx, {
      ...period,
      // Without a set there are no events: an id of no set returns none.
      dataSetId: (await meantDataSet(tx, dataSetId))?.id ?? NO_SET,
      ...(type === undefined ? {} : { types: [type] }),
      ...(area === undefined ? {} : { areas: typeof area === 'string' ? [area] : area }),
    }),
  );
  // A reading of the page, not an exported file.
  call.consulted({
    action: 'search',
    objectKind: 'crime',
    resultCount: rows.n,
    fieldsShown: ['id', 'fromMin', 'toMin', 'lon', 'lat', ...CODED_COLUMNS],
    recipients: [],
    ...(call.person.seen ? { channel: call.person.seen.channel } : {}),
  });
  const { parts, digest } = await onShortTask(call, (thread) =>
    thread.answer('pack-events', moved(rows, eventArrays(rows))),
  );
  // An unchanged answer is read again and logged again; its bytes are not sent again.
  return call.file(EVENTS_MEDIA_TYPE, 'events.bin', Readable.from(piecesOf(parts), { objectMode: false }), {
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
    // Derived only from the reader's own answer, so that it reveals nothing of what others see; weak, because a compressed form of the
    // answer has the same.
    tag: `W/"${digest}"`,
  });
});
