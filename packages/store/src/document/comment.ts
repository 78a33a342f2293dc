import {
  ReeveError,
  type CommentState,
  type CommentType,
  type LabelParts,
  type Participant,
  type Severity,
} from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertReferenced } from '../record/reference.ts';
import { ownFile } from '../report/report.ts';
import type { Located, CommentRow } from '../schema/document.ts';
import { indexForSearch } from '../search/search-entry.ts';
import { insertEdge } from '../thread/thread.ts';
import { rejoinEdges } from '../thread/thread-relabel.ts';
import { insertTransition } from '../record/transition.ts';
import { delegationGroup, reviewGroup } from './review-group.ts';

export type StoredComment = Selectable<CommentRow>;

export interface CommentWords {
  readonly type: CommentType;
  readonly severity: Severity;
  readonly text: string;
  readonly proposal: string | undefined;
  readonly rationale: string;
}

/** The label of a comment by its audience: its author, the delegation, or the whole review. */
export function commentLabel(
  tx: ActorTx,
  document: { readonly reference: string; readonly label_id: number },
  comment: {
    readonly state: CommentState;
    readonly delegation: string;
    readonly authorId: string;
  },
): Promise<number> {
  const marking: Omit<LabelParts, 'agencyId'> = tx.partsOf(document.label_id);
  if (comment.state === 'draft')
    return tx.labelFor({ ...marking, compartments: ownFile(comment.authorId).compartments });
  const group =
    comment.state === 'in_delegation'
      ? delegationGroup(document.reference, comment.delegation)
      : reviewGroup(document.reference);
  return tx.labelFor({ ...marking, compartments: [group] });
}

export interface NewComment extends CommentWords {
  readonly documentId: string;
  readonly editionId: string;
  readonly editionLabel: number;
  readonly labelId: number;
  readonly state: CommentState;
  readonly blockId: string;
  readonly quote: string;
  readonly quoteFrom: number;
  readonly located?: Located;
  readonly language: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly onBehalfOf: string;
  readonly participant: Pick<Participant, 'capacity' | 'delegation'>;
  readonly duplicateOf?: string | undefined;
}

/** Stores a comment, with its edge to its edition. */
export async function insertComment(
  tx: ActorTx,
  comment: NewComment,
): Promise<{ readonly id: string; readonly reference: string }> {
  const id = tx.uuid();
  const reference = await insertReferenced(tx, 'comment', (drawn) =>
    tx.db.insertInto('comment').values({
      agency_id: tx.person.agencyId,
      id,
      label_id: comment.labelId,
      document_id: comment.documentId,
      edition_id: comment.editionId,
      reference: drawn,
      version: 1,
      state: comment.state,
      block_id: comment.blockId,
      quote: comment.quote,
      quote_from: comment.quoteFrom,
      located: comment.located ?? 'sure',
      type: comment.type,
      severity: comment.severity,
      text: comment.text,
      proposal: comment.proposal ?? null,
      rationale: comment.rationale,
      delegation: comment.participant.delegation,
      capacity: comment.participant.capacity,
      on_behalf_of: comment.onBehalfOf,
      language: comment.language,
      author_id: comment.author.id,
      author_name: comment.author.name,
      duplicate_of: comment.duplicateOf ?? null,
      cluster: '',
      disposition: null,
      response: null,
      response_note: '',
      created_at: tx.now(),
      submitted_at: comment.state === 'submitted' ? tx.now() : null,
      recorded_at: tx.recordedAt(),
    }),
  );
  await insertEdge(tx, { kind: 'comment', id, labelId: comment.labelId }, 'cites', {
    kind: 'edition',
    id: comment.editionId,
    labelId: comment.editionLabel,
  });
  await insertTransition(tx, {
    labelId: comment.labelId,
    kind: 'comment',
    id,
    from: null,
    to: comment.state,
    reason: '',
  });
  await index(tx, { id, label_id: comment.labelId, reference, text: comment.text, proposal: comment.proposal ?? null });
  return { id, reference };
}

function index(
  tx: ActorTx,
  comment: Pick<StoredComment, 'id' | 'label_id' | 'reference' | 'text' | 'proposal'>,
): Promise<void> {
  const text = [comment.reference, comment.text, comment.proposal ?? ''].join('\n');
  return indexForSearch(tx, { kind: 'comment', id: comment.id, labelId: comment.label_id, text });
}

