import { acknowledgeConditionsHandler } from './acknowledge-conditions.ts';
import { acknowledgeDisseminationHandler } from './acknowledge-dissemination.ts';
import { approveDisseminationHandler } from './approve.ts';
import { closeDisclosureReviewHandler } from './close-disclosure-review.ts';
import { exportReportsHandler } from './export.ts';
import { listDisclosureReviewsHandler } from './list-disclosure-reviews.ts';
import { listDisseminationsHandler } from './list-disseminations.ts';
import { listReceivedHandler } from './list-received.ts';
import { listSentHandler } from './list-sent.ts';
import { readConditionsHandler } from './read-conditions.ts';
import { readReceivedHandler } from './read-received.ts';
import { recallDisseminationHandler } from './recall-dissemination.ts';
import { recordConsentHandler } from './record-consent.ts';
import { disseminateHandler } from './send.ts';

/** How information is handled: conditions, permissions, what is sent to recipients and received by them. */
export const handlingHandlers = [
  exportReportsHandler,
  readConditionsHandler,
  acknowledgeConditionsHandler,
  recordConsentHandler,
  disseminateHandler,
  approveDisseminationHandler,
  listDisseminationsHandler,
  listSentHandler,
  recallDisseminationHandler,
  acknowledgeDisseminationHandler,
  listReceivedHandler,
  readReceivedHandler,
  listDisclosureReviewsHandler,
  closeDisclosureReviewHandler,
];
