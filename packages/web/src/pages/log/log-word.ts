import { ERROR_CODES, OBJECT_KINDS } from '@reeve/domain';

/** The text of a kind the log names, among the code words; undefined where the log's own word is all there is. */
export function objectKey(kind: string): string | undefined {
  return OBJECT_KINDS.some((known) => known === kind) ? `kind.${kind}` : undefined;
}

/** The text of a reason for a refusal: an error code; undefined for reasons that have no sentence of their own. */
export function becauseKey(because: string): string | undefined {
  return ERROR_CODES.some((known) => known === because) ? `problemShort.${because}` : undefined;
}
