import { TaskPool, type TaskLimits, type TaskThread } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import type { TASKS } from './tasks.ts';

/** A thread of the server other than the one that answers requests. */
export type WorkThread = Pick<TaskThread<typeof TASKS>, 'run' | 'answer'>;

const SECOND = 1000;
/** A table may have two gigabytes; a second reads some tens of megabytes. */
const TABLE_MS = 300 * SECOND;
/** A draft of a million words takes some seconds. */
const DRAFT_MS = 60 * SECOND;
/** Two million crimes are sorted in two seconds and selected in some more. Kernels have threads of their own, which are not counted. */
const ANALYSIS_MS = 300 * SECOND;
/** The 40 MB of the longest content take less than one. */
const CONTENT_MS = 20 * SECOND;

/**
 * Memory for one part of a file at a time. The key of each row read, to compare later rows with, is in a table outside of it with a limit
 * of its own (`FirstSeen`); what is needed of each row at the end is in a temporary file.
 */
const MEMORY_MB = 2048;

/** Why work was abandoned, for the screens. */
export const TOO_COSTLY = ['file_memory', 'file_work', 'answer_memory', 'answer_work'] as const;

const refusal = (because: (typeof TOO_COSTLY)[number], sentence: string) => (): ReeveError =>
  new ReeveError('too_large', sentence, { because });

const OF_FILES = {
  memory: refusal(
    'file_memory',
    'Reading this file takes more memory than one file may use. Divide it and choose the parts. Nothing was saved.',
  ),
  cpu: refusal(
    'file_work',
    'Reading this file takes longer than one file may take. Divide it and choose the parts. Nothing was saved.',
  ),
};
const OF_ANSWERS = {
  memory: refusal(
    'answer_memory',
    'This needs more memory than one answer may use. Choose a shorter period, fewer areas or a shorter text. Nothing was saved.',
  ),
  cpu: refusal(
    'answer_work',
    'This takes longer than allowed for one answer. Choose a shorter period, fewer areas or a shorter text. Nothing was saved.',
  ),
};

/**
 * Work by how long it takes, so that none waits for longer work. A file may take minutes, most of which its thread waits for the database;
 * an analysis takes a core for seconds; the others are the content, or a part of the answer, of one request.
 */
const KINDS = {
  file: { refusals: OF_FILES, threads: 4, kept: 2, waiting: 20 },
  analysis: { refusals: OF_ANSWERS, threads: 2, kept: 1, waiting: 20 },
  short: { refusals: OF_ANSWERS, threads: 4, kept: 2, waiting: 20 },
} as const;

/** Threads for each kind of work. */
export type TaskThreads = Readonly<Record<keyof typeof KINDS, TaskPool<typeof TASKS>>>;

/** Limits of one task in a running server. */
export const TASK_LIMITS: TaskLimits<keyof typeof TASKS> = {
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
    'analyse-events': ANALYSIS_MS,
    'digest-events': DRAFT_MS,
    'week-demand': ANALYSIS_MS,
    'pack-events': DRAFT_MS,
    'alike-comments': CONTENT_MS,
    'carry-comments': DRAFT_MS,
    'find-redirects': DRAFT_MS,
    'compare-editions': DRAFT_MS,
    'write-manuscript': DRAFT_MS,
    'write-changes': DRAFT_MS,
    'parse-content': CONTENT_MS,
  },
};

/** Threads under the limits of a running server unless others are given. They start when there is work for them. */
export function makeTaskThreads(limits = TASK_LIMITS): TaskThreads {
  const module = new URL('tasks.ts', import.meta.url).href;
  return {
    file: new TaskPool<typeof TASKS>(module, { limits, ...KINDS.file }),
    analysis: new TaskPool<typeof TASKS>(module, { limits, ...KINDS.analysis }),
    short: new TaskPool<typeof TASKS>(module, { limits, ...KINDS.short }),
  };
}

const ofThisProcess = makeTaskThreads();

/** The person whose work it is, and the threads to use: those of this process unless others are given. */
export interface WorkOwner {
  readonly deps: { readonly taskThreads?: TaskThreads };
  readonly person: { readonly accountId: string };
}

const onThread =
  (kind: keyof TaskThreads) =>
  <T>({ deps, person }: WorkOwner, work: (thread: WorkThread) => Promise<T>): Promise<T> =>
    (deps.taskThreads ?? ofThisProcess)[kind].hold(person.accountId, work);

/**
 * Runs work on one person's files on a thread, in that person's turn: their files are read one after the other and delay no other person's.
 * Wait for it outside a transaction, which would hold its connection meanwhile.
 *
 * @throws ReeveError too_many_requests — too much work of this person waits; too_large — work over a limit of its task, whose thread was
 * ended; any error of the work
 */
export const onFileThread = onThread('file');

/** The same for an analysis, which does not wait for files. */
export const onAnalysisThread = onThread('analysis');

/** The same for short work, such as the content of one request, which waits for neither. */
export const onShortTask = onThread('short');
