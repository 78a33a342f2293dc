import { readBlocks, saveBlocks, type EditionBlock, type InputGiven, type ReplyOf } from '@reeve/contract';
import { blockContent, makeBlockId, type DocumentBlock } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { call } from '../../../api/client.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { joinBlock, splitBlock } from './block-parts.ts';

type Change = InputGiven<typeof saveBlocks>['changes'][number];
export type BlockConflict = ReplyOf<typeof saveBlocks>['conflicts'][number];

/** A block being edited: its content on the page, and the digest of the version read; without one it is new. */
export interface WorkingBlock extends DocumentBlock {
  readonly base: string | null;
}

/** The answer to a save; with it the text of others wherever it conflicts. */
type SavedText = ReplyOf<typeof saveBlocks> & { readonly theirs: readonly EditionBlock[] };

const random = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

export type WorkingText = ReturnType<typeof useWorkingText>;

/**
 * One section of the working draft being edited: typed text stays on the page until it is saved, and changes by others meanwhile are shown
 * next to it. Unsaved text is never replaced.
 */
export function useWorkingText(of: {
  readonly documentId: string;
  readonly editionId: string;
  readonly from: number;
  readonly count: number;
  readonly onSaved: () => void;
}) {
  const [read, setRead] = useState<readonly EditionBlock[]>();
  const [blocks, setBlocks] = useState<readonly WorkingBlock[]>([]);
  const [before, setBefore] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<ReadonlyMap<string, BlockConflict>>(new Map());
  const [problem, setProblem] = useState<unknown>();
  const { documentId, editionId, from, count, onSaved } = of;
  const changes = changesOf(read ?? [], blocks, before);
  const isDirty = changes.length > 0;
  const holdsMore = useRef(isDirty);
  useEffect(() => {
    holdsMore.current = isDirty;
  }, [isDirty]);
  useEffect(() => {
    let left = false;
    void (async () => {
      try {
        const found = await readSection(editionId, from, count);
        const [behind] = from === 0 ? [] : await readSection(editionId, from - 1, 1);
        if (left || holdsMore.current) return;
        setRead(found);
        setBlocks(found.map(toWorking));
        setBefore(behind?.id ?? null);
      } catch (error) {
        if (!left) setProblem(error);
      }
    })();
    return () => {
      left = true;
    };
  }, [editionId, from, count]);

  const saving = useMutation({
    mutationFn: async (sent: readonly WorkingBlock[]): Promise<SavedText> => {
      const toSay = changesOf(read ?? [], sent, before);
      const done = await call(saveBlocks, { params: { id: documentId }, input: { changes: [...toSay] } });
      // The conflicting text of another person, from which the user continues.
      const theirs = done.conflicts.length === 0 ? [] : await readSection(editionId, from, count);
      return { ...done, theirs };
    },
    onSuccess: (done, sent) => {
      const saved = savedBlocks(sent, done);
      setConflicts(new Map(done.conflicts.map((one) => [one.id, one])));
      setRead(saved.map(asRead));
      // Text typed during the save is still unsaved.
      setBlocks((now) => settledBlocks(now, sent, saved));
      onSaved();
    },
  });
  const save = (): void => {
    if (isDirty && !saving.isPending) saving.mutate(blocks);
  };
  useKeys({ 'Ctrl+S': save });
  return {
    blocks,
    conflicts,
    isPending: read === undefined && problem === undefined,
    isSaving: saving.isPending,
    isDirty,
    error: saving.error ?? problem,
    save,
    ...editsOf(blocks, setBlocks),
  };
}

/** So many blocks are read at once. */
const PART = 500;

async function readSection(editionId: string, from: number, count: number): Promise<readonly EditionBlock[]> {
  const found: EditionBlock[] = [];
  for (let at = from; at < from + count; at += PART) {
    const limit = Math.min(PART, from + count - at);
    found.push(...(await call(readBlocks, { params: { id: editionId }, query: { from: at, limit } })).items);
  }
  return found;
}

function toWorking({ number: _n, clause: _c, fromLine: _f, toLine: _t, digest, ...block }: EditionBlock): WorkingBlock {
  return { ...block, base: digest };
}

