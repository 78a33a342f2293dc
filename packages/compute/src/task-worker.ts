import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { ReeveError } from '@reeve/domain';
import { failureOf } from './messages.ts';
import type { TaskOrder, TaskReply } from './task-messages.ts';
import { Moved, type TaskTable } from './task.ts';

/** Runs tasks one at a time, until the pool ends this thread. */
export async function serveTasks(tasksModule: string): Promise<void> {
  const { TASKS } = (await import(tasksModule)) as { TASKS: TaskTable }; // the pool names a module with a table of tasks
  let running: AsyncGenerator<unknown, unknown, undefined> | undefined;

  async function begin(name: string, given: unknown): Promise<void> {
    const load = TASKS[name];
    if (load === undefined) throw new ReeveError('internal', `There is no task “${name}”.`);
    running = (await load())(given as never); // the pool's types tie the input to the task's name
  }

  async function replyTo(order: TaskOrder): Promise<Moved<TaskReply>> {
    try {
      if ('task' in order) await begin(order.task, order.given);
      if (running === undefined) throw new ReeveError('internal', 'A part was asked for without a task.');
      const { done, value } = await running.next();
      const { value: sent, buffers } = value instanceof Moved ? value : new Moved(value, []);
      return new Moved(done === true ? { answer: sent } : { part: sent }, buffers);
    } catch (error) {
      return new Moved({ failure: failureOf(error) }, []);
    }
  }

  function send({ value, buffers }: Moved<TaskReply>): void {
    try {
      parentPort?.postMessage(value, [...buffers]);
    } catch (error) {
      parentPort?.postMessage({ failure: failureOf(error) } satisfies TaskReply, []);
    }
  }

  parentPort?.on('message', (order: TaskOrder) => void replyTo(order).then(send));
  const thread = ownThread();
  giveWay(thread);
  send(new Moved({ thread }, []));
}

/** Yields priority to the thread that answers requests: a file may take long. Elsewhere, priority applies to the whole process. */
function giveWay(thread: number | undefined): void {
  if (thread === undefined) return;
  try {
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not permitted here: it runs at normal priority.
  }
}

/** The id of this thread on Linux; undefined elsewhere. */
function ownThread(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return Number(readlinkSync('/proc/thread-self').split('/').at(-1));
  } catch {
    return undefined;
  }
}
