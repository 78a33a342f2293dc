import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { canonicalPassword } from '@reeve/domain';

/** argon2id, 64 MiB, three passes: about 60 ms. `algorithm: 2` is argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
/** Concurrent hashes: at most two, because each needs 64 MiB, and one core is left to signed-in users. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));

let running = 0;
const queue: (() => void)[] = [];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(canonicalPassword(password), PARAMETERS));
}

let decoy: Promise<string> | undefined;

/**
 * Returns whether a password matches. Without a stored hash the same work is done, so that an unknown login takes as long as a known one.
 */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password nobody has');
  const against = stored ?? (await decoy);
  const fits = await inTurn(() => verify(against, canonicalPassword(password)));
  return fits && typeof stored === 'string';
}
