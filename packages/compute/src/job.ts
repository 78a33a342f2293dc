/**
 * Work that splits into independent parts, which several threads share.
 *
 * Large data in `given` are SharedArrayBuffers, which all threads see; the rest of `given`, the parts and the
 * answers are copied. An answer must depend only on its part, never on the thread or the order: the same parts then give
 * the same answers, to the last bit, for any number of threads.
 */
export interface Job<Given, Part, Answer> {
  /** Prepares for any number of parts: called once in each thread involved. */
  readonly prepare: (given: Given) => ((part: Part) => Answer) | Promise<(part: Part) => Answer>;
}

/** Jobs by name, loaded on demand. */
export type JobTable = Readonly<Record<string, () => Promise<Job<never, never, unknown>>>>;

type JobIn<Jobs extends JobTable, Name extends keyof Jobs> = Awaited<ReturnType<Jobs[Name]>>;
export type GivenOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<infer Given, never, unknown> ? Given : never;
export type PartOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<never, infer Part, unknown> ? Part : never;
export type AnswerOf<Jobs extends JobTable, Name extends keyof Jobs> =
  JobIn<Jobs, Name> extends Job<never, never, infer Answer> ? Answer : never;

export interface RunOptions {
  /** Called after each part, in the order of completion. */
  readonly onProgress?: (partsDone: number, partsInAll: number) => void;
  /** Aborts: no further part is started, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}
