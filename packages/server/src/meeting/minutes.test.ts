import { agendaItem, keepMinutes, meeting, requirement, readLog, type InputGiven } from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let rosa: Client, ivo: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'minutes' });
  [rosa, ivo, vera] = [await world.as('rosa'), await world.as('ivo'), await world.as('vera')];
});
afterAll(() => world.close());

/** A meeting that Rosa has called. */
async function called(): Promise<{ readonly id: string; readonly version: number }> {
  return rosa.call(meeting.create, {
    input: {
      title: 'Tactical meeting',
      marking: MARKING,
      ownerId: accountId('rosa'),
      body: { level: 'tactical', heldOn: '2026-09-27', place: 'Room 2' },
    },
  });
}
type Kept = InputGiven<typeof keepMinutes>;
const keep = (version: number, more: Partial<Kept> = {}): Kept => ({
  version,
  attendance: ['Rosa', 'Ivo'],
  conflicts: 'none declared',
  minutes: 'Begun at nine.',
  ...more,
});
const read = (id: string) => ivo.call(meeting.read, { params: { id } });
const move = (id: string, version: number, to: 'held' | 'closed') =>
  rosa.call(meeting.move, { params: { id }, input: { version, to, reason: 'it is over' } });

test('lets the chair of the meeting record attendees and minutes; the rest of it stays', async () => {
  const { id, version } = await called();
  const kept = await rosa.call(keepMinutes, { params: { id }, input: keep(version) });
  expect(kept.version).toBe(version + 1);
  const seen = await read(id);
  expect(seen.body).toMatchObject({
    level: 'tactical',
    heldOn: '2026-09-27',
    place: 'Room 2',
    attendance: ['Rosa', 'Ivo'],
    conflicts: 'none declared',
    minutes: 'Begun at nine.',
  });
  expect(seen.state).toBe('called');
});

test('every change is a line of the history and an event of the log', async () => {
  const { id, version } = await called();
  await rosa.call(keepMinutes, { params: { id }, input: keep(version, { reason: 'names added' }) });
  expect((await read(id)).history.map(({ from, to, by, reason }) => [from, to, by, reason])).toEqual([
    [null, 'called', 'Rosa', ''],
    ['called', 'called', 'Rosa', 'names added'],
  ]);
  await numberAllEvents(world.store);
  const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'alter' } });
  expect(items[0]).toMatchObject({ actor: 'Rosa', objectKind: 'meeting', objectIds: [id], decision: 'allow' });
});

test('requires a reason for a change after the meeting, and allows none after closing', async () => {
  const { id, version } = await called();
  const held = await move(id, version, 'held');
  expect(await rosa.refused(keepMinutes, { params: { id }, input: keep(held.version) })).toBe('invalid_input');
  expect((await read(id)).body.minutes).toBe('');
  const kept = await rosa.call(keepMinutes, {
    params: { id },
    input: keep(held.version, { reason: 'Ivo had left before the end' }),
  });
  const closed = await move(id, kept.version, 'closed');
  const late = keep(closed.version, { minutes: 'Rewritten.', reason: 'for the record' });
  expect(await rosa.refused(keepMinutes, { params: { id }, input: late })).toBe('state_forbids');
  expect((await read(id)).body.minutes).toBe('Begun at nine.');
});

test('refuses attendees, and shows users without access to the meeting that there is none', async () => {
  const { id, version } = await called();
  expect(await ivo.refused(keepMinutes, { params: { id }, input: keep(version) })).toBe('not_permitted');
  expect(await vera.refused(keepMinutes, { params: { id }, input: keep(version) })).toBe('not_found');
  expect((await read(id)).history).toHaveLength(1);
});

test('reports a conflict to the second of two who write at once', async () => {
  const { id, version } = await called();
  await rosa.call(keepMinutes, { params: { id }, input: keep(version) });
  const second = keep(version, { minutes: 'Begun at ten.' });
  expect(await rosa.refused(keepMinutes, { params: { id }, input: second })).toBe('stale_version');
  expect((await read(id)).body.minutes).toBe('Begun at nine.');
});

test('accepts agenda items until the meeting has been held, and none after it', async () => {
  const { id, version } = await called();
  const asked = await rosa.call(requirement.create, {
    input: {
      title: 'Who buys what was stolen here?',
      marking: MARKING,
      ownerId: accountId('rosa'),
      dueOn: '2026-12-01',
      body: {
        question: 'Who buys what was stolen here?',
        decisionServed: 'none',
        kind: 'tactical',
        level: 'local',
        necessityNote: '',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
  const item = {
    input: {
      title: 'The question of the buyers',
      body: { meetingId: id, source: { kind: 'requirement' as const, id: asked.id }, lead: '' },
    },
  };
  await rosa.call(agendaItem.create, item);
  await move(id, version, 'held');
  expect(await rosa.refused(agendaItem.create, item)).toBe('state_forbids');
});
