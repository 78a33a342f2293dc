import { checkLogHandler } from './check.ts';
import { eraseLogTextsHandler } from './erase.ts';
import { exportLogHandler, logCheckpointPdfHandler, proveLogEventHandler } from './deliver-log.ts';
import { readLogHandler, readLogStatusHandler } from './read.ts';
import { listConsultationSamplesHandler, markConsultationHandler, releaseConsultationSampleHandler } from './sample.ts';

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
