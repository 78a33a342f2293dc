import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import {
  canonicalJson,
  checkLog,
  checkpointLine,
  commitmentOf,
  endLine,
  growTree,
  headLine,
  isReeveError,
  leafHash,
  leafLine,
  printCheckpoint,
  printNote,
  readCheckpoint,
  readCheckpointLine,
  readHead,
  readNote,
  readTextLine,
  signNote,
  textLine,
  type LogFileHead,
  type LogFaults,
  type LogLeaf,
  type NoteKey,
} from '@reeve/domain';
import { LOG_CRYPTO, signerOfKey, type LogSigner } from '@reeve/store';

/** Whole numbers below a bound, the same for the same seed. */
export function chance(seed: string): (below: number) => number {
  let count = 0;
  return (below) =>
    createHash('sha256')
      .update(`${seed} ${(count += 1)}`)
      .digest()
      .readUInt32BE() % below;
}

interface Entry {
  readonly leaf: LogLeaf;
  /** Lines of texts, unchanged. */
  readonly texts: readonly string[];
  /** The signed note after this event. */
  readonly note: string | undefined;
}
/** A log file split into its parts. */
export interface TakenApart {
  readonly head: LogFileHead;
  readonly entries: readonly Entry[];
}

export function takeApart(file: string): TakenApart {
  const [first = '', ...lines] = file.slice(0, -1).split('\n');
  const head = readHead(first);
  if (!head) throw new Error('no log file');
  const entries: { leaf: LogLeaf; texts: string[]; note: string | undefined }[] = [];
  for (const line of lines) {
    if (line.startsWith('L '))
      entries.push({ leaf: JSON.parse(line.slice(47)) as LogLeaf, texts: [], note: undefined }); // an honest file
    else if (line.startsWith('T ')) entries.at(-1)?.texts.push(line);
    else if (line.startsWith('C ')) {
      const last = entries.at(-1);
      if (last) last.note = readCheckpointLine(line);
    }
  }
  return { head, entries };
}

const hashOf = (leaf: LogLeaf): Uint8Array => leafHash(LOG_CRYPTO.sha256, Buffer.from(textOf(leaf)));
const textOf = (leaf: LogLeaf): string => canonicalJson(leaf); // leaves are plain JSON

/**
 * Returns a file of these parts with every hash consistent: what an attacker with the database writes who knows the
 * format.
 */
export function putTogether({ head, entries }: TakenApart): string {
  const lines = entries.flatMap(({ leaf, texts, note }) => [
    leafLine(hashOf(leaf), textOf(leaf)),
    ...texts.map((line) => `${line}\n`),
    ...(note === undefined ? [] : [checkpointLine(note)]),
  ]);
  return [
    headLine({ origin: head.origin, keys: head.keys, texts: head.texts }),
    ...lines,
    endLine(entries.length),
  ].join('');
}

/** Returns the same log re-signed with a key wherever it was signed. */
export function signAgain({ head, entries }: TakenApart, signer: LogSigner, from = 0): TakenApart {
  const tree = growTree(LOG_CRYPTO.sha256);
  const signed = entries.map((entry, index): Entry => {
    tree.add(hashOf(entry.leaf));
    if (index < from || (entry.note === undefined && index < entries.length - 1)) return entry;
    const text = printCheckpoint({ origin: head.origin, size: tree.size, root: tree.root() });
    const note = printNote({ text, signatures: [signNote(LOG_CRYPTO, text, signer.key, signer.sign)] });
    return { ...entry, note };
  });
  return { head, entries: signed };
}

/** A file that was tampered with. */
export interface Tampered {
  readonly sort: string;
  readonly file: string;
  /** It fits the key of the log, so that only a holder of an earlier checkpoint can detect it. */
  readonly byWitnessAlone: boolean;
}

type Sort = (apart: TakenApart, file: string, pick: (below: number) => number, signer: LogSigner) => string;

const renumber = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, index) => ({ ...entry, leaf: { ...entry.leaf, seq: index + 1 } }));
const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);
/** A place that is not the last. */
const place = (list: readonly unknown[], pick: (below: number) => number): number => pick(list.length - 1);
const edit = (entries: readonly Entry[], at: number, change: (entry: Entry) => Entry): readonly Entry[] =>
  entries.map((entry, index) => (index === at ? change(entry) : entry));

