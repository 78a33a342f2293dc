import { steers, type DocumentStage, type Language, type Participant } from '@reeve/domain';
import { participantOf, roundsOf, stateOfRound, type ActorTx, type StoredRecord, type StoredRound } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { countComments, type CommentCounts } from './counts.ts';

/** The body of a document record. */
export interface DocumentBody {
  readonly purpose: string;
  readonly language: Language;
  readonly call: { readonly text: string; readonly to: readonly string[]; readonly closesOn: string } | null;
  readonly translationOf: string | null;
  /** Absent, like the next, in documents created before these fields existed. */
  readonly guidebook?: boolean;
  /** The key finding that requested the text. */
  readonly keyFinding?: string;
  readonly cleared: { readonly by: string; readonly at: string; readonly note: string } | null;
}

export const bodyOf = (row: StoredRecord): DocumentBody => row.body as DocumentBody; // written only by the document handlers

/** A document as lists show it, with what waits for its reader. */
export async function documentRow(
  tx: ActorTx,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
  known?: {
    readonly counts: CommentCounts;
    readonly rounds: readonly StoredRound[];
    readonly me: Participant | undefined;
  },
) {
  const counts = known?.counts ?? (await countComments(tx, row.id));
  const rounds = known?.rounds ?? (await roundsOf(tx, row.id));
  const me = known ? known.me : await participantOf(tx, row.id);
  const open = rounds.find((round) => stateOfRound(tx, round) === 'open');
  const body = bodyOf(row);
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    title: row.title,
    stage: row.state as DocumentStage, // stored only through the machine
    marking: markingOf(tx.partsOf(row.label_id)),
    purpose: body.purpose,
    language: body.language,
    guidebook: body.guidebook ?? false,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    mine: {
      role: me?.role ?? null,
      closesAt: open?.closes_at.toISOString() ?? null,
      drafts: counts.ownDrafts,
      toAnswer: me && steers(me) ? counts.unanswered : 0,
      toRespond: counts.toRespond,
    },
  };
}
