import { findByReference } from '@reeve/contract';
import { kindOfReference, normaliseReference, OBJECT_KINDS, ReeveError, type ObjectKind } from '@reeve/domain';
import type { Client } from '../api/client.ts';
import { wordsOf } from '../output/marking.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Resolves a reference or id.
 *
 * @param text  a reference, in any usual spelling (`rp 7k3qm`), or an id
 * @param kind  the required kind; needed with an id, which does not show it
 * @param asked the sentence that asks for that kind
 * @throws ReeveError invalid_input — neither reference nor id, an id without a kind, a reference of another kind;
 *         not_found — no such object that this person may see
 */
export async function resolve(
  client: Client,
  text: string,
  kind: ObjectKind | undefined,
  asked = 'An id does not say what it names: add --kind, such as --kind report.',
): Promise<{ readonly kind: ObjectKind; readonly id: string }> {
  if (UUID.test(text)) {
    if (kind === undefined) throw new ReeveError('invalid_input', asked);
    return { kind, id: text.toLowerCase() };
  }
  const reference = normaliseReference(text);
  if (reference === undefined) {
    throw new ReeveError('invalid_input', `"${text}" is neither a reference such as RP-7K3QM nor an id.`);
  }
  const named = kindOfReference(reference);
  if (kind !== undefined && named !== kind) {
    throw new ReeveError('invalid_input', `${reference} names no ${wordsOf(kind)}.`);
  }
  return client.call(findByReference, { params: { reference } });
}

/** Reads a kind of object from an option. @throws ReeveError invalid_input — no such kind */
export function readKind(text: string | undefined): ObjectKind | undefined {
  if (text === undefined) return undefined;
  const kind = OBJECT_KINDS.find((one) => one === text);
  if (kind === undefined) throw new ReeveError('invalid_input', `--kind must be one of ${OBJECT_KINDS.join(', ')}.`);
  return kind;
}
