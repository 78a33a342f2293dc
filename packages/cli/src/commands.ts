import type { Program } from './program.ts';

/** Every command by the words that call it. A new one is a line here and a file that exports a `Command`. */
export const COMMANDS: Program['commands'] = {
  'analyse aoristic': {
    summary: 'at which hour and weekday, where times are only known between two moments?',
    load: async () => (await import('./analysis/aoristic.ts')).aoristic,
  },
  'analyse concentration': {
    summary: 'what share of the places has what share of the crimes?',
    load: async () => (await import('./analysis/concentration.ts')).concentration,
  },
  'analyse hotspots': {
    summary: 'where does crime concentrate, and is it more than chance?',
    load: async () => (await import('./analysis/hotspot/hotspots.ts')).hotspots,
  },
  'analyse near-repeat': {
    summary: 'does a crime raise the risk nearby for a while, and which addresses to visit?',
    load: async () => (await import('./analysis/near-repeat/near-repeat.ts')).nearRepeat,
  },
  'analyse predict-places': {
    summary: 'would a forecast of places have been worth anything? A back-test',
    load: async () => (await import('./analysis/predict-places.ts')).predictPlaces,
  },
  'analyse results': {
    summary: 'did an action change crime, compared with its control areas?',
    load: async () => (await import('./analysis/results/results.ts')).results,
  },
  'analyse trend': {
    summary: 'did the level change, when, and does it rise?',
    load: async () => (await import('./analysis/trend.ts')).trend,
  },
  'analyse results-harm': {
    summary: 'did an action change harm, over several kinds of crime?',
    load: async () => (await import('./analysis/results/results-harm.ts')).resultsHarm,
  },
  'analyse weekly-count': {
    summary: 'is this week unusual, compared with a mean or another week?',
    load: async () => (await import('./analysis/weekly-count.ts')).weeklyCount,
  },
  'audit checkpoint': {
    summary: 'show the last signed checkpoint of the log, as text or as a page to print',
    load: async () => (await import('./log/export-log.ts')).showCheckpoint,
  },
  'audit export': {
    summary: 'export the log as a file, for checking',
    load: async () => (await import('./log/export-log.ts')).exportLogCommand,
  },
  'audit key': {
    summary: 'show the public key of the log',
    load: async () => (await import('./log/export-log.ts')).showLogKey,
  },
  'audit prove': {
    summary: 'prove that an event is in the log',
    load: async () => (await import('./log/export-log.ts')).proveEventCommand,
  },
  'audit verify': {
    summary: 'verify an exported log, without a server',
    load: async () => (await import('./log/verify.ts')).verify,
  },
  backup: {
    summary: 'at the server: back up everything into one encrypted file',
    load: async () => (await import('./backup/backup.ts')).backup,
  },
  'backup key': {
    summary: 'create the key pair for backups',
    load: async () => (await import('./backup/key.ts')).backupKey,
  },
  call: {
    summary: 'call any operation of the server by its name',
    load: async () => (await import('./api/call.ts')).call,
  },
  'import areas': {
    summary: 'import the areas of a boundary file',
    load: async () => (await import('./import/areas.ts')).importAreasCommand,
  },
  'comments export': {
    summary: 'export the comments on an edition as a table of eight columns',
    load: async () => (await import('./document/comments.ts')).exportCommentsCommand,
  },
  'comments import': {
    summary: 'import comments from a table, a resolution log or a Word file',
    load: async () => (await import('./document/comments.ts')).importCommentsCommand,
  },
  'concepts begin': {
    summary: 'fill an empty bank of concepts with terms in six languages',
    load: async () => (await import('./concept/begin.ts')).beginConcepts,
  },
  'concepts export': {
    summary: 'export the bank of concepts as SKOS, in Turtle or JSON-LD',
    load: async () => (await import('./concept/export.ts')).exportConcepts,
  },
  'document export': {
    summary: 'export an edition, or the leaflet of its changes',
    load: async () => (await import('./document/document.ts')).exportDocument,
  },
  'document import': {
    summary: 'import the text of a file into a working draft',
    load: async () => (await import('./document/document.ts')).importDocument,
  },
  'import crimes': {
    summary: 'import a file of recorded crime',
    load: async () => (await import('./import/crimes.ts')).importCrimesCommand,
  },
  'import undo': {
    summary: 'undo an import of recorded crime',
    load: async () => (await import('./import/crimes.ts')).undoImportCommand,
  },
  link: {
    summary: 'which records of files outside the platform are likely of the same person or thing?',
    load: async () => (await import('./analysis/linkage/link.ts')).link,
  },
  login: {
    summary: 'sign in and keep the session for later commands',
    load: async () => (await import('./session/login.ts')).login,
  },
  logout: {
    summary: 'end the session',
    load: async () => (await import('./session/logout.ts')).logout,
  },
  password: {
    summary: 'change your password',
    load: async () => (await import('./session/password.ts')).password,
  },
  purpose: {
    summary: 'set the purpose of your work; every access needs one',
    load: async () => (await import('./session/purpose.ts')).purpose,
  },
  reason: {
    summary: 'state why you need an object that the purpose alone does not open',
    load: async () => (await import('./session/reason.ts')).reason,
  },
  'report create': {
    summary: 'create a report from a file, and submit it if asked to',
    load: async () => (await import('./report/create.ts')).createReportCommand,
  },
  'report list': {
    summary: 'list the reports you may see, newest first',
    load: async () => (await import('./report/list.ts')).listReportsCommand,
  },
  'report show': {
    summary: 'show one report, within your rights',
    load: async () => (await import('./report/show.ts')).showReport,
  },
  restore: {
    summary: 'at the server: restore a backup into an empty database',
    load: async () => (await import('./backup/restore.ts')).restore,
  },
  search: {
    summary: 'search what you may see',
    load: async () => (await import('./search.ts')).searchCommand,
  },
  trace: {
    summary: 'the golden thread: what something rests on, or with --forward what rests on it',
    load: async () => (await import('./thread/trace.ts')).trace,
  },
  witness: {
    summary: 'co-sign the checkpoints of logs that continue what was signed before',
    load: async () => (await import('./witness/witness.ts')).witness,
  },
  whoami: {
    summary: 'show who you are signed in as, for what, until when',
    load: async () => (await import('./session/whoami.ts')).whoami,
  },
};

/** The command line for everyone who works with Reeve. */
export const REEVE: Program = { name: 'reeve', commands: COMMANDS };
