import { checkLogHandler } from './check.ts';
import { eraseLogTextsHandler } from './erase.ts';
import { logCheckpointPdfHandler } from './checkpoint-pdf.ts';
import { exportLogHandler } from './export.ts';
import { proveLogEventHandler } from './prove-event.ts';
import { readLogStatusHandler } from './read-status.ts';
import { readLogHandler } from './read.ts';
import { listConsultationSamplesHandler } from './list-consultation-samples.ts';
import { markConsultationHandler } from './mark-consultation.ts';
import { releaseConsultationSampleHandler } from './release-consultation-sample.ts';

export const logHandlers = [
  checkLogHandler,
  eraseLogTextsHandler,
  exportLogHandler,
  listConsultationSamplesHandler,
  logCheckpointPdfHandler,
  markConsultationHandler,
  proveLogEventHandler,
  readLogHandler,
  readLogStatusHandler,
  releaseConsultationSampleHandler,
];
