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
import { listDocumentsHandler } from './list-documents.ts';
import { readDocumentHandler } from './read-document.ts';
import { createDocumentHandler } from './create-document.ts';
import { saveDocumentHandler } from './save-document.ts';
import { moveDocumentHandler } from './move-document.ts';
import { clearDocumentHandler } from './clear-document.ts';
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
import { admitMemberHandler } from './member/admit-member.ts';
import { endMemberHandler } from './member/end-member.ts';
import { listNominationsHandler } from './member/list-nominations.ts';
import { readNominationHandler } from './member/read-nomination.ts';
import { createNominationHandler } from './member/create-nomination.ts';
import { moveNominationHandler } from './member/move-nomination.ts';
import { openRoundHandler } from './round/open-round.ts';
import { extendRoundHandler } from './round/extend-round.ts';
import { remindRoundHandler } from './round/remind-round.ts';
import { breakSilenceHandler } from './round/break-silence.ts';
import { reviewStatisticsHandler } from './statistics.ts';
import { readTranslationHandler } from './translation/read-translation.ts';
import { fillTranslationHandler } from './translation/fill-translation.ts';
import { confirmTranslationHandler } from './translation/confirm-translation.ts';

/** Documents under review. */
export const reviewHandlers: readonly Handler[] = [
  listDocumentsHandler,
  readDocumentHandler,
  createDocumentHandler,
  saveDocumentHandler,
  moveDocumentHandler,
  clearDocumentHandler,
  readEditionHandler,
  readBlocksHandler,
  saveBlocksHandler,
  freezeEditionHandler,
  listRivalsHandler,
  settleRivalHandler,
  compareEditionsHandler,
  readPictureHandler,
  keepPictureHandler,
  openRoundHandler,
  extendRoundHandler,
  remindRoundHandler,
  breakSilenceHandler,
  admitMemberHandler,
  endMemberHandler,
  listNominationsHandler,
  readNominationHandler,
  createNominationHandler,
  moveNominationHandler,
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
  readTranslationHandler,
  fillTranslationHandler,
  confirmTranslationHandler,
  reviewStatisticsHandler,
  importTextHandler,
  exportEditionHandler,
  exportCommentsHandler,
  importCommentsHandler,
];
