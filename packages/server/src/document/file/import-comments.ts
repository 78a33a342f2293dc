import { importComments, type ReplyOf } from '@reeve/contract';
import {
  mayMoveComment,
  ReeveError,
  steers,
  type Capacity,
  type CommentState,
  type DispositionCode,
  type Participant,
} from '@reeve/domain';
import {
  commentLabel,
  commentsOf,
  insertComment,
  insertReply,
  isDelegationCode,
  isRoundOpen,
  loadComment,
  loadEdition,
  loadMember,
  loadRecord,
  repliesOf,
  requireParticipant,
  type ActorTx,
  type StoredComment,
  type StoredEdition,
  type StoredRecord,
} from '@reeve/store';
import { telling, type Tell as TellLive } from '../../live/telling.ts';
import { onFileThread, type WorkThread } from '../../task-threads/task-threads.ts';
import { handle, type Call } from '../../call/operation.ts';
import { decide } from '../comment/decide.ts';
import { bodyOf } from '../document-row.ts';
import { checkedFile } from './manuscript-file.ts';
import { commentsOn } from './export-comments.ts';
import type { Incoming, IncomingFile } from './incoming.ts';
import { KnownComments } from '../comment/known-comments.ts';
import { noteText, type NoteCode } from './note-words.ts';
import type { CommentsGiven } from './read-comments-task.ts';
import { reviewRefusal } from '../refusal.ts';
import { printedReason } from '../comment/tabled-comment.ts';

const LONGEST_TEXT = 100_000;
const MOST_COMMENTS = 50_000;

/** For whom comments are imported, and what the importer can do with their answers. */
interface Importing {
  readonly document: StoredRecord;
  readonly edition: StoredEdition;
  readonly speaker: {
    readonly id: string;
    readonly name: string;
    readonly capacity: Capacity;
    readonly delegation: string;
  };
  readonly state: CommentState;
  readonly labelId: number;
  readonly isSteering: boolean;
  /** The importer leads the review, and the round is over. */
  readonly decides: boolean;
}

/** Comments from a file: existing ones are matched, the others become new ones; none is dropped. */
export const importCommentsHandler = handle(importComments, (call) =>
  onFileThread(call, (thread) => telling(call, (tx, tell) => importOn(tx, thread, call, tell))),
);

async function importOn(
  tx: ActorTx,
  thread: WorkThread,
  call: Pick<Call<typeof importComments>, 'params' | 'input' | 'carried' | 'language'>,
  tellLive: TellLive,
): Promise<ReplyOf<typeof importComments>> {
  const edition = await loadEdition(tx, call.params.id);
  const document = await loadRecord(tx, 'document', edition.document_id);
  const member = await requireParticipant(tx, document.id);
  if (edition.frozen_at === null)
    throw new ReeveError('state_forbids', 'Comments are made on a frozen draft. Nothing was saved.');
  const importing = await importingFor(tx, document, edition, member, call.input.memberId);
  const { comments, blocks } = await commentsOn(tx, edition);
  const { name } = call.input.file;
  const file = await commentsIn(thread, { bytes: checkedFile(call.carried), name, blocks });
  if (blocks.length === 0) throw new ReeveError('state_forbids', 'This edition has no text to comment on.');
  refuseLong(file.comments);
  const known = new KnownComments(comments, await commentsOf(tx, document.id, { limit: MOST_COMMENTS }));
  const counts = { created: 0, answered: 0, already: 0, unplaced: 0 };
  const told = new Map<NoteCode, number>();
  const tell = (code: NoteCode): void => void told.set(code, (told.get(code) ?? 0) + 1);
  const own = [importing.speaker.delegation, importing.speaker.name];
  for (const incoming of file.comments) {
    const there = known.find(incoming, own);
    if (there) {
      counts.already += 1;
      await replyUnder(tx, there, incoming);
      if (await answerKnown(tx, there, incoming, importing, tell)) counts.answered += 1;
      continue;
    }
    const made = await bringIn(tx, importing, incoming);
    counts.created += 1;
    if (incoming.located !== 'sure') counts.unplaced += 1;
    if (importing.state === 'draft') tell('as_draft');
    if (incoming.observation || incoming.replies.length > 0) {
      const comment = await loadComment(tx, made);
      await replyUnder(tx, comment, incoming);
      await answerNew(tx, comment, incoming, importing, tell);
    }
  }
  tellLive(document.id, importing.labelId);
  tx.audit({ action: 'create', objectKind: 'comment', objectIds: [edition.id], because: 'imported' });
  const note = noteText(call.language);
  return {
    ...counts,
    notes: [
      ...(counts.unplaced === 0 ? [] : [note('outside', counts.unplaced)]),
      ...[...told].map(([code, count]) => note(code, count)),
      ...(file.untracked === 0 ? [] : [note('untracked', file.untracked)]),
    ],
  };
}

async function commentsIn(thread: WorkThread, given: CommentsGiven): Promise<IncomingFile> {
  const comments: Incoming[] = [];
  const rest = await thread.run('read-comments', given, (part) => void comments.push(...part));
  return { ...rest, comments };
}

