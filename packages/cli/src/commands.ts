import type { Program } from './program.ts';

/** Every command by the words that call it. A new one is a line here and a file that exports a `Command`. */
export const COMMANDS: Program['commands'] = {
  'analyse aoristic': {
    summary: 'at which hour and weekday, where times are only known between two moments?',
    load: async () => (await import('./analyse/aoristic.ts')).aoristic,
  },
  'analyse concentration': {
    summary: 'what part of the places holds what part of the crimes?',
    load: async () => (await import('./analyse/concentration.ts')).concentration,
  },
  'analyse hotspots': {
    summary: 'where does crime concentrate, and is it more than chance?',
    load: async () => (await import('./analyse/hotspots.ts')).hotspots,
  },
  'analyse near-repeat': {
    summary: 'does a crime raise the risk nearby for a while, and which addresses to visit?',
    load: async () => (await import('./analyse/near-repeat.ts')).nearRepeat,
  },
  'analyse predict-places': {
    summary: 'would a forecast of places have been worth anything? A back-test',
    load: async () => (await import('./analyse/predict-places.ts')).predictPlaces,
  },
  'analyse results': {
    summary: 'did an action change crime, beside its control areas?',
    load: async () => (await import('./analyse/results.ts')).results,
  },
  'analyse trend': {
    summary: 'did the level change, when, and does it rise?',
    load: async () => (await import('./analyse/trend.ts')).trend,
  },
  'analyse results-harm': {
    summary: 'did an action change harm, over several kinds of crime?',
    load: async () => (await import('./analyse/results-harm.ts')).resultsHarm,
  },
  'analyse weekly-count': {
    summary: 'is this week odd, against a mean or another week?',
    load: async () => (await import('./analyse/weekly-count.ts')).weeklyCount,
  },
  'audit checkpoint': {
    summary: 'the last signed checkpoint of the log, as text or as a page to print',
    load: async () => (await import('./audit/hand-over.ts')).showCheckpoint,
  },
  'audit export': {
    summary: 'the log as a file, for whoever checks it',
    load: async () => (await import('./audit/hand-over.ts')).exportLogCommand,
  },
  'audit key': {
    summary: 'the public key of the log',
    load: async () => (await import('./audit/hand-over.ts')).showLogKey,
  },
  'audit prove': {
    summary: 'prove that an event stands in the log',
    load: async () => (await import('./audit/hand-over.ts')).proveEventCommand,
  },
  'audit verify': {
    summary: 'check a log that was handed over, without a server',
    load: async () => (await import('./audit/verify.ts')).verify,
  },
  backup: {
    summary: 'at the server: everything it holds into one encrypted file',
    load: async () => (await import('./backup/backup.ts')).backup,
  },
  'backup key': {
    summary: 'a pair of keys that backups are made for and opened with',
    load: async () => (await import('./backup/key.ts')).backupKey,
  },
  call: {
    summary: 'any operation of the server by its name',
    load: async () => (await import('./call.ts')).call,
  },
  'import areas': {
    summary: 'keep the areas of a boundary file',
    load: async () => (await import('./import/areas.ts')).importAreasCommand,
  },
  'comments export': {
    summary: 'the comments on an edition as the table of eight columns',
    load: async () => (await import('./review/comments.ts')).exportCommentsCommand,
  },
  'comments import': {
    summary: 'bring in comments from a table, a resolution log or a Word file',
    load: async () => (await import('./review/comments.ts')).importCommentsCommand,
  },
  'concepts begin': {
    summary: 'fill an empty bank of concepts with terms in six languages',
    load: async () => (await import('./concepts/begin.ts')).beginConcepts,
  },
  'concepts export': {
    summary: 'the bank of concepts as SKOS, in Turtle or JSON-LD',
    load: async () => (await import('./concepts/export.ts')).exportConcepts,
  },
  'document export': {
    summary: 'an edition as a file, or the leaflet of what changed',
    load: async () => (await import('./review/document.ts')).exportDocument,
  },
  'document import': {
    summary: 'bring the text of a file into a working draft',
    load: async () => (await import('./review/document.ts')).importDocument,
  },
  'import crimes': {
    summary: 'bring in a file of recorded crime',
    load: async () => (await import('./import/crimes.ts')).importCrimesCommand,
  },
  'import undo': {
    summary: 'take a whole file of recorded crime out again',
    load: async () => (await import('./import/crimes.ts')).undoImportCommand,
  },
  login: {
    summary: 'sign in and keep the session for the commands to come',
    load: async () => (await import('./session/login.ts')).login,
  },
  logout: {
    summary: 'end the session',
    load: async () => (await import('./session/logout.ts')).logout,
  },
  password: {
    summary: 'choose another password',
    load: async () => (await import('./session/password.ts')).password,
  },
  purpose: {
    summary: 'say what the work is for; every reading carries it',
    load: async () => (await import('./session/purpose.ts')).purpose,
  },
  reason: {
    summary: 'say why one object is needed that the purpose alone does not open',
    load: async () => (await import('./session/reason.ts')).reason,
  },
  'report create': {
    summary: 'begin a report from a file, and send it if wanted',
    load: async () => (await import('./report/create.ts')).createReportCommand,
  },
  'report list': {
    summary: 'the reports you may see, newest first',
    load: async () => (await import('./report/list.ts')).listReportsCommand,
  },
  'report show': {
    summary: 'one report, as far as your rights reach',
    load: async () => (await import('./report/show.ts')).showReport,
  },
  restore: {
    summary: 'at the server: a backup into an empty database',
    load: async () => (await import('./backup/restore.ts')).restore,
  },
  search: {
    summary: 'find what you may see',
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
    summary: 'who you are signed in as, for what, until when',
    load: async () => (await import('./session/whoami.ts')).whoami,
  },
};

/** The command line for everybody who works with Reeve. */
export const REEVE: Program = { name: 'reeve', commands: COMMANDS };
