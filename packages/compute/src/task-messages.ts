import type { Failure } from './messages.ts';

/** To a task thread: start a task, or make its next part. */
export type TaskOrder = { readonly task: string; readonly given: unknown } | { readonly next: true };

/** From it: its operating system thread id, once; then a part, or the end of the task. */
export type TaskReply =
  | { readonly thread: number | undefined }
  | { readonly part: unknown }
  | { readonly answer: unknown }
  | { readonly failure: Failure };
