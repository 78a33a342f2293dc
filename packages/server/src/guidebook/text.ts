import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentBlock } from '@reeve/domain';
import { readChapter } from './read-chapter.ts';

export const GUIDEBOOK_TITLE = 'Intelligence-led policing with Reeve';

/** The files of the guidebook lie beside the sources, as the migrations do: they are read where they lie. */
const FOLDER = new URL('../../guidebook/en/', import.meta.url);

/** The guidebook that comes with Reeve, as the blocks of a document: its chapters in the order of their files. English. */
export function readGuidebookText(): readonly DocumentBlock[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((name) => readChapter(readFileSync(new URL(name, FOLDER), 'utf8')));
}
