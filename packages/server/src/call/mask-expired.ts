import type { Operation } from '@reeve/contract';
import { expiredNames, type ActorTx } from '@reeve/store';
import { maskedReply } from './masked-reply.ts';

/** Answers that refer to decisions and their consequences. Search no longer finds masked ones. */
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

/** True if this operation answers with decisions, or with objects that refer to them. */
export function tellsOfDecisions(operation: Operation): boolean {
  const [, , place = ''] = operation.path.split('/');
  return TELLING.includes(place);
}

/** Kinds of decisions and of objects that refer to them (`expired-names.ts` of the store). */
const TOLD = ['agenda_item', 'decision', 'evaluation', 'meeting', 'outcome', 'task'];

/** True if an answer contains anything that may be a decision or refer to one. */
function mayTell(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mayTell);
  if (typeof value !== 'object' || value === null) return false;
  const isOne = 'id' in value && typeof value.id === 'string';
  if (isOne && !('kind' in value && typeof value.kind === 'string' && !TOLD.includes(value.kind))) return true;
  return Object.values(value).some(mayTell);
}

/**
 * Returns an answer in which every decision whose basis has expired, and every object that refers to it, has its names of persons masked.
 * The rest is unchanged.
 */
export async function maskExpired(tx: ActorTx, reply: unknown): Promise<unknown> {
  if (!mayTell(reply)) return reply;
  const expired = await expiredNames(tx);
  return expired.size === 0 ? reply : maskedIn(tx, reply, expired);
}

/** Returns the texts of a print, masked if the printed object refers to such a decision. */
export async function maskPrinted<T>(tx: ActorTx, id: string, texts: T): Promise<T> {
  const expired = await expiredNames(tx);
  return expired.has(id) ? ((await maskedReply(tx, texts, { ids: [id] })) as T) : texts; // the same shape, other texts
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
