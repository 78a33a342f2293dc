/**
 * Work that can be cut into parts which need nothing of each other, so that several threads share them.
 *
 * What is large stands in `given` over SharedArrayBuffers, which all threads see; the rest of `given`, the parts and the
 * answers are copied. An answer may depend on its part only, never on the thread or on the order: the same parts then give
 * the same answers, to the last bit, for any number of threads.
 */
export interface Job<Given, Part, Answer> {
  /** Make ready for any number of parts: called once in each thread that takes part. */
  readonly prepare: (given: Given) => ((part: Part) => Answer) | Promise<(part: Part) => Answer>;
}

/** Jobs by name, loaded where they are needed. */
export type JobTable = Readonly<Record<string, () => Promise<Job<never, never, unknown>>>>;

type JobIn<Jobs extends JobTable, Name extends keyof Jobs> = Awaited<ReturnType<Jobs[Name]>>;
export type GivenOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<infer Given, never, unknown> ? Given : never;
export type PartOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<never, infer Part, unknown> ? Part : never;
export type AnswerOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<never, never, infer Answer> ? Answer : never;

export interface RunOptions {
  /** Called after each part, in the order in which parts end. */
  readonly onProgress?: (partsDone: number, partsInAll: number) => void;
  /** Give up: no further part is begun, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}