/** It is attributed to another person. */
const framed = (entry: Entry): Entry => ({
  ...entry,
  leaf: { ...entry.leaf, actorId: '00000000-0000-4000-8000-0000000000aa' },
});

const CHANGES: readonly ((leaf: LogLeaf) => LogLeaf)[] = [
  (leaf) => ({ ...leaf, decision: leaf.decision === 'allow' ? 'deny' : 'allow' }),
  (leaf) => ({ ...leaf, at: leaf.at.replace(/\d{3}Z$/, (ms) => (ms === '000Z' ? '001Z' : '000Z')) }),
  (leaf) => ({ ...leaf, objectIds: [...leaf.objectIds, 'another'] }),
  (leaf) => ({ ...leaf, recipients: ['nobody'] }),
  (leaf) => ({ ...leaf, justification: Buffer.alloc(32, 7).toString('base64') }),
  (leaf) => ({ ...leaf, resultCount: (leaf.resultCount ?? 0) + 1 }),
];

/** Ways of altering a log file without its key. */
const SORTS: Readonly<Record<string, Sort>> = {
  'a bit turned over': (_, file, pick) => {
    const bytes = Buffer.from(file);
    const bit = pick(bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7); // inside
    return bytes.toString('latin1');
  },
  'a byte taken out': (_, file, pick) => {
    const bytes = Buffer.from(file);
    const at = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]).toString('latin1');
  },
  'a line doubled': (_, file, pick) => {
    const lines = file.split('\n');
    const at = place(lines, pick);
    return asBytes([...lines.slice(0, at + 1), ...lines.slice(at)].join('\n'));
  },
  'an event changed, its hash with it': (apart, _, pick) => {
    const change = CHANGES[pick(CHANGES.length)] ?? ((leaf: LogLeaf) => leaf);
    return raw({
      ...apart,
      entries: edit(apart.entries, pick(apart.entries.length), (entry) => ({ ...entry, leaf: change(entry.leaf) })),
    });
  },
  'somebody else said to have done it': (apart, _, pick) =>
    raw({ ...apart, entries: edit(apart.entries, pick(apart.entries.length), framed) }),
  'an erasure invented for a text that was taken out': (apart, _, pick) => {
    const at = somewhereWithText(apart, pick);
    const [line = '', ...texts] = apart.entries[at]?.texts ?? [];
    const taken = edit(apart.entries, at, (entry) => ({ ...entry, texts }));
    const field = readTextLine(line)?.field ?? 'query';
    const by = at + pick(apart.entries.length - at);
    return raw({
      ...apart,
      entries: edit(taken, by, (entry) => ({
        ...entry,
        leaf: { ...entry.leaf, erased: { ...entry.leaf.erased, [field]: String(at + 1) } },
      })),
    });
  },
  'a text changed, its commitment with it': (apart, _, pick) => {
    const at = somewhereWithText(apart, pick);
    return raw({ ...apart, entries: edit(apart.entries, at, rewriteText) });
  },
  'a text changed alone': (apart, _, pick) => {
    const at = somewhereWithText(apart, pick);
    return raw({
      ...apart,
      entries: edit(apart.entries, at, (entry) => ({ ...entry, texts: rewriteText(entry).texts })),
    });
  },
  'a text taken out': (apart, _, pick) => {
    const at = somewhereWithText(apart, pick);
    return raw({
      ...apart,
      entries: edit(apart.entries, at, (entry) => ({
        ...entry,
        texts: without(entry.texts, pick(entry.texts.length)),
      })),
    });
  },
  'a text moved to another event': (apart, _, pick) => {
    const at = somewhereWithText(apart, pick);
    const [line = ''] = apart.entries[at]?.texts ?? [];
    const to = (at + 1 + pick(apart.entries.length - 1)) % apart.entries.length;
    const moved = edit(apart.entries, at, (entry) => ({ ...entry, texts: entry.texts.slice(1) }));
    return raw({ ...apart, entries: edit(moved, to, (entry) => ({ ...entry, texts: [line, ...entry.texts] })) });
  },
  'an event taken out': (apart, _, pick) =>
    raw({ ...apart, entries: without(apart.entries, place(apart.entries, pick)) }),
  'an event taken out, the others renumbered': (apart, _, pick) =>
    raw({ ...apart, entries: renumber(without(apart.entries, place(apart.entries, pick))) }),
  'an event put in': (apart, _, pick) => {
    const at = pick(apart.entries.length);
    const copy = apart.entries[pick(apart.entries.length)]!; // inside
    return raw({ ...apart, entries: apart.entries.toSpliced(at, 0, { ...copy, note: undefined }) });
  },
  'an event put in, the others renumbered': (apart, _, pick) => {
    const copy = apart.entries[pick(apart.entries.length)]!; // inside
    return raw({
      ...apart,
      entries: renumber(apart.entries.toSpliced(pick(apart.entries.length), 0, { ...copy, note: undefined })),
    });
  },
  'two events exchanged': (apart, _, pick) => exchange(apart, pick, (entries) => entries),
  'two events exchanged and renumbered': (apart, _, pick) => exchange(apart, pick, renumber),
  'numbers moved by one from somewhere on': (apart, _, pick) => {
    const from = pick(apart.entries.length);
    const moved = apart.entries.map((entry, index) =>
      index < from ? entry : { ...entry, leaf: { ...entry.leaf, seq: entry.leaf.seq + 1 } },
    );
    return raw({ ...apart, entries: moved });
  },
  'the tail torn off': (_, file, pick) => asBytes(file.slice(0, pick(file.length))),
  'the tail cut between two checkpoints': (apart, _, pick) => {
    let size = 1 + place(apart.entries, pick);
    while (apart.entries[size - 1]?.note !== undefined) size -= 1;
    return raw({ ...apart, entries: apart.entries.slice(0, Math.max(size, 1)) });
  },
  'a fork after a checkpoint, the old checkpoints kept': (apart, _, pick) => fork(apart, pick),
  'a fork after a checkpoint, the later checkpoints taken out': (apart, _, pick) => {
    const { head, entries } = takeApart(Buffer.from(fork(apart, pick), 'latin1').toString('utf8'));
    const last = entries.findIndex((entry) => entry.note !== undefined);
    return raw({
      head,
      entries: entries.map((entry, index) => (index > last ? { ...entry, note: undefined } : entry)),
    });
  },
  'everything written anew under another key': (apart, _, pick) => {
    const stranger = signerOfKey(
      apart.head.origin.split('/').at(-1) ?? '',
      createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })),
    );
    const forged = signAgain({ ...apart, entries: edit(apart.entries, pick(apart.entries.length), framed) }, stranger);
    return raw({ ...forged, head: { ...apart.head, keys: [stranger.line] } });
  },
  'a checkpoint of another size put in its place': (apart, _, pick) => {
    const signed = apart.entries.flatMap((entry, index) => (entry.note === undefined ? [] : [index]));
    const [a = 0, b = 0] = [signed[pick(signed.length)], signed[pick(signed.length)]];
    const other = apart.entries[a === b ? signed[0]! : b]?.note; // there is one
    const note = a === b && a === signed[0] ? apart.entries.at(-1)?.note : other;
    return raw({ ...apart, entries: edit(apart.entries, a, (entry) => ({ ...entry, note })) });
  },
};

