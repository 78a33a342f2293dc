import type { readHome, ReplyOf } from '@reeve/contract';
import { recordsInStatesQuery, todayIn, type ActorTx, type RecordInState, type Together } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { nominationActor, nominationBody } from '../document/member/nomination-row.ts';
import { sessionBody } from '../workshop/workshop-row.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const EACH = 50;

/** Nominations and sessions in states that may require this person. */
export const workshopQueries = (tx: ActorTx) => ({
  nominations: recordsInStatesQuery(tx, 'nomination', ['nominated', 'accepted', 'cleared'], {
    each: EACH,
    parts: ['accountId', 'documentId', 'documentReference', 'documentTitle', 'name', 'call'],
  }),
  sessions: recordsInStatesQuery(tx, 'workshop_session', ['held', 'called'], {
    each: EACH,
    parts: ['startsAt', 'endsAt', 'chairId'],
  }),
});
type Found = Together<ReturnType<typeof workshopQueries>>;

/** What nominations and sessions require of this person: to answer their own, to check and appoint others, to attend. */
export function workshopsWaiting(tx: ActorTx, { nominations, sessions }: Found): readonly Item[] {
  const toAnswer = nominations.filter(
    (row) => row.state === 'nominated' && nominationBody(row).accountId === tx.person.accountId,
  );
  const toCheck = nominations.filter((row) => {
    if (row.state === 'nominated') return false;
    const body = nominationBody(row);
    return nominationActor(tx, body).steers && body.accountId !== tx.person.accountId;
  });
  const dayOf = (at: string): string => todayIn(tx.timeZone, new Date(at));
  const today = todayIn(tx.timeZone, tx.now());
  // Its day has passed and it was not held: only its chair can act on that.
  const isMissed = (row: RecordInState): boolean => row.state === 'called' && dayOf(sessionBody(row).startsAt) < today;
  const whatOf = (row: RecordInState): Item['what'] =>
    row.state === 'held' ? 'join_session' : isMissed(row) ? 'session_not_held' : 'hold_session';
  return [
    ...toAnswer.map((row) => nominationItem(tx, row, 'answer_nomination', row.id)),
    ...toCheck.map((row) => nominationItem(tx, row, 'check_nomination', nominationBody(row).documentId)),
    ...sessions
      .filter((row) => !isMissed(row) || (sessionBody(row).chairId ?? row.created_by) === tx.person.accountId)
      .map((row): Item => ({
        ...itemOf(tx, row, whatOf(row)),
        kind: 'workshop_session',
        dueOn: dayOf(row.state === 'held' ? sessionBody(row).endsAt : sessionBody(row).startsAt),
      })),
  ];
}

/** The nominee opens their own nomination; the checker opens the nominations of its document. */
function nominationItem(tx: ActorTx, row: RecordInState, what: Item['what'], id: string): Item {
  const body = nominationBody(row);
  return {
    ...itemOf(tx, row, what),
    id,
    title: what === 'check_nomination' ? `${body.name}, ${body.documentTitle}` : body.documentTitle,
    dueOn: what === 'answer_nomination' ? (body.call?.closesOn ?? null) : null,
  };
}

function itemOf(tx: ActorTx, row: RecordInState, what: Item['what']): Item {
  return {
    stage: 'assess',
    what,
    kind: 'nomination',
    id: row.id,
    reference: row.reference,
    title: row.title,
    grade: null,
    urgency: null,
    dueOn: null,
    since: row.created_at.toISOString(),
    reminder: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}
