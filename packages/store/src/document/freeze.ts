import { createHash } from 'node:crypto';
import {
  editionContent,
  numberBlocks,
  numberLines,
  plainText,
  readersOf,
  type Capacity,
  type ComparedBlock,
  type DocumentStage,
  type LabelParts,
} from '@reeve/domain';
import { sql } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { StoredRecord } from '../record/record.ts';
import { indexForSearch } from '../search/search-entry.ts';
import { insertEdge } from '../thread/thread.ts';
import { blocksOf, insertBlocks } from './block.ts';
import { editionsOf, insertEdition, lockWorking, WORKING, type Acknowledged, type StoredEdition } from './edition.ts';
import { membersOf } from './member.ts';
import { placeComments, type Carry } from './placement.ts';
import { freezeRenderings } from './rendering.ts';
import { coreGroup, reviewGroup } from './review-group.ts';

/** The label of an edition frozen in a stage: that of its drafters, its review or everyone (decision 0013). */
export function stageLabel(
  tx: ActorTx,
  document: Pick<StoredRecord, 'reference' | 'label_id'>,
  stage: DocumentStage,
): Promise<number> {
  const marking: Omit<LabelParts, 'agencyId'> = tx.partsOf(document.label_id);
  switch (readersOf(stage)) {
    case 'drafters':
      return tx.labelFor({ ...marking, compartments: [coreGroup(document.reference)] });
    case 'review':
      return tx.labelFor({ ...marking, compartments: [reviewGroup(document.reference)] });
    case 'everybody':
      return tx.labelFor(publishedMarking(marking));
  }
}

/** The marking of what is published: the whole agency reads it and, if the text is public, its invited experts too. */
export function publishedMarking({ classification }: Pick<LabelParts, 'classification'>): Omit<LabelParts, 'agencyId'> {
  return classification === 'public' ? { ...AGENCY_WIDE, classification } : AGENCY_WIDE;
}

/** Comparisons of long texts, on a thread that the caller knows. */
export interface TextComparisons {
  readonly carry: Carry;
  /** As `redirects` of the domain. */
  readonly redirects: (
    earlier: readonly ComparedBlock[],
    later: readonly ComparedBlock[],
  ) => Promise<Readonly<Record<string, string>>>;
}

/**
 * Freezes the working edition: an immutable copy of its blocks, with numbers, lines and a digest over all of it. Comments
 * of earlier editions are carried into it, and it cites those whose answer changed its text.
 */
export async function freezeEdition(
  tx: ActorTx,
  document: StoredRecord,
  as: { readonly stage: DocumentStage; readonly name: string; readonly summary: string },
  compare: TextComparisons,
): Promise<StoredEdition> {
  const working = await lockWorking(tx, document.id);
  const blocks = await blocksOf(tx, working.id);
  const [numbers, lines] = [numberBlocks(blocks), numberLines(blocks)];
  const earlier = (await editionsOf(tx, document.id)).filter((edition) => edition.name !== WORKING).at(-1);
  const earlierBlocks = earlier ? await blocksOf(tx, earlier.id) : [];
  const labelId = await stageLabel(tx, document, as.stage);
  const digest = createHash('sha256').update(editionContent(document.title, blocks)).digest('hex');
  const id = await insertEdition(tx, {
    documentId: document.id,
    documentLabel: document.label_id,
    labelId,
    name: as.name,
    stage: as.stage,
    title: document.title,
    digest,
    blocks: blocks.length,
    lines: lines.at(-1)?.toLine ?? 0,
    summary: as.summary,
    redirects: earlier ? await compare.redirects(earlierBlocks, blocks) : {},
    acknowledgements: await acknowledgedIn(tx, document.id, as.stage),
    earlierId: earlier?.id,
  });
  await insertBlocks(
    tx,
    { id, labelId, frozen: true },
    blocks.map((block, i) => ({ ...block, ...numbers[i], ...lines[i] })),
  );
  await copyPictures(
    tx,
    blocks.flatMap((block) => block.image?.digest ?? []),
    labelId,
  );
  await freezeRenderings(tx, working, { id, labelId });
  const text = [document.title, ...blocks.map((block) => plainText(block.text))].join('\n');
  await indexForSearch(tx, { kind: 'edition', id, labelId, text });
  const [frozen] = (await editionsOf(tx, document.id)).filter((edition) => edition.id === id);
  if (!frozen) throw new Error('an edition that was just written cannot be read');
  await placeComments(tx, frozen, blocks, compare.carry);
  await restOnComments(tx, document, frozen, earlier);
  return frozen;
}

/** People named in the final text: participants who consent, each once, in order of joining. */
async function acknowledgedIn(tx: ActorTx, documentId: string, stage: DocumentStage): Promise<readonly Acknowledged[]> {
  if (stage !== 'final' && stage !== 'published') return [];
  const consenting = (await membersOf(tx, documentId)).filter((member) => member.acknowledged);
  const first = new Map(consenting.toReversed().map((member) => [`${member.name} ${member.delegation}`, member]));
  return [...first.values()].toReversed().map(({ name, delegation, capacity }) => ({
    name,
    delegation,
    capacity: capacity as Capacity, // written only by insertMember
  }));
}

/** Puts the pictures of an edition under its label as well. */
export async function copyPictures(tx: ActorTx, digests: readonly string[], labelId: number): Promise<void> {
  for (const digest of new Set(digests)) {
    await sql`insert into picture (agency_id, id, label_id, digest, media_type, bytes, recorded_at)
      select agency_id, ${tx.uuid()}, ${labelId}, digest, media_type, bytes, recorded_at from picture
      where agency_id = ${tx.person.agencyId} and digest = ${digest}
        and not exists (select 1 from picture there where there.digest = ${digest} and there.label_id = ${labelId}) limit 1`.execute(
      tx.db,
    );
  }
}

/** The golden thread of an edition: it cites the comments whose answer changed the text since the previous one. */
async function restOnComments(
  tx: ActorTx,
  document: StoredRecord,
  frozen: StoredEdition,
  earlier: StoredEdition | undefined,
): Promise<void> {
  const since = earlier?.recorded_at ?? new Date(0);
  const rows = await tx.db
    .selectFrom('disposition')
    .innerJoin('comment', (join) =>
      join.onRef('comment.id', '=', 'disposition.comment_id').onRef('comment.agency_id', '=', 'disposition.agency_id'),
    )
    .select(['comment.id', 'comment.label_id'])
    .distinct()
    .where('comment.document_id', '=', document.id)
    .where('disposition.recorded_at', '>=', since)
    .where(sql<boolean>`jsonb_array_length(disposition.changes) > 0`)
    .orderBy('comment.id')
    .execute();
  for (const row of rows)
    await insertEdge(tx, { kind: 'edition', id: frozen.id, labelId: frozen.label_id }, 'rests_on', {
      kind: 'comment',
      id: row.id,
      labelId: row.label_id,
    });
}
