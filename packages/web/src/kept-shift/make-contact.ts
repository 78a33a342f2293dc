import { noticesToCheck, withNoticesInForce, type KeptShift, type Shift } from './kept-shift.ts';

/** What a contact with the server needs. */
export interface ContactPorts {
  readonly checkNotices: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly readShift: () => Promise<Shift>;
  /** Shows and keeps a shift. */
  readonly take: (kept: KeptShift) => Promise<void>;
  /** The phone's clock, milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

/**
 * Makes contact with the server: notices that are no longer in force are removed first, before anything else is read, and
 * stay removed if the rest fails.
 *
 * @throws ApiError what the server answered, or `unavailable`
 */
export async function makeContact(known: KeptShift | undefined, ports: ContactPorts): Promise<void> {
  const ids = known === undefined ? [] : noticesToCheck(known.shift);
  if (known !== undefined && ids.length > 0) {
    const inForce = await ports.checkNotices(ids);
    // The rest of the copy is as old as before: only the whole answer counts as contact.
    await ports.take({ ...known, shift: withNoticesInForce(known.shift, inForce) });
  }
  await ports.take({ shift: await ports.readShift(), receivedAtMs: ports.now() });
}
