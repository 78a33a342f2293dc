import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { draftBlocks, type DocumentBlock } from './draft-blocks.ts';

const HISTORY = resolve('../shared/data/review-ietf-ohai');
/** The eleven drafts and the comments of their reviewers are trial data, next to the repository and not in it. */
export const HAS_DRAFTS = existsSync(HISTORY);

export interface DraftComment {
  readonly commit: string;
  readonly line: number;
  readonly quote: string;
  /** The target line of the line history in a draft, by the draft's name. */
  readonly later: Readonly<Record<string, number>>;
}
export interface OhaiDrafts {
  readonly comments: readonly DraftComment[];
  /** The blocks of each state of the text that was commented on. */
  readonly versions: ReadonlyMap<string, readonly DocumentBlock[]>;
  readonly drafts: readonly { readonly name: string; readonly blocks: readonly DocumentBlock[] }[];
  /** SHA-256 of all of it, in hexadecimal. */
  readonly digest: string;
}

/** Reads the drafts. The ids of their blocks differ from version to version: only the words can be followed. */
export function readOhaiDrafts(): OhaiDrafts {
  const hash = createHash('sha256');
  const read = (name: string): Buffer => {
    const bytes = readFileSync(`${HISTORY}/${name}`);
    hash.update(bytes);
    return bytes;
  };
  const cut = (text: string, version: string) =>
    draftBlocks(text).map((block) => ({ ...block, id: `${version} ${block.id}` }));
  const lines = (text: string): readonly string[] => text.trim().split('\n');
  const versions = new Map(
    lines(brotliDecompressSync(read('versions.jsonl.br')).toString()).map((line) => {
      const { commit, text } = JSON.parse(line) as { commit: string; text: string };
      return [commit, cut(text, commit)] as const;
    }),
  );
  const comments = lines(read('review_comments.jsonl').toString()).map((line) => JSON.parse(line) as DraftComment);
  const drafts = Array.from({ length: 11 }, (_, nth) => {
    const name = `draft-ietf-ohai-ohttp-${String(nth).padStart(2, '0')}`;
    return { name, blocks: cut(read(`drafts/${name}.md`).toString(), name) };
  });
  return { comments, versions, drafts, digest: hash.digest('hex') };
}

/** Returns the block that a comment is about. */
export function commentedBlock(blocks: readonly DocumentBlock[], line: number): number {
  return blocks.findIndex((block) => block.fromLine <= line && line <= block.toLine);
}

/** The choices of two readers of the drafts for a comment whose words are gone. */
export interface ManualTruth {
  /** Line of the comment in the file of comments, from 0. */
  readonly comment: number;
  readonly draft: number;
  /** One per reader: blocks of the draft, the first choice first; −1: none. Several if it is a judgement call. */
  readonly readings: readonly [readonly number[], readonly number[]];
}

/**
 * Reads the decisions of two readers from the old paragraph and the draft; the second knew neither the rule nor the
 * first reading. It contains only numbers of blocks. The first sample was drawn from placements before the rule was
 * made, most of them the doubtful ones; the second from those the rule calls sure, and no value was chosen by it.
 */
export function readManualTruth(sample: 'first' | 'second'): readonly ManualTruth[] {
  const blocks = (cell = ''): readonly number[] => cell.split('|').map((one) => (one === '-' ? -1 : Number(one)));
  return readFileSync(new URL('ohai-gone-words.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
    .filter(([name]) => name === sample)
    .map(([, comment, draft, first, second]) => ({
      comment: Number(comment),
      draft: Number(draft),
      readings: [blocks(first), blocks(second)],
    }));
}
