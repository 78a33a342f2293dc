export { postgresArray } from './encoding/postgres-array.ts';
export { ownText } from './encoding/own-text.ts';
export { printCalendar, type CalendarEvent } from './calendar/icalendar.ts';
export type { CellOf, CrimeLayout, CrimeTexts, LayoutColumn } from './crime/crime-layout.ts';
export type { CrimePrecision, CrimeRow, PlacePrecision } from './crime/crime-row.ts';
export { crimeTypeFromFileName } from './crime/crime-type-from-name.ts';
export { FAULT_HEADING, printFault, printFaultFile, safeCell } from './crime/fault-file.ts';
export { CRIME_LAYOUTS, missingColumns, recognise } from './crime/known-layouts.ts';
export { plainBytes, type PlainBytesOptions } from './encoding/plain-bytes.ts';
export { readCrimes, type CrimeBatch, type ReadOptions } from './crime/read-crimes.ts';
export type { TextShape } from './table/row-feed.ts';
export { FAULT_CODES, type FaultCode, type RowFault } from './crime/row-fault.ts';
export { surveyCrimes, type CrimeSurvey } from './crime/survey-crimes.ts';
export { tidyName } from './encoding/tidy.ts';
export type {
  PrintBlock,
  PrintCitation,
  PrintFrame,
  PrintFigure,
  PrintJudgement,
  PrintMarking,
  MinutesDecision,
  MinutesPrint,
  MinutesItem,
  PrintedFor,
  ProductPrint,
  ThreadStop,
} from './print/model.ts';
export { checkpointSheet, type CheckpointSheet, type PrintableCheckpoint } from './print/checkpoint-sheet.ts';
export { CHECKPOINT_WORDS, type CheckpointWords } from './print/checkpoint-words.ts';
export type { FigureChart } from './print/figure-sheet.ts';
export { shiftSheet, type ShiftMapPrint, type ShiftSheetPrint } from './print/shift-sheet.ts';
export { taskPack, type TaskPackPrint } from './print/task-pack.ts';
export { printable } from './print/printable.ts';
export { minutesSheet } from './print/minutes-sheet.ts';
export { type BriefPrint, type BriefSheet, briefSheet } from './print/brief-sheet.ts';
export { type ReleasePrint, releaseSheet } from './print/release-sheet.ts';
export { type OverviewPrint, overviewSheet } from './print/overview-sheet.ts';
export { minutesDocx } from './print/docx/minutes-docx.ts';
export { productDocx } from './print/docx/product-docx.ts';
export { productSheet } from './print/product-sheet.ts';
export { PRINT_WORDS } from './print/words/words-languages.ts';
export { pageSheet, type PageSheet } from './print/page-sheet.ts';
export { sayDate, sayDateTime } from './print/say.ts';
export type { PrintWords } from './print/words/words.ts';
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
export type { Scratch } from './quality/scratch.ts';
export { qualityLines } from './quality/quality-sentence.ts';
export { MOST_AREAS, MOST_CORNERS, readAreas, type BoundaryArea, type BoundaryFile } from './table/read-areas.ts';
export type { Feature } from './table/feature-stream.ts';
export { readDocx } from './manuscript/docx-read/read-docx.ts';
export {
  LOSS_CODES,
  type LossCode,
  type ReadBlock,
  type ReadChange,
  type ReadComment,
  type ReadManuscript,
  type ReadImage,
} from './manuscript/manuscript.ts';
export type {
  Acknowledgements,
  PrintedBlock,
  PrintedComment,
  PrintedManuscript,
} from './manuscript/printed-manuscript.ts';
export { imageSize } from './manuscript/image-size.ts';
export { writeDocx } from './manuscript/docx-write/write-docx.ts';
export type { SkosBank, SkosConcept } from './skos/graph.ts';
export { skosJsonLd } from './skos/json-ld.ts';
export { skosTurtle } from './skos/turtle.ts';
export {
  commentOfRow,
  commentRowOf,
  type TabledComment,
  type TabledObservation,
} from './manuscript/comment/comment-row.ts';
export {
  COMMENT_COLUMNS,
  COMMENT_TABLE_FORMATS,
  type CommentRow,
  type CommentTableFormat,
  type CommentTableHead,
} from './manuscript/comment/comment-table.ts';
export { guardedCell, unguarded } from './manuscript/comment/csv-cell.ts';
export { readCommentTable } from './manuscript/comment/read-comment-table.ts';
export { writeCommentTable } from './manuscript/comment/write-comment-table.ts';
export { readMarkdown } from './manuscript/markdown/read-markdown.ts';
export { writeMarkdown, type MarkdownManuscript } from './manuscript/markdown/write-markdown.ts';
export { readResolutionLog, type ResolvedComment } from './manuscript/comment/resolution-log.ts';
export { writeHtml } from './manuscript/write-html.ts';