/** Ways that require the key of the log. */
const SORTS_WITH_KEY: Readonly<Record<string, Sort>> = {
  'the tail cut at a checkpoint': (apart, _, pick) => {
    const ends = apart.entries.flatMap((entry, index) => (entry.note === undefined ? [] : [index + 1]));
    return raw({ ...apart, entries: apart.entries.slice(0, ends[pick(ends.length - 1)]) });
  },
  'a fork after a checkpoint, signed with the key': (apart, _, pick, signer) =>
    raw(signAgain(takeApart(Buffer.from(fork(apart, pick), 'latin1').toString('utf8')), signer)),
  'everything written anew and signed with the key': (apart, _, pick, signer) =>
    raw(signAgain({ ...apart, entries: edit(apart.entries, pick(apart.entries.length), framed) }, signer)),
};

/** A text’s bytes as Latin-1, which also preserves a byte that is no UTF-8. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
const raw = (apart: TakenApart): string => asBytes(putTogether(apart));

function somewhereWithText({ entries }: TakenApart, pick: (below: number) => number): number {
  const able = entries.flatMap((entry, index) => (entry.texts.length === 0 ? [] : [index]));
  return able[pick(able.length)] ?? 0;
}

function rewriteText(entry: Entry): Entry {
  const [line = '', ...others] = entry.texts;
  const read = readTextLine(line);
  if (!read) throw new Error('no text');
  const text = `${read.text}.`;
  const commitment = commitmentOf(LOG_CRYPTO, read.salt, text);
  const { field, ordinal } = read;
  const leaf =
    field === 'subject'
      ? { ...entry.leaf, subjects: entry.leaf.subjects.with(ordinal, commitment) }
      : { ...entry.leaf, [field]: commitment };
  return { ...entry, leaf, texts: [textLine(field, ordinal, read.salt, text).slice(0, -1), ...others] };
}

function exchange(
  apart: TakenApart,
  pick: (below: number) => number,
  after: (entries: readonly Entry[]) => readonly Entry[],
): string {
  const a = pick(apart.entries.length);
  const b = (a + 1 + pick(apart.entries.length - 1)) % apart.entries.length;
  const [first, second] = [apart.entries[a]!, apart.entries[b]!]; // both inside
  const swapped = apart.entries.with(a, { ...second, note: first.note }).with(b, { ...first, note: second.note });
  return raw({ ...apart, entries: after(swapped) });
}

/** Another course of events after some checkpoint. */
function fork(apart: TakenApart, pick: (below: number) => number): string {
  const ends = apart.entries.flatMap((entry, index) => (entry.note === undefined ? [] : [index]));
  const at = ends[pick(ends.length - 1)] ?? 0;
  const entries = apart.entries.map((entry, index) =>
    index <= at ? entry : { ...entry, leaf: { ...entry.leaf, because: 'forked' } },
  );
  return raw({ ...apart, entries });
}

