import type { Handler } from '../call/operation.ts';
import { createHandler } from './create.ts';
import { listHandler } from './list.ts';
import { moveHandler } from './move.ts';
import { readHandler } from './read.ts';
import type { RecordSpec } from './spec.ts';

/** Returns the handlers of one kind of record: list, read, and if the kind has them create and move. */
export function recordHandlers<B>(spec: RecordSpec<B>): readonly Handler[] {
  return [
    listHandler(spec),
    { ...readHandler(spec), record: spec as RecordSpec }, // its rule on steps takes no body
    ...(spec.create ? [createHandler(spec, spec.create)] : []),
    ...(spec.move ? [moveHandler(spec, spec.move)] : []),
  ];
}
