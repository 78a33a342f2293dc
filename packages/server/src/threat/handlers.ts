import {
  acknowledgeThreatHandler,
  closeThreatHandler,
  keepThreatRecordHandler,
  recordThreatStepHandler,
} from './answer.ts';
import { awaitThreatsHandler } from './await.ts';
import { endDutyHandler, keepControlRoomHandler, keepDutyHandler, readDutyRosterHandler } from './duty.ts';
import { raiseThreatHandler } from './raise.ts';
import { listThreatsHandler, readThreatHandler } from './read.ts';

export const threatHandlers = [
  awaitThreatsHandler,
  listThreatsHandler,
  readThreatHandler,
  raiseThreatHandler,
  acknowledgeThreatHandler,
  keepThreatRecordHandler,
  recordThreatStepHandler,
  closeThreatHandler,
  readDutyRosterHandler,
  keepDutyHandler,
  endDutyHandler,
  keepControlRoomHandler,
];
