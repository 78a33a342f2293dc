import { acknowledgeThreatHandler } from './acknowledge.ts';
import { closeThreatHandler } from './close.ts';
import { keepThreatRecordHandler } from './keep-record.ts';
import { recordThreatStepHandler } from './record-step.ts';
import { awaitThreatsHandler } from './await.ts';
import { endDutyHandler } from './end-duty.ts';
import { keepControlRoomHandler } from './keep-control-room.ts';
import { keepDutyHandler } from './keep-duty.ts';
import { readDutyRosterHandler } from './read-duty-roster.ts';
import { raiseThreatHandler } from './raise.ts';
import { listThreatsHandler } from './list.ts';
import { readThreatHandler } from './read.ts';

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
