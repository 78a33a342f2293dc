import {
  askForFloor,
  createNomination,
  declareConsensus,
  positionOnWording,
  putWording,
  readComment,
  saveSession,
  showOnTable,
  workshop,
  workshopSession,
  type InputGiven,
} from '@reeve/contract';
import type { Position } from '@reeve/domain';
import { personaOf } from '@reeve/scenario';
import type { Player, StoryStage } from '../player.ts';
import type { PlayedReview } from './review.ts';
import { personaId } from './reports.ts';

type SessionBody = InputGiven<typeof saveSession>['body'];

const nameOf = (login: string): string => personaOf(login)?.name ?? login;

const FIRST: SessionBody = {
  clause: 'What no tool of the guidebook does',
  room: 'Norrin district command, room 2; by video for those abroad',
  startsAt: '2026-09-25T09:30:00+01:00',
  endsAt: '2026-09-25T12:00:00+01:00',
  chairId: personaId('markova'),
  rapporteurId: personaId('okafor'),
};
const WRITTEN: Pick<SessionBody, 'attendance' | 'decisions' | 'actions' | 'minutes'> = {
  attendance: [
    { name: nameOf('markova') },
    { name: nameOf('okafor'), delegation: 'KAL' },
    { name: nameOf('brandt'), delegation: 'MER' },
    { name: nameOf('halden'), delegation: 'NOR' },
  ],
  decisions: [{ text: 'The second session takes up the periods that national law sets.' }],
  actions: [
    { what: 'Ask small services for an example of chapter 2', who: nameOf('brandt'), until: '2026-10-16' },
    { what: 'Circulate the changed chapters', who: 'Secretariat', until: '2026-10-02' },
  ],
  minutes:
    'The chair recalled that a straw poll decides nothing. Two wordings were on the table; the second was found clearer.\nThe objection of NOR was read out and stays on record.',
};

/**
 * The workshop on the guidebook: a first session, agreed over an objection that stays on record and closed with its minutes; a second one
 * still in progress, with two wordings on the table; a nominee who has not answered yet.
 */
export async function playWorkshop(stage: StoryStage, { document, comments }: PlayedReview): Promise<void> {
  const [, scores = '', , periods = ''] = comments;
  await stage.moveTo('2026-09-22T11:00');
  const head = await stage.as('markova');
  await head.call(createNomination, {
    params: { id: document },
    input: {
      name: nameOf('sorel'),
      accountId: personaId('sorel'),
      nominatedBy: 'Calmere',
      role: 'expert',
      capacity: 'national',
      delegation: 'CAL',
      expertise: 'Strategic assessments, and how they are read by councils.',
    },
  });
  const called = await head.call(workshop.create, {
    input: {
      title: 'Draft review workshop on the guidebook',
      body: {
        purpose: 'To agree on what the experts do not yet agree on, in words that go into the text at once.',
        from: '2026-09-25',
        to: '2026-09-28',
        venue: 'Norrin district command',
        organiser: 'Riverton provincial police, secretariat of the review',
        topics: ['What no tool of the guidebook does', 'Periods that national law sets'],
        invited: [
          { name: nameOf('okafor'), delegation: 'KAL' },
          { name: nameOf('brandt'), delegation: 'MER' },
          { name: nameOf('halden'), delegation: 'NOR' },
          { name: 'An observer of the island of Sund', delegation: '' },
        ],
      },
      documentIds: [document],
    },
  });
  await stage.moveTo('2026-09-25T09:30');
  await head.call(workshop.move, {
    params: { id: called.id },
    input: { version: called.version, to: 'held', reason: 'Opened.' },
  });
  await playFirstSession(stage, called.id, scores);
  await stage.moveTo('2026-09-25T14:00');
  await playSecondSession(stage, called.id, periods);
}

const agenda = (title: string, id: string) => [{ title, commentIds: [id] }];

/** Creates a session of the workshop and opens it. @returns its id */
async function openSession(head: Player, workshopId: string, title: string, body: SessionBody): Promise<string> {
  const { id } = await head.call(workshopSession.create, { params: { id: workshopId }, input: { title, body } });
  const input = { version: 1, to: 'held' as const, reason: 'Opened by the chair.' };
  await head.call(workshopSession.move, { params: { id }, input });
  return id;
}

/** What delegations do at the table: put a wording, state a position on one. */
function tableOf(stage: StoryStage) {
  return {
    put: async (login: string, id: string, commentId: string, text: string): Promise<string> =>
      (await (await stage.as(login)).call(putWording, { params: { id }, input: { commentId, text } })).id,
    hold: async (login: string, id: string, position: Position, reason = ''): Promise<void> => {
      await (await stage.as(login)).call(positionOnWording, { params: { id }, input: { position, reason } });
    },
  };
}

/** Two wordings on the table; one is agreed over an objection, and the session is closed with its minutes. */
async function playFirstSession(stage: StoryStage, workshopId: string, scores: string): Promise<void> {
  const head = await stage.as('markova');
  const { put, hold } = tableOf(stage);
  const items = agenda('What no tool of the guidebook does', scores);
  const first = await openSession(head, workshopId, 'First session: what no tool does', { ...FIRST, agenda: items });
  await put('brandt', first, scores, 'That is a choice and not a truth. No person is scored or ranked. An');
  const chosen = await put(
    'okafor',
    first,
    scores,
    'That is a choice and not a truth, and no tool in this book scores or ranks a person. An',
  );
  await hold('brandt', chosen, 'support');
  await hold('okafor', chosen, 'support');
  await hold(
    'halden',
    chosen,
    'object',
    'The sentence belongs into the chapter on the law, where readers look for it.',
  );
  await stage.moveTo('2026-09-25T11:40');
  await head.call(declareConsensus, {
    params: { id: first },
    input: {
      version: (await head.call(readComment, { params: { id: scores } })).version,
      commentId: scores,
      wordingId: chosen,
      code: 'accepted_in_principle',
      reason: 'Said here and in the last chapter; the objection of one delegation stays on record.',
    },
  });
  await head.call(saveSession, {
    params: { id: first },
    input: { version: 2, title: 'First session: what no tool does', body: { ...FIRST, ...WRITTEN, agenda: items } },
  });
  await head.call(workshopSession.move, {
    params: { id: first },
    input: { version: 3, to: 'closed', reason: 'Minutes read back and agreed.' },
  });
}

/** Two wordings on the table, and a delegation that has asked for the floor. */
async function playSecondSession(stage: StoryStage, workshopId: string, periods: string): Promise<void> {
  const head = await stage.as('markova');
  const { put, hold } = tableOf(stage);
  const second = await openSession(head, workshopId, 'Second session: periods of national law', {
    ...FIRST,
    clause: 'Periods that national law sets',
    startsAt: '2026-09-25T14:00:00+01:00',
    endsAt: '2026-09-28T12:00:00+01:00',
    agenda: agenda('Periods that national law sets', periods),
  });
  await head.call(showOnTable, { params: { id: second }, input: { commentId: periods } });
  const a = await put('okafor', second, periods, 'It has two texts, each kept no longer than national law allows. The *raw text* holds'); // prettier-ignore
  const b = await put('halden', second, periods, 'It has two texts; where national law sets a period, that period holds. The *raw text* holds'); // prettier-ignore
  await hold('okafor', a, 'support');
  await hold('brandt', a, 'can_live_with');
  await hold('brandt', b, 'support');
  await hold('okafor', b, 'object', '“Where” sounds as if national law could set none.');
  await (await stage.as('brandt')).call(askForFloor, { params: { id: second } });
}
