import type { Handler } from '../call/operation.ts';
import { listCommentsHandler } from './comment/list-comments.ts';
import { readCommentHandler } from './comment/read-comment.ts';
import { saveCommentHandler } from './comment/save-comment.ts';
import { moveCommentHandler } from './comment/move-comment.ts';
import { createCommentHandler } from './comment/create-comment.ts';
import { replyToCommentHandler } from './comment/reply-to-comment.ts';
import { positionOnCommentHandler } from './comment/position-on-comment.ts';
import { respondToDispositionHandler } from './comment/respond-to-disposition.ts';
import { clusterCommentsHandler } from './comment/cluster-comments.ts';
import { disposeCommentHandler } from './comment/dispose-comment.ts';
import { disposeCommentsHandler } from './comment/dispose-comments.ts';
import { printHandlers } from './document.ts';
import { readEditionHandler } from './edition/read-edition.ts';
import { readBlocksHandler } from './edition/read-blocks.ts';
import { saveBlocksHandler } from './edition/save-blocks.ts';
import { freezeEditionHandler } from './edition/freeze-edition.ts';
import { listRivalsHandler } from './edition/list-rivals.ts';
import { settleRivalHandler } from './edition/settle-rival.ts';
import { compareEditionsHandler } from './edition/compare-editions.ts';
import { readPictureHandler } from './edition/read-picture.ts';
import { keepPictureHandler } from './edition/keep-picture.ts';
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
  readEditionHandler,
  readBlocksHandler,
  saveBlocksHandler,
  freezeEditionHandler,
  listRivalsHandler,
  settleRivalHandler,
  compareEditionsHandler,
  readPictureHandler,
  keepPictureHandler,
  ...roundHandlers,
  ...memberHandlers,
  ...nominationHandlers,
  listCommentsHandler,
  readCommentHandler,
  saveCommentHandler,
  moveCommentHandler,
  createCommentHandler,
  replyToCommentHandler,
  positionOnCommentHandler,
  respondToDispositionHandler,
  clusterCommentsHandler,
  disposeCommentHandler,
  disposeCommentsHandler,
  ...translationHandlers,
  reviewStatisticsHandler,
  importTextHandler,
  exportEditionHandler,
  exportCommentsHandler,
  importCommentsHandler,
];
