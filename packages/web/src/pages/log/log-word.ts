import { ERROR_CODES, OBJECT_KINDS } from '@reeve/domain';

/** Things the log names that are not kinds of object; each has a text under `object.` of the log's texts. */
export const LOGGED_THINGS = ['session', 'worklist', 'thread', 'log', 'reference', 'any', 'exercise_clock'] as const;

/** Where the text of a thing the log names stands; undefined where the log's own word is all there is. */
export function objectKey(kind: string): string | undefined {
  if (OBJECT_KINDS.some((known) => known === kind)) return `codes:kind.${kind}`;
  return LOGGED_THINGS.some((known) => known === kind) ? `log:object.${kind}` : undefined;
}

/** Where the short text of a reason for a refusal stands; undefined for reasons that have none. */
export function becauseKey(because: string): string | undefined {
  return ERROR_CODES.some((known) => known === because) ? `log:because.${because}` : undefined;
}
