import type { readHome, ReplyOf } from '@reeve/contract';
import { lastReminderMs, steers, type Participant } from '@reeve/domain';
import {
  commentGroupsQuery,
  openRounds,
  ownDocuments,
  ownMembershipsQuery,
  participations,
  recordCardsQuery,
  remindersOf,
  roundsQuery,
  timesOf,
  todayIn,
  type ActorTx,
  type RecordCard,
  type StoredRound,
  type Together,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { countsOf, type CommentCounts } from '../document/counts.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

/** The reviews this person is a member of: role, documents, their rounds and the counts of their comments. */
export function reviewQueries(tx: ActorTx) {
  const documents = ownDocuments(tx);
  return {
    memberships: ownMembershipsQuery(tx),
    documents: recordCardsQuery(tx, 'document', documents),
    rounds: roundsQuery(tx, documents),
    comments: commentGroupsQuery(tx, documents),
  };
}
type Found = Together<ReturnType<typeof reviewQueries>>;

/** Returns what this person must do in their reviews, and by when. */
export function reviewsWaiting(tx: ActorTx, { memberships, documents, rounds, comments }: Found): readonly Item[] {
  const parts = participations(tx, memberships);
  const open = openRounds(tx, rounds);
  return documents.flatMap((row): readonly Item[] => {
    const [me, round] = [parts.get(row.id), open.get(row.id)];
    if (!me) return [];
    return stepsFor(
      me,
      round,
      countsOf(
        comments.filter((group) => group.documentId === row.id),
        me.delegation,
      ),
    ).map((what) => itemOf(tx, row, round, what));
  });
}

/** Comments before the round ends, answers once it has ended, and responses to the answers. */
function stepsFor(me: Participant, round: StoredRound | undefined, counts: CommentCounts): readonly Item['what'][] {
  const comments = round?.kind === 'comment';
  const hasSaidNothing = counts.ownDrafts === 0 && counts.ownSubmitted === 0;
  return [
    ...(comments && counts.ownDrafts > 0 ? (['finish_comments'] as const) : []),
    ...(comments && !steers(me) && me.role !== 'observer' && hasSaidNothing ? (['comment_draft'] as const) : []),
    ...(round?.kind === 'silence' && !steers(me) && me.delegation !== '' ? (['heed_silence'] as const) : []),
    ...(!round && steers(me) && counts.unanswered > 0 ? (['answer_comments'] as const) : []),
    // Returned comments can be submitted again after the round.
    ...(counts.returned > 0 ? (['mend_comments'] as const) : []),
    ...(counts.toRespond > 0 ? (['hear_answers'] as const) : []),
  ];
}

/** Steps that end with the round. */
const OF_ROUND: readonly Item['what'][] = ['comment_draft', 'finish_comments', 'heed_silence'];

function itemOf(tx: ActorTx, row: RecordCard, round: StoredRound | undefined, what: Item['what']): Item {
  const isOfRound = OF_ROUND.includes(what);
  return {
    stage: 'assess',
    what,
    kind: 'document',
    id: row.id,
    reference: row.reference,
    title: row.title,
    grade: null,
    urgency: null,
    dueOn: isOfRound && round ? todayIn(tx.timeZone, round.closes_at) : null,
    since: isOfRound && round ? round.opens_at.toISOString() : null,
    reminder: isOfRound && round ? reminderOf(tx, round) : null,
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** The last reminder of an open round: a written one, or the round's own on its day. */
function reminderOf(tx: ActorTx, round: StoredRound): Item['reminder'] {
  const written = remindersOf(round).at(-1);
  const ms = lastReminderMs(timesOf(round), round.remind_before, tx.now().getTime());
  if (ms === undefined || (written && Date.parse(written.at) >= ms)) return written ?? null;
  return { at: new Date(ms).toISOString(), by: null, text: '' };
}
