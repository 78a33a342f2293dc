import { wholeTask } from '@reeve/compute';
import { OPERATIONS } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { parsedContent, type RequestContent } from '../call/content/request-content.ts';

/** Most values in one content: a text of 10,000 blocks has fewer. Parsed content is copied to the server's own thread, value by value. */
const MOST_VALUES = 100_000;

export interface ContentGiven {
  /** Name of the operation. */
  readonly operation: string;
  readonly bytes: Uint8Array;
}

/** Parses the content of a request. @throws ReeveError invalid_input — it is not JSON, or does not match the operation */
export const parseContentTask = wholeTask(({ operation: name, bytes }: ContentGiven): RequestContent => {
  const operation = OPERATIONS.find((one) => one.name === name);
  if (!operation) throw new ReeveError('internal', `There is no operation “${name}”.`);
  return parsedContent(operation, jsonOf(bytes));
});

function jsonOf(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new ReeveError('invalid_input', 'This could not be read. Nothing was changed.', {}, { cause });
  }
  refuseHostile(value);
  return value;
}

/** Names by which an object gets inherited properties; Fastify refuses them in a short content. */
const isPoisoned = (value: object): boolean =>
  Object.hasOwn(value, '__proto__') ||
  (Object.hasOwn(value, 'constructor') &&
    typeof (value as { readonly constructor: unknown }).constructor === 'object' && // JSON: no function
    Object.hasOwn((value as { readonly constructor: object }).constructor, 'prototype'));

function refuseHostile(value: unknown): void {
  const open: unknown[] = [value];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isPoisoned(next)) throw new ReeveError('invalid_input', 'This could not be read. Nothing was changed.');
    for (const inner of Object.values(next)) {
      values += 1;
      if (values > MOST_VALUES)
        throw new ReeveError('too_large', `One request has at most ${MOST_VALUES} values. Nothing was changed.`);
      open.push(inner);
    }
  }
}
