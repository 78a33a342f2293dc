import { ReeveError } from '@reeve/domain';
import type { ActingPerson } from '@reeve/store';
import type { Deps } from '../../call/deps.ts';

/** An uploaded file, kept to be previewed before it is imported. */
export interface KeptUpload {
  readonly id: string;
  readonly fileName: string;
  readonly path: string;
  readonly keptUntil: Date;
  /** The rows that would be rejected, as CSV; a separate file, present after a preview. */
  readonly faultPath: string;
  readonly remove: () => Promise<void>;
}

/** With its owner. */
export interface TakenUpload extends KeptUpload {
  readonly agencyId: string;
  readonly accountId: string;
}

const KEPT_MS = 24 * 3_600_000;
/** A further file replaces the oldest: a user who closed the page cannot discard it. */
const MOST_OF_ONE_PERSON = 3;

const kept = new Map<string, TakenUpload>();

const isOf = (upload: TakenUpload, person: ActingPerson): boolean =>
  upload.accountId === person.accountId && upload.agencyId === person.agencyId;

async function drop(upload: TakenUpload): Promise<void> {
  kept.delete(upload.id);
  await upload.remove();
}

/** Keeps a file for its sender, for a day at most, on this server: its folder ends with the process. */
export async function keepUpload(
  person: ActingPerson,
  now: Date,
  of: Omit<KeptUpload, 'keptUntil'>,
): Promise<KeptUpload> {
  await dropExpired(now);
  const mine = [...kept.values()].filter((one) => isOf(one, person));
  for (const oldest of mine.slice(0, Math.max(0, mine.length + 1 - MOST_OF_ONE_PERSON))) await drop(oldest);
  const upload: TakenUpload = {
    ...of,
    agencyId: person.agencyId,
    accountId: person.accountId,
    keptUntil: new Date(now.getTime() + KEPT_MS),
  };
  kept.set(upload.id, upload);
  // Removes the file even if there is no further request.
  setTimeout(() => void (kept.has(upload.id) && drop(upload)), KEPT_MS).unref();
  return upload;
}

/** Discards all kept files: they end with the server. */
export async function dropKeptUploads(): Promise<void> {
  for (const upload of kept.values()) await drop(upload);
}

async function dropExpired(now: Date): Promise<void> {
  for (const upload of kept.values()) if (upload.keptUntil <= now) await drop(upload);
}

async function ofPerson(person: ActingPerson, now: Date, id: string): Promise<TakenUpload> {
  await dropExpired(now);
  const upload = kept.get(id);
  if (!upload || !isOf(upload, person))
    throw new ReeveError('not_found', 'Your file is no longer on the server. Choose it again.', {
      because: 'upload_gone',
    });
  return upload;
}

/** @throws ReeveError not_found — there is no such file, it is another person's, or its day is over */
export async function keptUpload(person: ActingPerson, now: Date, id: string): Promise<KeptUpload> {
  return ofPerson(person, now, id);
}

/** Takes a file out of the list; the caller removes it. @throws ReeveError not_found */
export async function takeUpload(person: ActingPerson, now: Date, id: string): Promise<TakenUpload> {
  const upload = await ofPerson(person, now, id);
  kept.delete(id);
  return upload;
}

/** Takes a file out of the list; the caller that added it removes it. */
export function forgetUpload(id: string): void {
  kept.delete(id);
}

/** Puts it back in the list: the import did not start. */
export function putBack(upload: TakenUpload): void {
  kept.set(upload.id, upload);
}

/** The time by the clock of this server, by which files are kept. */
export const nowOf = ({ store }: Deps): Date => store.factories.now();

/** Returns the uploaded file that a call names. @throws ReeveError not_found — as `keptUpload` */
export const uploadOf = ({ deps, person, params }: { deps: Deps; person: ActingPerson; params: { id: string } }) =>
  keptUpload(person, nowOf(deps), params.id);
