/** Work on threads other than the one that answers requests (`task-threads.ts`). */
export const TASKS = {
  'survey-crimes': async () => (await import('../crime/reading-tasks.ts')).surveyCrimesTask,
  'count-crimes': async () => (await import('../crime/reading-tasks.ts')).countCrimesTask,
  'read-crimes': async () => (await import('../crime/reading-tasks.ts')).readCrimesTask,
  'inspect-file': async () => (await import('../crime/inspect-task.ts')).inspectFileTask,
  'preview-crimes': async () => (await import('../crime/preview-task.ts')).previewCrimesTask,
  'translate-faults': async () => (await import('../crime/fault-words-task.ts')).translateFaultsTask,
  'read-areas': async () => (await import('../area/read-areas-task.ts')).readAreasTask,
  'read-scale': async () => (await import('../threat-assessment/register/read-scale-task.ts')).readScaleTask,
  'protect-release': async () => (await import('../public-release/protect-task.ts')).protectReleaseTask,
  'read-draft': async () => (await import('../document/file/read-manuscript-task.ts')).readManuscriptTask,
  'read-comments': async () => (await import('../document/file/read-comments-task.ts')).readCommentsTask,
  'write-docx': async () => (await import('../document/edition/write-manuscript-tasks.ts')).writeDocxTask,
  'write-html': async () => (await import('../document/edition/write-manuscript-tasks.ts')).writeHtmlTask,
  'write-md': async () => (await import('../document/edition/write-manuscript-tasks.ts')).writeMarkdownTask,
  'write-pdf': async () => (await import('../document/edition/write-pdf-task.ts')).writePdfTask,
  'parse-content': async () => (await import('../call/parse-content-task.ts')).parseContentTask,
};
