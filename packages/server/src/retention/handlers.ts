import type { Handler } from '../call/operation.ts';
import { listBasisReviewsHandler } from './basis/list-basis-reviews.ts';
import { openBasisReviewHandler } from './basis/open-basis-review.ts';
import { decideBasisReviewHandler } from './basis/decide-basis-review.ts';
import { proposeRetentionInBulkHandler } from './bulk/propose-retention-in-bulk.ts';
import { decideRetentionInBulkHandler } from './bulk/decide-retention-in-bulk.ts';
import { countDueReportsHandler } from './bulk/count-due-reports.ts';
import { decideRetentionHandler } from './decision.ts';
import { openAtRetentionDeskHandler } from './open-at-desk.ts';
import { readRetentionDeskHandler } from './read-desk.ts';
import { listDeskOpeningsHandler } from './opening/list-desk-openings.ts';
import { askDeskOpeningHandler } from './opening/ask-desk-opening.ts';
import { answerDeskOpeningHandler } from './opening/answer-desk-opening.ts';
import { useDeskOpeningHandler } from './opening/use-desk-opening.ts';
import { recordPersonEventHandler } from './person-event.ts';
import { listProceedingsHandler } from './proceeding/list-proceedings.ts';
import { openProceedingHandler } from './proceeding/open-proceeding.ts';
import { confirmProceedingHandler } from './proceeding/confirm-proceeding.ts';
import { closeProceedingHandler } from './proceeding/close-proceeding.ts';
import { fileUnderCaseHandler } from './proceeding/file-under-case.ts';
import { proposeRetentionHandler } from './proposal.ts';

/** How long reports are kept: the review desk, and what prevents erasure. */
export const retentionHandlers: readonly Handler[] = [
  readRetentionDeskHandler,
  openAtRetentionDeskHandler,
  proposeRetentionHandler,
  decideRetentionHandler,
  recordPersonEventHandler,
  listProceedingsHandler,
  openProceedingHandler,
  confirmProceedingHandler,
  closeProceedingHandler,
  fileUnderCaseHandler,
  listBasisReviewsHandler,
  openBasisReviewHandler,
  decideBasisReviewHandler,
  proposeRetentionInBulkHandler,
  decideRetentionInBulkHandler,
  countDueReportsHandler,
  listDeskOpeningsHandler,
  askDeskOpeningHandler,
  answerDeskOpeningHandler,
  useDeskOpeningHandler,
];
