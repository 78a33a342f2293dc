import { findByReference } from '@reeve/contract';
import { kindOfReference, normaliseReference, ReeveError } from '@reeve/domain';
import { objectByReference } from '@reeve/store';
import { handle } from '../call/operation.ts';

export const findByReferenceHandler = handle(findByReference, (call) =>
  call.read(async (tx) => {
    const reference = normaliseReference(call.params.reference);
    const kind = reference === undefined ? undefined : kindOfReference(reference);
    const found =
      reference === undefined || kind === undefined ? undefined : await objectByReference(tx, kind, reference);
    call.consulted({
      action: 'search',
      objectKind: 'reference',
      objectIds: found ? [found.id] : [],
      resultCount: found ? 1 : 0,
    });
    if (!found || kind === undefined) throw new ReeveError('not_found', 'No reference like this that you may see.');
    return { kind, id: found.id };
  }),
);