/** Returns a comment this person may see; missing and invisible ones are indistinguishable. */
export async function loadComment(tx: ActorTx, id: string): Promise<StoredComment> {
  const row = await tx.db
    .selectFrom('comment')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

/** Comments on a document that this person may see, in order of writing. */
export async function commentsOf(
  tx: ActorTx,
  documentId: string,
  part: {
    readonly after?: { readonly at: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<readonly (StoredComment & { readonly sort_at: string })[]> {
  let query = tx.db
    .selectFrom('comment')
    .selectAll()
    .select(sql<string>`recorded_at::text`.as('sort_at'))
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(part.limit);
  if (part.after)
    query = query.where(sql<boolean>`(recorded_at, id) > (${part.after.at}::timestamptz, ${part.after.id}::uuid)`);
  return query.execute();
}

/** Another comment on the same block, with the beginning of its words and of its text. */
export interface CommentBeside {
  readonly id: string;
  readonly reference: string;
  readonly beginning: string;
  readonly words: string;
}

/**
 * Returns other comments on the block of one that this person may see, without withdrawn ones, in order of writing.
 *
 * @param letters most letters of each: of its text and proposal, and of its text alone
 */
export async function commentsBeside(
  tx: ActorTx,
  comment: Pick<StoredComment, 'id' | 'document_id' | 'block_id'>,
  part: { readonly limit: number; readonly letters: { readonly words: number; readonly beginning: number } },
): Promise<readonly CommentBeside[]> {
  const { words, beginning } = part.letters;
  return tx.db
    .selectFrom('comment')
    .select([
      'id',
      'reference',
      sql<string>`left(text, ${beginning}::int)`.as('beginning'),
      sql<string>`left(text || ' ' || coalesce(proposal, ''), ${words}::int)`.as('words'),
    ])
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', comment.document_id)
    .where('block_id', '=', comment.block_id)
    .where('id', '<>', comment.id)
    .where('state', '<>', 'withdrawn')
    .orderBy('recorded_at')
    .orderBy('id')
    .limit(part.limit)
    .execute();
}

/** Returns those of these comments that this person may see; the others are omitted. */
export async function commentsByIds(tx: ActorTx, ids: readonly string[]): Promise<readonly StoredComment[]> {
  return tx.db
    .selectFrom('comment')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
}

/** The comments found to be duplicates of this one, as far as this person may see them. */
export async function duplicatesOf(
  tx: ActorTx,
  comment: Pick<StoredComment, 'id' | 'document_id'>,
): Promise<readonly StoredComment[]> {
  return tx.db
    .selectFrom('comment')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', comment.document_id)
    .where('duplicate_of', '=', comment.id)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

export interface CommentChange {
  readonly state?: CommentState;
  readonly words?: CommentWords;
  readonly onBehalfOf?: string | undefined;
  readonly labelId?: number;
  readonly disposition?: string | null;
  readonly response?: string | null;
  readonly responseNote?: string;
  readonly duplicateOf?: string | null;
  readonly cluster?: string;
}

/** Changes a comment at the version its editor saw; dependent rows follow its label. */
export async function updateComment(
  tx: ActorTx,
  comment: StoredComment,
  change: CommentChange,
  reason: string,
): Promise<number> {
  const version = comment.version + 1;
  const { words } = change;
  const { numUpdatedRows } = await tx.db
    .updateTable('comment')
    .set({
      version,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.state === 'submitted' ? { submitted_at: tx.now() } : {}),
      ...(change.onBehalfOf === undefined ? {} : { on_behalf_of: change.onBehalfOf }),
      ...(change.labelId === undefined ? {} : { label_id: change.labelId }),
      ...(change.disposition === undefined ? {} : { disposition: change.disposition }),
      ...(change.response === undefined ? {} : { response: change.response }),
      ...(change.responseNote === undefined ? {} : { response_note: change.responseNote }),
      ...(change.duplicateOf === undefined ? {} : { duplicate_of: change.duplicateOf }),
      ...(change.cluster === undefined ? {} : { cluster: change.cluster }),
      ...(words
        ? {
            type: words.type,
            severity: words.severity,
            text: words.text,
            proposal: words.proposal ?? null,
            rationale: words.rationale,
          }
        : {}),
    })
    .where('agency_id', '=', comment.agency_id)
    .where('id', '=', comment.id)
    .where('version', '=', comment.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
    );
  const labelId = change.labelId ?? comment.label_id;
  if (labelId !== comment.label_id) await relabelWhatHangsOn(tx, comment, labelId);
  if (change.state !== undefined && change.state !== comment.state)
    await insertTransition(tx, {
      labelId,
      kind: 'comment',
      id: comment.id,
      from: comment.state,
      to: change.state,
      reason,
    });
  if (words || labelId !== comment.label_id)
    await index(tx, {
      id: comment.id,
      label_id: labelId,
      reference: comment.reference,
      text: words?.text ?? comment.text,
      proposal: words ? (words.proposal ?? null) : comment.proposal,
    });
  return version;
}

async function relabelWhatHangsOn(tx: ActorTx, { id, state }: StoredComment, labelId: number): Promise<void> {
  await rejoinEdges(tx, id, labelId);
  const agency_id = tx.person.agencyId;
  const set = { label_id: labelId };
  // What a delegation discussed internally before it submitted stays internal.
  if (state !== 'in_delegation')
    await tx.db
      .updateTable('comment_reply')
      .set(set)
      .where('agency_id', '=', agency_id)
      .where('comment_id', '=', id)
      .execute();
  await tx.db
    .updateTable('disposition')
    .set(set)
    .where('agency_id', '=', agency_id)
    .where('comment_id', '=', id)
    .execute();
  await tx.db
    .updateTable('placement')
    .set(set)
    .where('agency_id', '=', agency_id)
    .where('comment_id', '=', id)
    .execute();
  await tx.db.updateTable('position').set(set).where('agency_id', '=', agency_id).where('about_id', '=', id).execute();
  await tx.db
    .updateTable('transition')
    .set(set)
    .where('agency_id', '=', agency_id)
    .where('object_id', '=', id)
    .execute();
}

/** Adds a reply to a comment. */
export async function insertReply(tx: ActorTx, comment: StoredComment, text: string): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('comment_reply')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: comment.label_id,
      comment_id: comment.id,
      text,
      author_id: tx.person.accountId,
      author_name: tx.name,
      at: tx.now(),
    })
    .execute();
  return id;
}

/** Replies to these comments, oldest first. */
export async function repliesOf(tx: ActorTx, commentIds: readonly string[]) {
  return tx.db
    .selectFrom('comment_reply')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`comment_id = any(${[...commentIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
