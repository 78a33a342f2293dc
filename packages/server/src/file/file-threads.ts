import { TaskPool, type TaskLimits, type TaskThread } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import type { TASKS } from './file-tasks.ts';

/** A thread that reads and writes files. */
export type FileThread = Pick<TaskThread<typeof TASKS>, 'run' | 'answer'>;

export type FileThreads = TaskPool<typeof TASKS>;

const SECOND = 1000;
/** A table may have two gigabytes; a second reads some tens of megabytes. */
const TABLE_MS = 300 * SECOND;
/** A draft of a million words takes some seconds. */
const DRAFT_MS = 60 * SECOND;
/** The 40 MB of the longest content take less than one. */
const CONTENT_MS = 20 * SECOND;

/**
 * Memory for one part of a file at a time. The key of each row read, to compare later rows with, is in a table outside of it with a limit
 * of its own (`FirstSeen`); what is needed of each row at the end is in a temporary file.
 */
const MEMORY_MB = 2048;
/** People whose files are read at once. Most of the time such a thread waits for the database. */
const THREADS = 4;
const KEPT = 2;
/** Files of one person that may wait. */
const WAITING = 20;

/** Why a file was abandoned while it was read, for the screens. */
export const TOO_COSTLY = ['file_memory', 'file_work'] as const;

const refusal = (because: (typeof TOO_COSTLY)[number], sentence: string) => (): ReeveError =>
  new ReeveError('too_large', sentence, { because });

/** Limits of one task in a running server. */
export const FILE_LIMITS: TaskLimits<keyof typeof TASKS> = {
  memoryMb: MEMORY_MB,
  cpuMs: {
    'survey-crimes': TABLE_MS,
    'count-crimes': TABLE_MS,
    'inspect-file': TABLE_MS,
    'preview-crimes': TABLE_MS,
    'read-crimes': TABLE_MS,
    'read-areas': TABLE_MS,
    'read-scale': DRAFT_MS,
    'translate-faults': DRAFT_MS,
    'protect-release': DRAFT_MS,
    'read-draft': DRAFT_MS,
    'read-comments': DRAFT_MS,
    'write-docx': DRAFT_MS,
    'write-html': DRAFT_MS,
    'write-md': DRAFT_MS,
    'write-pdf': DRAFT_MS,
    'parse-content': CONTENT_MS,
  },
};

/** Threads that read and write files, under the limits of a running server unless others are given. */
export function makeFileThreads(limits = FILE_LIMITS): FileThreads {
  return new TaskPool<typeof TASKS>(new URL('file-tasks.ts', import.meta.url).href, {
    limits,
    refusals: {
      memory: refusal(
        'file_memory',
        'Reading this file takes more memory than one file may use. Divide it and choose the parts. Nothing was saved.',
      ),
      cpu: refusal(
        'file_work',
        'Reading this file takes longer than one file may take. Divide it and choose the parts. Nothing was saved.',
      ),
    },
    threads: THREADS,
    kept: KEPT,
    waiting: WAITING,
  });
}

const ofThisProcess = makeFileThreads();

/** The owner of the files, and the threads to use: those of this process unless others are given. */
interface FileOwner {
  readonly deps: { readonly fileThreads?: FileThreads };
  readonly person: { readonly accountId: string };
}

/**
 * Runs work on one person's files on a thread, in that person's turn: their files are read one after the other and delay no other person's.
 * Wait for it outside a transaction, which would hold its connection meanwhile.
 *
 * @throws ReeveError too_many_requests — too many files of this person wait; too_large — a file over a limit of its task, whose thread was
 * ended; any error of the work
 */
export function onFileThread<T>({ deps, person }: FileOwner, work: (thread: FileThread) => Promise<T>): Promise<T> {
  return (deps.fileThreads ?? ofThisProcess).hold(person.accountId, work);
}

/** The same for short work, such as the content of one request, which does not wait for the files of this person. */
export function onShortTask<T>({ deps, person }: FileOwner, work: (thread: FileThread) => Promise<T>): Promise<T> {
  return (deps.fileThreads ?? ofThisProcess).hold(`${person.accountId} short`, work);
}
