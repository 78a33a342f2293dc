import type { LogExtension } from '@reeve/domain';
import { asKeeperOfLog } from '../actor.ts';
import type { Store } from '../store.ts';
import { CHECKPOINT_RULE, checkpointsBetween, makeCheckpoint, type CheckpointRule } from './checkpoint.ts';
import type { LogKeys } from './key.ts';
import { consistencyProof } from './tree.ts';
import type { Witness } from './witness.ts';

/** What signs logs, and who keeps what was signed. */
export interface LogKeeping {
  readonly keys: LogKeys;
  readonly witnesses: readonly Witness[];
}

/** Agencies whose logs this installation keeps. */
export async function agencyIds(store: Store): Promise<readonly string[]> {
  const agencies = await asKeeperOfLog(store, undefined, (db) =>
    db.selectFrom('agency').select('id').orderBy('id').execute(),
  );
  return agencies.map((agency) => agency.id);
}

/** A new witness gets a long history in rounds of so many, because each checkpoint takes a proof. */
const AT_A_TIME = 200;

/** Give a witness the checkpoints it does not have yet, each with the proof from the one before, so that one that was away catches up. */
async function tellWitness(store: Store, witness: Witness, agencyId: string, upTo: Map<string, number>): Promise<void> {
  const place = `${witness.name} ${agencyId}`;
  const above = upTo.get(place) ?? (await witness.sizeOf(agencyId));
  const due = await asKeeperOfLog(store, agencyId, async (db) => {
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
}

/**
 * Sign every log when that is due, and hand each checkpoint to the witnesses, until stopped. One log that cannot be signed, or
 * one witness that is away, does not keep the others from it.
 *
 * @param onError is told each trouble once, until it has passed
 */
export function startCheckpoints(
  store: Store,
  keeping: LogKeeping,
  onError: (error: unknown) => void,
  { rule = CHECKPOINT_RULE, everyMs = 1000 }: { readonly rule?: CheckpointRule; readonly everyMs?: number } = {},
): { stop(): Promise<void> } {
  const upTo = new Map<string, number>();
  const told = new Map<string, string>();
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      told.delete(what);
    } catch (error) {
      if (told.get(what) === String(error)) return;
      told.set(what, String(error));
      onError(error);
    }
  };
  const round = async (): Promise<void> => {
    for (const agencyId of await agencyIds(store)) {
      await attempt(`sign ${agencyId}`, () => makeCheckpoint(store, keeping.keys, agencyId, rule));
      for (const witness of keeping.witnesses)
        await attempt(`tell ${witness.name} ${agencyId}`, () => tellWitness(store, witness, agencyId, upTo));
    }
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
