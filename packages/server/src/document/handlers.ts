import type { Handler } from '../call/operation.ts';
import { commentHandlers } from './comment/comment.ts';
import { dispositionHandlers } from './comment/dispose.ts';
import { printHandlers } from './document.ts';
import { editionHandlers } from './edition/edition.ts';
import { exportCommentsHandler } from './file/export-comments.ts';
import { exportEditionHandler } from './edition/export-edition.ts';
import { importCommentsHandler } from './file/import-comments.ts';
import { importTextHandler } from './file/import-text.ts';
import { memberHandlers } from './member/member.ts';
import { nominationHandlers } from './member/nomination.ts';
import { roundHandlers } from './round.ts';
import { reviewStatisticsHandler } from './statistics.ts';
import { translationHandlers } from './translation.ts';

/** Documents under review. */
export const reviewHandlers: readonly Handler[] = [
  ...printHandlers,
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
