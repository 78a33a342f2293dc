export { postgresArray } from './postgres-array.ts';
export { printCalendar, type CalendarEvent } from './calendar/icalendar.ts';
export type { CellOf, CrimeLayout, CrimeTexts, LayoutColumn } from './crime-layout.ts';
export type { CrimePrecision, CrimeRow, PlacePrecision } from './crime-row.ts';
export { crimeTypeFromFileName } from './crime-type-from-name.ts';
export { FAULT_HEADING, printFault, printFaultFile, safeCell } from './fault-file.ts';
export { CRIME_LAYOUTS, missingColumns, recognise } from './known-layouts.ts';
export { plainBytes, type PlainBytesOptions } from './plain-bytes.ts';
export { readCrimes, type CrimeBatch, type ReadOptions } from './read-crimes.ts';
export type { TextShape } from './row-feed.ts';
export { FAULT_CODES, type FaultCode, type RowFault } from './row-fault.ts';
export { surveyCrimes, type CrimeSurvey } from './survey-crimes.ts';
export { tidyName } from './tidy.ts';
export type {
  DocumentBlock,
  DocumentCitation,
  DocumentFigure,
  DocumentJudgement,
  DocumentMarking,
  MinutesDecision,
  MinutesDocument,
  MinutesItem,
  PrintedFor,
  ProductDocument,
  ThreadStop,
} from './document/model.ts';
export { checkpointSheet, type CheckpointSheet, type PrintableCheckpoint } from './document/checkpoint-sheet.ts';
export { CHECKPOINT_WORDS, type CheckpointWords } from './document/checkpoint-words.ts';
export type { FigureChart } from './document/figure-sheet.ts';
export { minutesSheet } from './document/minutes-sheet.ts';
export { productDocx } from './document/product-docx.ts';
export { productSheet } from './document/product-sheet.ts';
export { DOCUMENT_WORDS } from './document/words-languages.ts';
export { pageSheet, type PageSheet } from './document/page-sheet.ts';
export { sayDate, sayDateTime } from './document/say.ts';
export type { DocumentWords } from './document/words.ts';
export {
  GUESS_REASONS,
  guessSentence,
  isQuestion,
  type Guess,
  type GuessReason,
  type GuessSubject,
} from './mapping/guess.ts';
export { guessMapping, type GuessedMapping, type Settled } from './mapping/guess-mapping.ts';
export {
  hasPlace,
  headingsKey,
  mappingsFor,
  parseMapping,
  printMapping,
  type ColumnRef,
  type Mapping,
} from './mapping/mapping.ts';
export { readCrimesWith, type MappedBatch, type MappedRow } from './mapping/read-crimes-with.ts';
export { surveySheet, type ColumnSurvey, type SheetSurvey } from './mapping/survey-sheet.ts';
export {
  coordinateSystem,
  coordinateSystems,
  parseSystemCode,
  toDegreesFrom,
  WGS84,
  type CoordinateSystem,
} from './place/coordinate-system.ts';
export { placeAdvice, type PlaceAdvice } from './place/place-advice.ts';
export { FAR_KM, joinBoxes, kmToNearest, type Box } from './place/nearness.ts';
export { valueMatcher, type KnownValue } from './values/match-value.ts';
export {
  reconcileValues,
  type KnownValues,
  type ReconciledValue,
  type Reconciliation,
  type ValueReconciler,
} from './values/reconcile-values.ts';
export { openTable, readFeatures } from './table/open-table.ts';
export type { Sheet, Table, TableOverrides, TableSource } from './table/table.ts';
export {
  dataQuality,
  HIT_RATE,
  QUALITY_VERDICTS,
  watchQuality,
  type DataQuality,
  type QualityFigure,
  type QualityVerdict,
} from './quality/data-quality.ts';
export { qualityLines } from './quality/quality-sentence.ts';
export { MOST_AREAS, MOST_CORNERS, readAreas, type BoundaryArea, type BoundaryFile } from './table/read-areas.ts';
export type { Feature } from './table/feature-stream.ts';
export { readDraftDocx } from './draft/read-draft-docx.ts';
export {
  LOSS_CODES,
  type LossCode,
  type ReadBlock,
  type ReadChange,
  type ReadComment,
  type ReadDraft,
  type ReadImage,
} from './draft/read-draft.ts';
export type { Acknowledgements, PrintedBlock, PrintedComment, PrintedDraft } from './draft/printed-draft.ts';
export { imageSize } from './draft/image-size.ts';
export { writeDraftDocx } from './draft/write-draft-docx.ts';
export type { SkosBank, SkosConcept } from './skos/graph.ts';
export { skosJsonLd } from './skos/json-ld.ts';
export { skosTurtle } from './skos/turtle.ts';
export { commentOfRow, commentRowOf, type TabledComment, type TabledObservation } from './draft/comment-row.ts';
export {
  COMMENT_COLUMNS,
  COMMENT_TABLE_FORMATS,
  type CommentRow,
  type CommentTableFormat,
  type CommentTableHead,
} from './draft/comment-table.ts';
export { readCommentTable } from './draft/read-comment-table.ts';
export { writeCommentTable } from './draft/write-comment-table.ts';
export { readDraftMarkdown } from './draft/read-draft-markdown.ts';
export { writeDraftMarkdown, type MarkdownDraft } from './draft/write-draft-markdown.ts';
export { readResolutionLog, type ResolvedComment } from './draft/resolution-log.ts';
export { writeDraftHtml } from './draft/write-draft-html.ts';
