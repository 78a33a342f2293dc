import { Worker } from 'node:worker_threads';
import { ReeveError } from '@reeve/domain';
import { asError, failureOf, isOutOfMemory, type Failure } from './messages.ts';
import type { TaskOrder, TaskReply } from './task-messages.ts';
import { Moved, type TaskAnswer, type TaskGiven, type TaskLimits, type TaskPart, type TaskTable } from './task.ts';
import { workerCpuMs } from './thread-cpu.ts';

/** The refusal of a file that costs too much, by the limit it exceeded. */
export type Refusals = Readonly<Record<'memory' | 'cpu', () => ReeveError>>;

type WorkReply = Exclude<TaskReply, { readonly thread: number | undefined }>;

const CPU_LOOKED_AT_MS = 100;

/**
 * A third of what a thread takes by default for new objects. A task makes rows and passes them on: they are gone before the next
 * collection in either case, and an import of a million rows takes 50 MB less and no more CPU.
 */
const YOUNG_MB = 16;

/** A thread that runs one task at a time under limits. If one is exceeded, it is ended, and the task fails with its refusal. */
export class TaskThread<Tasks extends TaskTable> {
  readonly #worker: Worker;
  readonly #limits: TaskLimits<keyof Tasks & string>;
  readonly #refusals: Refusals;
  #number: number | undefined;
  #isReady = false;
  #ended: Error | undefined;
  #arrived: WorkReply | undefined;
  #wanted: ((reply: WorkReply | undefined) => void) | undefined;

  constructor(tasksModule: string, limits: TaskLimits<keyof Tasks & string>, refusals: Refusals) {
    this.#limits = limits;
    this.#refusals = refusals;
    this.#worker = new Worker(new URL('../bin/worker.mjs', import.meta.url), {
      workerData: { tasks: tasksModule },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: TaskReply) => this.#take(reply));
    this.#worker.on('error', (error: Error & { code?: string }) => {
      this.#lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusals.memory() : this.#errorOf(failureOf(error)));
    });
    this.#worker.on('exit', () => this.#lose(new ReeveError('internal', 'A thread of the server ended.')));
  }

  /** True after the end: the thread accepts no more tasks. */
  get isEnded(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Runs a task.
   *
   * @param take receives each part in order; meanwhile the thread makes the next. When it throws, the thread is ended
   * @returns the result of the task
   * @throws ReeveError — thrown by the task, or its refusal over a limit; Error — a fault of the task; any error of `take`
   */
  async run<Name extends keyof Tasks & string>(
    name: Name,
    given: TaskGiven<Tasks, Name> | Moved<TaskGiven<Tasks, Name>>,
    take: (part: TaskPart<Tasks, Name>) => Promise<void> | void,
  ): Promise<TaskAnswer<Tasks, Name>> {
    let isOver = false;
    const watch = this.#watchCpu(this.#limits.cpuMs[name]);
    this.#worker.ref();
    try {
      const { value, buffers } = given instanceof Moved ? given : new Moved(given, []);
      this.#post({ task: name, given: value }, buffers);
      for (;;) {
        const reply = await this.#reply();
        if ('part' in reply) {
          this.#post({ next: true });
          await take(reply.part as TaskPart<Tasks, Name>); // this task's, as it began above
          continue;
        }
        isOver = true;
        if ('answer' in reply) return reply.answer as TaskAnswer<Tasks, Name>; // as above
        throw this.#errorOf(reply.failure);
      }
    } finally {
      clearInterval(watch);
      this.#worker.unref();
      if (!isOver) await this.end();
    }
  }

  /** Runs a task without parts. */
  answer<Name extends keyof Tasks & string>(
    name: Name,
    given: TaskGiven<Tasks, Name> | Moved<TaskGiven<Tasks, Name>>,
  ): Promise<TaskAnswer<Tasks, Name>> {
    return this.run(name, given, () => undefined);
  }

  /** Ends the thread in any state. */
  async end(): Promise<void> {
    this.#lose(new ReeveError('unavailable', 'The work was given up.'));
    await this.#worker.terminate();
  }

  /** A fault of the program is not a ReeveError: its message is for a log, as it may name a file. */
  #errorOf(failure: Failure): Error {
    if (isOutOfMemory(failure)) return this.#refusals.memory();
    return failure.code === 'internal' ? new Error(failure.message) : asError(failure);
  }

  #watchCpu(mostMs: number): NodeJS.Timeout {
    // Not before the thread is ready: the file does not cause the time to load its modules.
    let before = this.#isReady ? this.#usedMs() : undefined;
    return setInterval(() => {
      if (!this.#isReady) return;
      before ??= this.#usedMs();
      if (this.#usedMs() - before <= mostMs) return;
      this.#lose(this.#refusals.cpu());
      void this.#worker.terminate();
    }, CPU_LOOKED_AT_MS);
  }

  #usedMs(): number {
    return workerCpuMs(this.#worker, this.#number);
  }

  #post(order: TaskOrder, buffers: readonly ArrayBuffer[] = []): void {
    if (this.#ended === undefined) this.#worker.postMessage(order, [...buffers]);
  }

  async #reply(): Promise<WorkReply> {
    const reply =
      this.#arrived ??
      (this.#ended === undefined
        ? await new Promise<WorkReply | undefined>((resolve) => (this.#wanted = resolve))
        : undefined);
    this.#arrived = undefined;
    if (reply === undefined) throw this.#ended ?? new ReeveError('internal', 'A thread of the server did not answer.');
    return reply;
  }

  #take(reply: TaskReply): void {
    if ('thread' in reply) {
      [this.#number, this.#isReady] = [reply.thread, true];
      return;
    }
    if (this.#wanted === undefined) this.#arrived = reply;
    else this.#wanted(reply);
    this.#wanted = undefined;
  }

  #lose(error: Error): void {
    this.#ended ??= error;
    this.#wanted?.(undefined);
    this.#wanted = undefined;
  }
}