async function importingFor(
  tx: ActorTx,
  document: StoredRecord,
  edition: StoredEdition,
  member: Participant,
  memberId: string | undefined,
): Promise<Importing> {
  const isSteering = steers(member);
  const isOpen = await isRoundOpen(tx, document.id);
  const speaker = { id: member.accountId, name: tx.name, capacity: member.capacity, delegation: member.delegation };
  const as = memberId === undefined ? speaker : await memberOf(tx, document, isSteering, memberId);
  const of = { authorId: member.accountId, delegation: as.delegation };
  const verdict = mayMoveComment('draft', 'submitted', member, of, { isOpen });
  // The review lead imports comments received by other channels, also after the round: no comment is lost because of a deadline.
  const state = verdict.allowed || isSteering ? 'submitted' : 'draft';
  const labelId = await commentLabel(tx, document, { state, delegation: as.delegation, authorId: as.id });
  return { document, edition, speaker: as, state, labelId, isSteering, decides: isSteering && !isOpen };
}

async function memberOf(
  tx: ActorTx,
  document: StoredRecord,
  isSteering: boolean,
  memberId: string,
): Promise<Importing['speaker']> {
  if (!isSteering) throw reviewRefusal('not_review');
  const { document_id, account_id, name, capacity, delegation } = await loadMember(tx, memberId);
  if (document_id !== document.id)
    throw new ReeveError('invalid_input', 'This member takes part in another review. Nothing was saved.', {
      fields: ['memberId'],
    });
  return { id: account_id ?? tx.person.accountId, name, capacity: capacity as Capacity, delegation }; // written only by insertMember
}

async function bringIn(tx: ActorTx, importing: Importing, incoming: Incoming): Promise<string> {
  const { document, edition, speaker, state, labelId, isSteering } = importing;
  const { who, isPerson, blockId, quote, from, located, type, text, proposal, rationale } = incoming;
  const isSecretariat = who === '**' && isSteering;
  const isDelegation = !isPerson && isSteering && isDelegationCode(who);
  const isSelf = who === '' || who === speaker.delegation || who === speaker.name || isSecretariat || isDelegation;
  const { id } = await insertComment(tx, {
    type,
    severity: 'minor',
    text,
    proposal,
    rationale,
    documentId: document.id,
    editionId: edition.id,
    editionLabel: edition.label_id,
    labelId,
    state,
    blockId,
    quote,
    quoteFrom: from,
    located,
    language: bodyOf(document).language,
    author: { id: speaker.id, name: speaker.name },
    onBehalfOf: isSelf ? '' : who,
    participant: {
      capacity: isSecretariat ? 'secretariat' : speaker.capacity,
      delegation: isSecretariat ? '' : isDelegation ? who : speaker.delegation,
    },
  });
  return id;
}

/** Replies under a comment in the file that are not stored yet. */
async function replyUnder(tx: ActorTx, comment: StoredComment, incoming: Incoming): Promise<void> {
  if (incoming.replies.length === 0) return;
  const said = new Set((await repliesOf(tx, [comment.id])).map((reply) => reply.text));
  for (const { by, text } of incoming.replies) {
    const words = `${by}: ${text}`;
    if (!said.has(text) && !said.has(words)) await insertReply(tx, comment, words);
  }
}

type Tell = (code: NoteCode) => void;

/** Stores the answer in a table for a comment that has none. @returns true if it was stored */
async function answerKnown(
  tx: ActorTx,
  comment: StoredComment,
  incoming: Incoming,
  importing: Importing,
  tell: Tell,
): Promise<boolean> {
  if (!incoming.observation) return false;
  if (comment.disposition !== null) {
    const here = await printedReason(tx, comment);
    if (here !== incoming.observation.said) tell('differs');
    return false;
  }
  return answer(tx, comment, incoming.observation, importing, tell);
}

/** The same for a newly imported comment; text that is not a decision is stored as a reply. */
async function answerNew(
  tx: ActorTx,
  comment: StoredComment,
  { observation }: Incoming,
  importing: Importing,
  tell: Tell,
): Promise<void> {
  if (!observation || (await answer(tx, comment, observation, importing, tell))) return;
  await insertReply(tx, comment, observation.said);
}

async function answer(
  tx: ActorTx,
  comment: StoredComment,
  observation: NonNullable<Incoming['observation']>,
  importing: Importing,
  tell: Tell,
): Promise<boolean> {
  if (!importing.decides) {
    tell('not_over');
    return false;
  }
  const code: DispositionCode | undefined = observation.disposition;
  // A duplicate needs its original, and a returned comment cannot be answered: a person does that.
  if (code === undefined || code === 'duplicate' || comment.state !== 'submitted') {
    tell('untold');
    return false;
  }
  const reason = observation.reason.trim().length < 3 ? observation.said : observation.reason;
  await decide(tx, comment, { code, reason }, []);
  return true;
}

function refuseLong(comments: readonly Incoming[]): void {
  const at = comments.findIndex(
    ({ text, proposal }) => text.length > LONGEST_TEXT || (proposal?.length ?? 0) > LONGEST_TEXT,
  );
  if (at >= 0)
    throw new ReeveError(
      'too_large',
      `Comment ${at + 1} of the file has more than ${LONGEST_TEXT} letters. Nothing was saved.`,
    );
}
