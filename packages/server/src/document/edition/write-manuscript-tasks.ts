import { moved, wholeTask, type Moved, type Task } from '@reeve/compute';
import { writeDocx, writeHtml, writeMarkdown, type PrintedManuscript } from '@reeve/formats';

/** A task that writes a file, whose bytes are transferred. */
export function writingTask<Given>(
  write: (given: Given) => Uint8Array | string | Promise<Uint8Array>,
): Task<Given, never, Moved<Uint8Array>> {
  return wholeTask(async (given) => {
    const written = await write(given);
    const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
    return moved(bytes, [bytes]);
  });
}

export const writeDocxTask = writingTask<PrintedManuscript>(writeDocx);
export const writeHtmlTask = writingTask<PrintedManuscript>(writeHtml);
export const writeMarkdownTask = writingTask<PrintedManuscript>(writeMarkdown);
