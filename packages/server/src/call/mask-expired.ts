import type { Operation } from '@reeve/contract';
import { expiredNames, type ActorTx } from '@reeve/store';
import { maskedReply } from './masked-reply.ts';

/** Where answers tell of decisions and of what followed from them. Search no longer finds those that are masked. */
const TELLING = [
  'agenda-items',
  'decisions',
  'evaluations',
  'home',
  'meetings',
  'outcomes',
  'references',
  'tasks',
  'thread',
];

/** Whether this operation answers with decisions, or with what tells of them. */
export function tellsOfDecisions(operation: Operation): boolean {
  const [, , place = ''] = operation.path.split('/');
  return TELLING.includes(place);
}

/** Kinds of decisions and of what tells of them (`expired-names.ts` of the store). */
const TOLD = ['agenda_item', 'decision', 'evaluation', 'meeting', 'outcome', 'task'];

/** Whether an answer contains anything that may be a decision or tell of one. */
function mayTell(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mayTell);
  if (typeof value !== 'object' || value === null) return false;
  const isOne = 'id' in value && typeof value.id === 'string';
  if (isOne && !('kind' in value && typeof value.kind === 'string' && !TOLD.includes(value.kind))) return true;
  return Object.values(value).some(mayTell);
}

/**
 * An answer in which every decision whose basis has expired, and what tells of it, has its names of persons masked. The rest is as
 * it was.
 */
export async function maskExpired(tx: ActorTx, reply: unknown): Promise<unknown> {
  if (!mayTell(reply)) return reply;
  const expired = await expiredNames(tx);
  return expired.size === 0 ? reply : maskedIn(tx, reply, expired);
}

/** The texts of a printed paper, masked where the thing it prints tells of such a decision. */
export async function maskPrinted<T>(tx: ActorTx, id: string, texts: T): Promise<T> {
  const expired = await expiredNames(tx);
  return expired.has(id) ? ((await maskedReply(tx, texts, [id])) as T) : texts; // the same shape, other texts
}

async function maskedIn(tx: ActorTx, value: unknown, expired: ReadonlySet<string>): Promise<unknown> {
  if (Array.isArray(value)) {
    const all: unknown[] = [];
    for (const one of value) all.push(await maskedIn(tx, one, expired));
    return all;
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('id' in value && typeof value.id === 'string' && expired.has(value.id)) return maskedReply(tx, value);
  const entries: [string, unknown][] = [];
  for (const [key, one] of Object.entries(value)) entries.push([key, await maskedIn(tx, one, expired)]);
  return Object.fromEntries(entries);
}
