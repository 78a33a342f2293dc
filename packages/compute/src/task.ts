/**
 * Work done on its own thread under limits, with a streamed answer: each part is copied to the caller when the
 * caller is ready for it, so that neither side buffers more than one part.
 *
 * A part should be small: the caller's thread is blocked while it unpacks one. 1,000 rows take it a few milliseconds. Bytes
 * cost nothing if transferred (`moved`).
 */
export type Task<Given, Part, Answer> = (given: Given) => AsyncGenerator<Part, Answer, undefined>;

/** Tasks by name, loaded on first use. */
export type TaskTable = Readonly<Record<string, () => Promise<Task<never, unknown, unknown>>>>;

type TaskIn<Tasks extends TaskTable, Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;
type Unmoved<Value> = Value extends Moved<infer Inner> ? Inner : Value;

export type TaskGiven<Tasks extends TaskTable, Name extends keyof Tasks> = Parameters<TaskIn<Tasks, Name>>[0];
export type TaskPart<Tasks extends TaskTable, Name extends keyof Tasks> =
  TaskIn<Tasks, Name> extends (given: never) => AsyncGenerator<infer Part, unknown> ? Unmoved<Part> : never;
export type TaskAnswer<Tasks extends TaskTable, Name extends keyof Tasks> =
  TaskIn<Tasks, Name> extends (given: never) => AsyncGenerator<unknown, infer Answer> ? Unmoved<Answer> : never;

/** A value whose buffers are transferred instead of copied. */
export class Moved<Value> {
  readonly value: Value;
  readonly buffers: readonly ArrayBuffer[];

  constructor(value: Value, buffers: readonly ArrayBuffer[]) {
    this.value = value;
    this.buffers = buffers;
  }
}

/** Returns the value with those of its arrays that own their memory marked for transfer; the others are copied. */
export function moved<Value>(value: Value, arrays: readonly ArrayBufferView[]): Moved<Value> {
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer, byteLength } of arrays)
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffers.add(buffer);
  return new Moved(value, [...buffers]);
}

/** A task without parts. */
export function wholeTask<Given, Answer>(
  work: (given: Given) => Answer | Promise<Answer>,
): Task<Given, never, Awaited<Answer>> {
  return async function* (given) {
    yield* []; // no part
    return await work(given);
  };
}

/** The limits of one task. */
export interface TaskLimits<Name extends string> {
  /** JavaScript memory of a thread. Bytes outside it (`ArrayBuffer`) are limited by what reads them. */
  readonly memoryMb: number;
  /** CPU time of each task: not wall time, so a busy machine ends nothing early. */
  readonly cpuMs: Readonly<Record<Name, number>>;
}
