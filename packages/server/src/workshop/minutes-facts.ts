import {
  CHANGES_TEXT,
  joinLabels,
  POSITIONS,
  type DispositionCode,
  type LabelParts,
  type Position,
} from '@reeve/domain';
import {
  citesOf,
  commentsByIds,
  dispositionsInSession,
  positionsOn,
  staffNames,
  wordingsOf,
  type ActorTx,
  type StoredComment,
  type StoredDisposition,
  type StoredRecord,
} from '@reeve/store';
import { sessionBody } from './workshop-row.ts';

type StoredPosition = Awaited<ReturnType<typeof positionsOn>>[number];
type StoredWording = Awaited<ReturnType<typeof wordingsOf>>[number];

/** One decision on a comment in the minutes of a session. */
export interface MinutedDecision {
  readonly reference: string;
  readonly code: DispositionCode;
  readonly reason: string;
  readonly letter: string | undefined;
  readonly before: string;
  /** The agreed words; `undefined` if the text does not change. */
  readonly after: string | undefined;
}

/** A maintained objection. Its holder is left out under the Chatham House rule. */
export interface MinutedObjection {
  readonly reference: string;
  readonly letter: string | undefined;
  readonly who: string;
  readonly reason: string;
}

export interface MinutedPoll {
  readonly reference: string;
  readonly letter: string;
  readonly withdrawn: boolean;
  readonly text: string;
  readonly counts: Readonly<Record<Position, number>>;
}

/** The content of a session's minutes, as far as this reader can see it. */
export interface MinutesFacts {
  readonly workshop: string;
  /** Empty under the Chatham House rule, as `rapporteur`. */
  readonly chair: string;
  readonly rapporteur: string;
  readonly agenda: readonly { readonly title: string; readonly references: readonly string[] }[];
  readonly decided: readonly MinutedDecision[];
  readonly objections: readonly MinutedObjection[];
  readonly polls: readonly MinutedPoll[];
  /** The strictest marking in it. */
  readonly label: LabelParts;
}

/** Gathers the content of a session's minutes. Nothing is computed from positions: they are listed and counted. */
export async function minutesFacts(tx: ActorTx, row: StoredRecord): Promise<MinutesFacts> {
  const { agenda, chairId, rapporteurId, chathamHouse } = sessionBody(row);
  const [decided, wordings] = [await dispositionsInSession(tx, row.id), await wordingsOf(tx, row.id)];
  const ids = [
    ...agenda.flatMap((item) => item.commentIds),
    ...decided.map((one) => one.comment_id),
    ...wordings.map((wording) => wording.comment_id),
  ];
  const comments = new Map((await commentsByIds(tx, [...new Set(ids)])).map((comment) => [comment.id, comment]));
  const positions = await positionsOn(tx, [...wordings.map((wording) => wording.id), ...comments.keys()]);
  const names = await staffNames(tx);
  const nameOf = (id: string | null): string => (id === null || chathamHouse ? '' : (names.get(id) ?? ''));
  const labels = [row.label_id, ...[...comments.values(), ...wordings, ...positions].map((one) => one.label_id)];
  return {
    workshop: (await citesOf(tx, row.id)).find((card) => card.kind === 'workshop')?.title ?? '',
    chair: nameOf(chairId),
    rapporteur: nameOf(rapporteurId),
    agenda: agenda.map((item) => ({
      title: item.title,
      references: item.commentIds.flatMap((id) => comments.get(id)?.reference ?? []),
    })),
    decided: decided.flatMap((one) => {
      const comment = comments.get(one.comment_id);
      return comment ? [minuted(one, comment, wordings)] : [];
    }),
    objections: positions
      .filter((one) => one.position === 'object')
      .flatMap((one) => objection(one, comments, wordings, chathamHouse)),
    polls: wordings.map((wording) => ({
      reference: comments.get(wording.comment_id)?.reference ?? '',
      letter: wording.letter,
      withdrawn: wording.withdrawn,
      text: wording.text,
      counts: countsOf(positions.filter((one) => one.about_id === wording.id)),
    })),
    label: [...new Set(labels)].map((id) => tx.partsOf(id)).reduce(joinLabels),
  };
}

function minuted(one: StoredDisposition, comment: StoredComment, wordings: readonly StoredWording[]): MinutedDecision {
  const wording = wordings.find((other) => other.id === one.wording_id);
  const changesText = (CHANGES_TEXT as readonly string[]).includes(one.code);
  return {
    reference: comment.reference,
    code: one.code as DispositionCode, // written only from DISPOSITIONS
    reason: one.reason,
    letter: wording?.letter,
    before: comment.quote,
    after: wording?.text ?? (changesText ? (comment.proposal ?? undefined) : undefined),
  };
}

function objection(
  one: StoredPosition,
  comments: ReadonlyMap<string, StoredComment>,
  wordings: readonly StoredWording[],
  isUnattributed: boolean,
): readonly MinutedObjection[] {
  const wording = wordings.find((other) => other.id === one.about_id);
  const comment = comments.get(wording?.comment_id ?? one.about_id);
  // A withdrawn wording takes its objections with it.
  if (!comment || wording?.withdrawn) return [];
  const who = isUnattributed ? '' : [one.author_name, one.delegation].filter(Boolean).join(', ');
  return [{ reference: comment.reference, letter: wording?.letter, who, reason: one.reason }];
}

function countsOf(held: readonly StoredPosition[]): Record<Position, number> {
  const count = (position: Position): number => held.filter((one) => one.position === position).length;
  const [support, canLiveWith, abstain, object] = POSITIONS.map(count);
  return { support: support ?? 0, can_live_with: canLiveWith ?? 0, abstain: abstain ?? 0, object: object ?? 0 };
}
