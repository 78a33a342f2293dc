import type { Handler } from '../call/operation.ts';
import { openComplaintRecordHandler } from './open-complaint-record.ts';
import { openSampledRecordHandler } from './open-sampled-record.ts';

/** Records that oversight opens: of a sampled access, and of a complaint. */
export const sampledRecordHandlers: readonly Handler[] = [openSampledRecordHandler, openComplaintRecordHandler];
