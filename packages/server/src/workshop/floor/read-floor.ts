import { readFloor, type ReviewComment } from '@reeve/contract';
import { mayOnFloor, parseInline, type Position } from '@reeve/domain';
import {
  blocksByIds,
  loadRecord,
  onTable,
  positionsOn,
  speakersOf,
  wordingsOf,
  type ActorTx,
  type StoredBlock,
  type StoredComment,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { blocksCommented, shownComments } from '../../document/comment/comment-shape.ts';
import { documentIdsOf, onAgenda, findParticipant, sessionBody, stateOf } from '../workshop-row.ts';

type StoredPosition = Awaited<ReturnType<typeof positionsOn>>[number];

/** The floor of a session: the comment on the table, the positions on it, the list of speakers. */
export const readFloorHandler = handle(readFloor, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'workshop_session', call.params.id);
    const documentIds = await documentIdsOf(tx, row.id);
    const member = await findParticipant(tx, documentIds);
    const session = { state: stateOf(row), chairId: sessionBody(row).chairId ?? undefined };
    const may = (act: 'wording' | 'give' | 'consensus'): boolean =>
      member !== undefined && mayOnFloor(act, session, member).allowed;
    const speakers = await speakersOf(tx, row.id);
    const items = await itemsOf(tx, row, documentIds);
    const current = await onTable(tx, row.id);
    const isSeen = items.some((item) => item.comments.some(({ comment }) => comment.id === current));
    call.consulted({ action: 'view', objectKind: 'workshop_session', objectIds: [row.id] });
    return {
      state: session.state,
      version: row.version,
      may: { propose: may('wording'), steer: may('give'), declare: may('consensus') },
      items,
      onTable: isSeen ? (current ?? null) : null,
      speakers: speakers
        .filter((speaker) => speaker.ended_at === null)
        .map((speaker) => ({
          id: speaker.id,
          name: speaker.name,
          delegation: speaker.delegation,
          askedAt: speaker.asked_at.toISOString(),
          givenAt: speaker.given_at?.toISOString() ?? null,
          mine: speaker.account_id === tx.person.accountId,
        })),
    };
  }),
);

/** The agenda with its comments, each with its wordings. */
async function itemsOf(tx: ActorTx, row: StoredRecord, documentIds: readonly string[]) {
  const { agenda } = sessionBody(row);
  const stored = await onAgenda(tx, row, documentIds);
  const all = [...new Map(stored.flat().map((comment) => [comment.id, comment])).values()];
  const shown = new Map((await shownComments(tx, all, undefined, undefined)).map((comment) => [comment.id, comment]));
  const blocks = await blocksCommented(tx, all);
  const references = await referencesIn(tx, all, blocks);
  const wordings = await wordingsOf(tx, row.id);
  const positions = await positionsOn(tx, [...wordings.map((wording) => wording.id), ...shown.keys()]);
  return agenda.map((item, index) => ({
    title: item.title,
    cluster: item.cluster,
    comments: (stored[index] ?? []).map((one) => ({
      comment: shown.get(one.id) as ReviewComment, // made of the very same comments
      block: blocks.get(`${one.edition_id} ${one.block_id}`)?.text ?? '',
      references: [...(references.get(one.id) ?? [])],
      objections: positions
        .filter((position) => position.about_id === one.id && position.position === 'object')
        .map((position) => shownPosition(tx, position)),
      wordings: wordings
        .filter((wording) => wording.comment_id === one.id)
        .map((wording) => {
          const held = positions.filter((position) => position.about_id === wording.id);
          const count = (position: Position): number => held.filter((other) => other.position === position).length;
          return {
            id: wording.id,
            letter: wording.letter,
            text: wording.text,
            by: wording.author_name,
            mine: wording.author_id === tx.person.accountId,
            withdrawn: wording.withdrawn,
            at: wording.at.toISOString(),
            positions: held.map((position) => shownPosition(tx, position)),
            poll: {
              indicative: true as const,
              support: count('support'),
              can_live_with: count('can_live_with'),
              abstain: count('abstain'),
              object: count('object'),
            },
          };
        }),
    })),
  }));
}

/** Returns for each comment the numbers of the blocks that its block refers to. */
async function referencesIn(
  tx: ActorTx,
  comments: readonly StoredComment[],
  blocks: ReadonlyMap<string, StoredBlock>,
): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly number: string }[]>> {
  const found = new Map<string, readonly { readonly id: string; readonly number: string }[]>();
  for (const { id, edition_id, block_id } of comments) {
    const runs = parseInline(blocks.get(`${edition_id} ${block_id}`)?.text ?? '');
    const targets = runs.flatMap(({ link }) => (link?.kind === 'block' ? [link.target] : []));
    const named = await blocksByIds(tx, edition_id, targets);
    found.set(
      id,
      named.map((block) => ({ id: block.id, number: block.number })),
    );
  }
  return found;
}

/** A position as it is shown. */
export function shownPosition(tx: ActorTx, position: StoredPosition) {
  return {
    by: position.author_name,
    delegation: position.delegation,
    position: position.position as Position, // written only from POSITIONS
    reason: position.reason,
    at: position.at.toISOString(),
    mine: position.account_id === tx.person.accountId,
  };
}
