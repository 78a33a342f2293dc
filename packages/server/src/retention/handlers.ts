import type { Handler } from '../call/operation.ts';
import { basisHandlers } from './basis.ts';
import { bulkHandlers } from './bulk.ts';
import { decideRetentionHandler } from './decision.ts';
import { openAtRetentionDeskHandler } from './open-at-desk.ts';
import { readRetentionDeskHandler } from './read-desk.ts';
import { openingHandlers } from './opening.ts';
import { recordPersonEventHandler } from './person-event.ts';
import { proceedingHandlers } from './proceeding.ts';
import { proposeRetentionHandler } from './proposal.ts';

/** How long reports are kept: the review desk, and what prevents erasure. */
export const retentionHandlers: readonly Handler[] = [
  readRetentionDeskHandler,
  openAtRetentionDeskHandler,
  proposeRetentionHandler,
  decideRetentionHandler,
  recordPersonEventHandler,
  ...proceedingHandlers,
  ...basisHandlers,
  ...bulkHandlers,
  ...openingHandlers,
];