function asRead({ base, ...block }: WorkingBlock): EditionBlock {
  return { ...block, digest: base ?? '', number: '', clause: '', fromLine: 0, toLine: 0 };
}

/** Returns the changes for the server: new and changed blocks, moved blocks, and removed ones. */
export function changesOf(
  read: readonly EditionBlock[],
  blocks: readonly WorkingBlock[],
  before: string | null,
): readonly Change[] {
  const was = new Map(
    read.map((block, index) => [block.id, { block, behind: index === 0 ? before : (read[index - 1]?.id ?? null) }]),
  );
  const puts = blocks.flatMap((block, index): Change[] => {
    const { base, ...draft } = block;
    const behind = index === 0 ? before : (blocks[index - 1]?.id ?? null);
    const old = was.get(block.id);
    const isSame = old && old.block.digest === base && blockContent(old.block) === blockContent(draft);
    const stands = old?.behind === behind;
    if (old && isSame && stands) return [];
    return [{ op: 'put', block: draft, base, ...(stands ? {} : { after: behind }) }];
  });
  const now = new Set(blocks.map((block) => block.id));
  const gone = read.filter((block) => !now.has(block.id));
  return [...puts, ...gone.map((block): Change => ({ op: 'remove', id: block.id, base: block.digest }))];
}

/** Returns the blocks as they are on the server after a save: where one conflicts, the text of the other person. */
function savedBlocks(sent: readonly WorkingBlock[], done: SavedText): readonly WorkingBlock[] {
  const digests = new Map(done.saved.map((one) => [one.id, one.digest]));
  const lost = new Set(done.conflicts.map((one) => one.id));
  const theirs = new Map(done.theirs.filter((block) => lost.has(block.id)).map((one) => [one.id, toWorking(one)]));
  return sent.map((block) => theirs.get(block.id) ?? { ...block, base: digests.get(block.id) ?? block.base });
}

/** Returns the blocks on the page after a save; text typed meanwhile is still unsaved. */
function settledBlocks(
  now: readonly WorkingBlock[],
  sent: readonly WorkingBlock[],
  saved: readonly WorkingBlock[],
): readonly WorkingBlock[] {
  const was = new Map(sent.map((block) => [block.id, block]));
  const is = new Map(saved.map((block) => [block.id, block]));
  return now.map((block) => {
    const settled = is.get(block.id);
    if (!settled) return block;
    return block === was.get(block.id) ? settled : { ...block, base: settled.base };
  });
}

/** What can be done with the blocks of a section while it is written. */
function editsOf(blocks: readonly WorkingBlock[], setBlocks: Dispatch<SetStateAction<readonly WorkingBlock[]>>) {
  return {
    change: (id: string, fields: Partial<Omit<DocumentBlock, 'id'>>): void =>
      setBlocks((now) => now.map((block) => (block.id === id ? { ...block, ...fields } : block))),
    add: (behind: string | undefined, fields: Partial<Omit<DocumentBlock, 'id'>> = {}): string => {
      const block: WorkingBlock = {
        id: makeBlockId(random),
        kind: 'paragraph',
        level: 0,
        ordered: false,
        label: '',
        text: '',
        base: null,
        ...fields,
      };
      setBlocks((now) => {
        const index = now.findIndex((one) => one.id === behind);
        return [...now.slice(0, index + 1), block, ...now.slice(index + 1)];
      });
      return block.id;
    },
    split: (id: string, at: number): string => {
      const newId = makeBlockId(random);
      setBlocks((now) => splitBlock(now, id, at, newId));
      return newId;
    },
    /** Where the joined words begin now, and in which block; undefined where nothing was joined. */
    join: (id: string): { readonly into: string; readonly at: number } | undefined => {
      const done = joinBlock(blocks, id);
      if (done) setBlocks(done.blocks);
      return done;
    },
    remove: (id: string): void => setBlocks((now) => now.filter((block) => block.id !== id)),
    move: (id: string, by: -1 | 1): void =>
      setBlocks((now) => {
        const block = now.find((one) => one.id === id);
        if (!block) return now;
        const rest = now.filter((one) => one.id !== id);
        const to = Math.min(Math.max(now.indexOf(block) + by, 0), rest.length);
        return [...rest.slice(0, to), block, ...rest.slice(to)];
      }),
  };
}
