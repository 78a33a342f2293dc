import { openComplaintRecord } from '@reeve/contract';
import { complaintRecord } from '@reeve/store';
import { requireFunction } from '../log/reader.ts';
import { handle } from '../call/operation.ts';
import { WHO_OPENS, openedRecord } from './opened-record.ts';

/** Returns the report of a complaint, while its hold is in force. */
export const openComplaintRecordHandler = handle(openComplaintRecord, async (call) => {
  requireFunction(call.signedIn, 'open_samples', WHO_OPENS);
  return call.read(async (tx) => openedRecord(call, tx, await complaintRecord(tx, call.input.reference), 'complaint'));
});
