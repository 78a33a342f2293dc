import { importCrimesHandler } from './batch/import-crimes.ts';
import { listImportBatchesHandler } from './batch/list-import-batches.ts';
import { readImportBatchHandler } from './batch/read-import-batch.ts';
import { readImportFaultsHandler } from './batch/read-import-faults.ts';
import { undoImportHandler } from './batch/undo-import.ts';
import { listCrimeFacetsHandler } from './list-crime-facets.ts';
import { listCrimesHandler } from './list-crimes.ts';
import { cancelImportHandler } from './upload/cancel-import.ts';
import { commitImportHandler } from './upload/commit-import.ts';
import { previewImportHandler } from './upload/preview-import.ts';
import { readUploadFaultsHandler } from './upload/read-upload-faults.ts';
import { uploadImportHandler } from './upload/upload-import.ts';

/** Recorded crimes, uploaded files and their imports. */
export const crimeHandlers = [
  uploadImportHandler,
  previewImportHandler,
  readUploadFaultsHandler,
  commitImportHandler,
  cancelImportHandler,
  importCrimesHandler,
  listImportBatchesHandler,
  readImportBatchHandler,
  readImportFaultsHandler,
  undoImportHandler,
  listCrimesHandler,
  listCrimeFacetsHandler,
];
