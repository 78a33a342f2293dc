import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentBlock } from '@reeve/domain';
import { readChapter } from './read-chapter.ts';

export const GUIDEBOOK_TITLE = 'Intelligence-led policing with Reeve';

/** The files of the guidebook are next to the sources, like the migrations, and are read from there. */
const FOLDER = new URL('../../guidebook/en/', import.meta.url);

/** Returns the guidebook that is part of Reeve, as the blocks of a document: its chapters in the order of their files. English. */
export function readGuidebookText(): readonly DocumentBlock[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .flatMap((name) => readChapter(readFileSync(new URL(name, FOLDER), 'utf8')));
}
