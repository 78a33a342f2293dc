import { ReeveError, type LogExtension } from '@reeve/domain';
import { withAuditRole } from '../access/door.ts';
import type { Store } from '../store.ts';
import { CHECKPOINT_RULE, checkpointsBetween, signLog, type CheckpointRule } from './checkpoint.ts';
import type { LogKeys } from './key.ts';
import { consistencyProof } from './tree.ts';
import type { Witness } from './witness.ts';

/** The keys that sign logs, and the witnesses that keep checkpoints. */
export interface LogKeeping {
  readonly keys: LogKeys;
  readonly witnesses: readonly Witness[];
}

/** Agencies with logs in this installation. */
export async function agencyIds(store: Store): Promise<readonly string[]> {
  const agencies = await withAuditRole(store, undefined, (db) =>
    db.selectFrom('agency').select('id').orderBy('id').execute(),
  );
  return agencies.map((agency) => agency.id);
}

/** A new witness gets a long history in rounds of this size, because each checkpoint needs a proof. */
const AT_A_TIME = 200;

/** The report of a log that went back: this log has no checkpoint of the size of the newest one that a witness has. */
async function wentBack(
  store: Store,
  witness: Witness,
  agencyId: string,
  newest: number,
): Promise<ReeveError | undefined> {
  if (newest === 0) return undefined;
  const same = await withAuditRole(store, agencyId, (db) => checkpointsBetween(db, agencyId, newest - 1, newest));
  if (same.length > 0) return undefined;
  return new ReeveError(
    'internal',
    `The witness ${witness.name} has a checkpoint over ${newest} events of the log of ${agencyId}, and this log has none over as many. It was cut off or rewritten, or a backup was restored: then give the witness a new folder.`,
  );
}

/**
 * Sends a witness its missing checkpoints, each with the proof from the previous one, so that an offline witness catches up. It gets
 * them also from a log that went back: they are the evidence by which a witness of its own refuses it.
 *
 * @param report is called with a log that went back
 * @returns whether it has all of them now
 */
async function tellWitness(
  store: Store,
  witness: Witness,
  agencyId: string,
  upTo: Map<string, number>,
  report: (trouble: ReeveError) => void,
): Promise<boolean> {
  const place = `${witness.name} ${agencyId}`;
  const known = upTo.get(place);
  const above = known ?? (await witness.sizeOf(agencyId));
  const trouble = known === undefined ? await wentBack(store, witness, agencyId, above) : undefined;
  if (trouble) report(trouble);
  const due = await withAuditRole(store, agencyId, async (db) => {
    const checkpoints = await checkpointsBetween(db, agencyId, above, Number.MAX_SAFE_INTEGER, AT_A_TIME);
    const extensions: { readonly size: number; readonly extension: LogExtension }[] = [];
    let from = above;
    for (const { size, note } of checkpoints) {
      const proof = from === 0 ? [] : await consistencyProof(db, agencyId, from, size);
      extensions.push({ size, extension: { from, proof, checkpoint: note } });
      from = size;
    }
    return extensions;
  });
  for (const { size, extension } of due) {
    await witness.keep(agencyId, size, extension);
    upTo.set(place, size);
  }
  return due.length < AT_A_TIME;
}

/**
 * Signs every log when due, and sends each checkpoint to the witnesses, until stopped. One log that cannot be signed, or
 * one offline witness, does not block the others. Logs are checked while they have grown and are not yet signed and sent;
 * every log is also checked once per shortest signing interval, because another server may have numbered events and ended.
 *
 * @param onError is called once for each problem, until it has passed
 */
export function startCheckpoints(
  store: Store,
  keeping: LogKeeping,
  onError: (error: unknown) => void,
  { rule = CHECKPOINT_RULE, everyMs = 1000 }: { readonly rule?: CheckpointRule; readonly everyMs?: number } = {},
): { stop(): Promise<void> } {
  const upTo = new Map<string, number>();
  const told = new Map<string, string>();
  const report = (what: string, error: unknown): void => {
    if (told.get(what) !== String(error)) onError(error);
    told.set(what, String(error));
  };
  /** @returns the result of the work; false if it failed */
  const attempt = async (what: string, work: () => Promise<boolean>): Promise<boolean> => {
    try {
      const done = await work();
      told.delete(what);
      return done;
    } catch (error) {
      report(what, error);
      return false;
    }
  };
  /** Signs a log and sends the checkpoint. @returns whether nothing is left to do until it grows */
  const settle = async (agencyId: string): Promise<boolean> => {
    const signed = await attempt(
      `sign ${agencyId}`,
      async () => (await signLog(store, keeping.keys, agencyId, rule)).whole,
    );
    let isHandedOver = true;
    for (const witness of keeping.witnesses) {
      const place = `${witness.name} ${agencyId}`;
      const has = await attempt(`tell ${place}`, () =>
        tellWitness(store, witness, agencyId, upTo, (trouble) => report(`went back ${place}`, trouble)),
      );
      isHandedOver &&= has;
    }
    return signed && isHandedOver;
  };
  const open = new Set<string>();
  let lookedAtAll = Number.NEGATIVE_INFINITY;
  const round = async (): Promise<boolean> => {
    if (performance.now() - lookedAtAll >= rule.everyMs) {
      for (const agencyId of await agencyIds(store)) open.add(agencyId);
      lookedAtAll = performance.now();
    }
    for (const agencyId of store.grownLogs) open.add(agencyId);
    store.grownLogs.clear();
    for (const agencyId of open) if (await settle(agencyId)) open.delete(agencyId);
    return true;
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let present: Promise<void> = Promise.resolve();
  const next = (): void => {
    timer = setTimeout(() => {
      present = attempt('round', round).then(() => (stopped ? undefined : next()));
    }, everyMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await present;
    },
  };
}
