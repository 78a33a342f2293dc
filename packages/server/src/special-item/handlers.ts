import type { Handler } from '../call/operation.ts';
import { decideSpecialItemHandler } from './decide.ts';
import { openSpecialItemHandler } from './open.ts';
import { addSpecialItemHandler } from './add.ts';
import { retainSpecialItemHandler } from './retain.ts';

/** Special categories of data in separate fields: opening one, and the second person's decision on it. */
export const specialItemHandlers: readonly Handler[] = [
  openSpecialItemHandler,
  decideSpecialItemHandler,
  addSpecialItemHandler,
  retainSpecialItemHandler,
];
