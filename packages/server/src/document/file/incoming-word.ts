import { carryAnchors, indexBlocks } from '@reeve/domain';
import type { ReadChange, ReadComment, ReadManuscript } from '@reeve/formats';
import type { StoredBlock } from '@reeve/store';
import { identified } from './manuscript-file.ts';
import type { Incoming, IncomingFile } from './incoming.ts';

type Spot = Pick<Incoming, 'blockId' | 'quote' | 'from' | 'located'>;
type Stretch = Pick<ReadComment, 'blockIndex' | 'from' | 'quote'>;

/** Reads an edited Word copy as comments on the blocks of the edition it is a copy of. */
export function incomingOfWord(draft: ReadManuscript, blocks: readonly StoredBlock[]): IncomingFile {
  let next = 0;
  const read = identified(blocks, draft.blocks, () => `new-${(next += 1)}`);
  const known = new Map(blocks.map((block) => [block.id, block]));
  const spotOf = spotter(read, blocks, known);
  const comments = draft.comments.map((comment): Incoming => {
    const reference = /^(CM-[0-9A-Z]{5}) · (?:[^\n]* · )?(?:ge|te|ed|legal|hr)\n/.exec(comment.text)?.[1];
    return {
      who: comment.author.trim().slice(0, 300),
      isPerson: true,
      reference,
      ...spotOf(comment),
      type: 'ge',
      text: comment.text,
      proposal: undefined,
      rationale: comment.wholeQuote === comment.quote ? '' : `“${comment.wholeQuote.slice(0, 20_000)}”`,
      observation: undefined,
      replies: [],
    };
  });
  // A reply belongs under its comment, however deep it is nested.
  const top = (index: number): number => {
    const to = draft.comments[index]?.replyTo;
    return to === undefined || to >= index ? index : top(to);
  };
  const threads = comments.flatMap((comment, index) => {
    if (top(index) !== index) return [];
    const replies = draft.comments.flatMap((one, at) =>
      at !== index && top(at) === index ? [{ by: one.author, text: one.text }] : [],
    );
    return [{ ...comment, replies }];
  });
  const changes = draft.changes.map((change): Incoming => {
    const block = read[change.blockIndex];
    return {
      who: change.author.trim().slice(0, 300),
      isPerson: true,
      reference: undefined,
      ...suggestion(change, block?.text ?? '', block && known.get(block.id), spotOf(change)),
      type: 'ed',
      text: changeText(change),
      rationale: '',
      observation: undefined,
      replies: [],
    };
  });
  const same = new Map(read.map((block) => [block.id, block.text]));
  return {
    comments: [...threads, ...changes],
    untracked: blocks.filter((block) => same.get(block.id) !== block.text).length,
  };
}

/** Finds words of the file in the edition: by the id of their block, else by the words themselves. */
function spotter(
  read: readonly { readonly id: string; readonly text: string }[],
  blocks: readonly StoredBlock[],
  known: ReadonlyMap<string, StoredBlock>,
): (of: Stretch) => Spot {
  let indexes: readonly [ReturnType<typeof indexBlocks>, ReturnType<typeof indexBlocks>] | undefined;
  return ({ blockIndex, from, quote }) => {
    const index = Math.max(0, blockIndex);
    const block = known.get(read[index]?.id ?? '');
    if (block) return { blockId: block.id, ...nearest(quote, from, block.text), located: 'sure' };
    indexes ??= [indexBlocks(read), indexBlocks(blocks)];
    const [place] = carryAnchors([{ block: index, quote, from }], indexes[0], indexes[1]);
    const there = blocks[Math.max(0, place?.block ?? 0)];
    const located = place === undefined || place.state === 'orphaned' ? 'none' : place.confidence;
    const range = located === 'none' ? undefined : place?.range;
    const words = range
      ? { quote: there?.text.slice(range[0], range[1]) ?? '', from: range[0] }
      : { quote: there?.text ?? '', from: 0 };
    return { blockId: there?.id ?? '', ...words, located };
  };
}

/** The occurrence of a quote nearest to its original position; the whole text if it does not occur. */
function nearest(quote: string, from: number, text: string): { readonly quote: string; readonly from: number } {
  if (quote === '') return { quote: text, from: 0 };
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
  return best < 0 ? { quote: text, from: 0 } : { quote, from: best };
}

/**
 * Returns a tracked change as a suggestion: words of the edition and their replacement. An insertion includes the adjacent word; if the
 * words do not occur in the edition, the whole block is proposed.
 */
function suggestion(
  change: ReadChange,
  text: string,
  block: StoredBlock | undefined,
  spot: Spot,
): Spot & { readonly proposal: string } {
  const end = change.from + change.quote.length;
  const whole = text.slice(0, change.from) + change.proposal + text.slice(end);
  const from = change.quote === '' ? wordBefore(text, change.from) : change.from;
  const to = from === change.from && change.quote === '' ? wordBehind(text, end) : end;
  const quote = text.slice(from, to);
  const proposal = text.slice(from, change.from) + change.proposal + text.slice(end, to);
  if (block && quote !== '' && block.text.slice(from, to) === quote)
    return { blockId: block.id, quote, from, located: 'sure', proposal };
  if (block) return { blockId: block.id, quote: block.text, from: 0, located: 'sure', proposal: whole };
  return { ...spot, proposal: change.quote === '' ? whole : change.proposal };
}

const wordBefore = (text: string, at: number): number => at - (/\S*\s*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
const wordBehind = (text: string, at: number): number => at + (/^\s*\S*/u.exec(text.slice(at))?.[0].length ?? 0);

function changeText({ quote, proposal, joinsNext }: ReadChange): string {
  const [before, after] = [quote === '' ? '' : `“${quote}”`, proposal === '' ? '∅' : `“${proposal}”`];
  return `${before === '' ? '+' : `${before} →`} ${after}${joinsNext ? ' ¶' : ''}`;
}
