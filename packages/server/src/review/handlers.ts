import type { Handler } from '../operation.ts';
import { commentHandlers } from './comment.ts';
import { dispositionHandlers } from './dispose.ts';
import { documentHandlers } from './document.ts';
import { editionHandlers } from './edition.ts';
import { exportCommentsHandler } from './export-comments.ts';
import { exportEditionHandler } from './export-edition.ts';
import { importCommentsHandler } from './import-comments.ts';
import { importTextHandler } from './import-text.ts';
import { memberHandlers } from './member.ts';
import { nominationHandlers } from './nomination.ts';
import { roundHandlers } from './round.ts';
import { reviewStatisticsHandler } from './statistics.ts';
import { translationHandlers } from './translation.ts';

/** Documents under review. */
export const reviewHandlers: readonly Handler[] = [
  ...documentHandlers,
  ...editionHandlers,
  ...roundHandlers,
  ...memberHandlers,
  ...nominationHandlers,
  ...commentHandlers,
  ...dispositionHandlers,
  ...translationHandlers,
  reviewStatisticsHandler,
  importTextHandler,
  exportEditionHandler,
  exportCommentsHandler,
  importCommentsHandler,
];