/** Every sort of tampering. */
export const TAMPERINGS: readonly string[] = [...Object.keys(SORTS), ...Object.keys(SORTS_WITH_KEY)];

/** The file with one tampering, the `turn`-th sort. */
export function tamper(
  file: string,
  apart: TakenApart,
  turn: number,
  pick: (below: number) => number,
  signer: LogSigner,
): Tampered {
  const sort = TAMPERINGS[turn % TAMPERINGS.length] ?? '';
  const make = SORTS[sort] ?? SORTS_WITH_KEY[sort];
  if (!make) throw new Error(`there is no tampering ${sort}`);
  return { sort, file: make(apart, file, pick, signer), byWitnessAlone: sort in SORTS_WITH_KEY };
}

/** The outcome of a check, whether it found something or could not read the file. */
export function verdictOf(file: string, keys: readonly NoteKey[], held: readonly string[]): LogFaults | 'unreadable' {
  const check = checkLog({ crypto: LOG_CRYPTO, keys, held });
  const bytes = Buffer.from(file, 'latin1');
  try {
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(10, from);
      check.line(bytes.subarray(from, end < 0 ? bytes.length : end));
      // A last line without its newline is no line.
      if (end < 0) return 'unreadable';
      from = end + 1;
    }
    return check.end();
  } catch (error) {
    if (isReeveError(error, 'invalid_input')) return 'unreadable';
    throw error;
  }
}

/** The checkpoints of a file, as a witness would have stored them. */
export function heldOf({ entries }: TakenApart): readonly string[] {
  return entries.flatMap((entry) => entry.note ?? []);
}

/** Sizes of the checkpoints of a file. */
export function sizesOf(apart: TakenApart): readonly number[] {
  return heldOf(apart).map((note) => readCheckpoint(readNote(note)?.text ?? '')?.size ?? -1);
}

/** One round of a proof: tampers this many times and counts what was not detected. */
export function tamperMany(
  file: string,
  signer: LogSigner,
  options: { readonly seed: string; readonly times: number; readonly until?: number },
): { readonly made: number; readonly missed: readonly string[] } {
  const apart = takeApart(file);
  const [pick, held] = [chance(options.seed), heldOf(apart)];
  const unchanged = asBytes(file);
  const missed: string[] = [];
  let made = 0;
  for (; made < options.times && (options.until === undefined || performance.now() < options.until); made += 1) {
    const one = tamper(file, apart, made, pick, signer);
    if (one.file === unchanged) throw new Error(`nothing was changed: ${one.sort} (${made})`);
    const alone = verdictOf(one.file, [signer.key], []);
    const found = (verdict: LogFaults | 'unreadable'): boolean =>
      verdict === 'unreadable' || verdict.problem !== undefined;
    const right = one.byWitnessAlone
      ? !found(alone) && found(verdictOf(one.file, [signer.key], held))
      : found(alone) && found(verdictOf(one.file, [signer.key], held));
    if (!right) missed.push(`${one.sort} (${made})`);
  }
  return { made, missed };
}
