import {
  admitMember,
  meeting,
  readFloor,
  saveSession,
  saveWorkshop,
  workshop,
  workshopCalendar,
  workshopSession,
} from '@reeve/contract';
import { makeRoom, SESSION, type Room } from '@reeve/testing/document/workshop.ts';
import { GROUP, OTHER_FOUNDATION, SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MEETING = { level: 'tactical' as const, heldOn: '2026-09-28' };

let room: Room;
beforeAll(async () => {
  room = await makeRoom('workshop');
});
afterAll(() => room.world.close());

describe('a workshop', () => {
  test('is visible only to members of the review of its document', async () => {
    const { lars, vera, reviewed, held } = room;
    const { workshop: id, session } = await held(await reviewed());
    expect((await lars.call(workshop.read, { params: { id } })).sessions).toHaveLength(1);
    expect((await lars.call(workshop.read, { params: { id } })).steers).toBe(false);
    expect(await vera.refused(workshop.read, { params: { id } })).toBe('not_found');
    expect(await vera.refused(readFloor, { params: { id: session } })).toBe('not_found');
    expect((await vera.call(workshop.list)).items.map((row) => row.id)).not.toContain(id);
  });

  test('is called by the review lead', async () => {
    const { dora, ivo, vera, reviewed } = room;
    const { document } = await reviewed();
    const body = { purpose: '', from: '2026-10-05', to: '2026-10-06' };
    const input = { title: 'Another', body, documentIds: [document] };
    expect(await ivo.refused(workshop.create, { input })).toBe('not_permitted');
    expect(await vera.refused(workshop.create, { input })).toBe('not_found');
    const backwards = { ...input, body: { ...body, to: '2026-10-04' } };
    expect(await dora.refused(workshop.create, { input: backwards })).toBe('invalid_input');
  });

  test('is exported to a calendar with its sessions', async () => {
    const { lars, reviewed, held } = room;
    const { workshop: id, session } = await held(await reviewed());
    const answer = await lars.send(workshopCalendar, { params: { id } });
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.body).toContain(`UID:${id}\r\n`);
    expect(answer.body).toContain('DTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261007\r\n');
    expect(answer.body).toContain(`UID:${session}\r\n`);
    expect(answer.body).toContain('DTSTART:20261005T073000Z\r\n');
    expect(answer.body).toContain('LOCATION:Riverton\\, Hall\r\n');
    expect(answer.body).toContain('DESCRIPTION:INTERNAL TLP:GREEN\\n');
  });

  test("changes its mandate and papers after the call; papers out of the writer's sight stay, and so does the access", async () => {
    const { dora, ivo, lars, world, reviewed, held } = room;
    const review = await reviewed();
    const { workshop: id, session } = await held(review);
    const make = (title: string, group: string) =>
      dora.call(meeting.create, { input: { title, body: MEETING, marking: { ...MARKING, group } } });
    const open = await make('Open meeting', GROUP);
    const secret = await make('Hidden meeting', SECOND_GROUP);
    const save = async (
      client: Client,
      cites?: readonly { kind: 'meeting' | 'document' | 'edition'; id: string }[],
    ) => {
      const { version, title, body } = await client.call(workshop.read, { params: { id } });
      return { params: { id }, input: { version, title, body, ...(cites ? { cites: [...cites] } : {}) } };
    };
    const mandate = async (client: Client) =>
      (await client.call(workshop.read, { params: { id } })).mandate.map((one) => one.title).toSorted();
    const [a, b] = [
      { kind: 'meeting' as const, id: open.id },
      { kind: 'meeting' as const, id: secret.id },
    ];
    await dora.call(saveWorkshop, await save(dora, [a, b]));
    expect([await mandate(dora), await mandate(ivo)]).toEqual([['Hidden meeting', 'Open meeting'], ['Open meeting']]);
    // Papers left out of the request stay; named ones replace the existing ones.
    await dora.call(saveWorkshop, await save(dora));
    expect(await mandate(dora)).toHaveLength(2);
    const document = { kind: 'document' as const, id: review.document };
    expect(await dora.refused(saveWorkshop, await save(dora, [document]))).toBe('invalid_input');
    await dora.call(admitMember, {
      params: { id: review.document },
      input: { accountId: accountId('rosa'), name: 'rosa', role: 'secretary', capacity: 'secretariat' },
    });
    const rosa = await world.as('rosa');
    expect(await mandate(rosa)).toEqual(['Open meeting']);
    await rosa.call(saveWorkshop, await save(rosa, []));
    expect(await mandate(dora)).toEqual(['Hidden meeting']);

    const papers = async (client: Client) =>
      (await client.call(workshopSession.read, { params: { id: session } })).cites.map((one) => one.title).toSorted();
    const keep = async (cites: readonly { kind: 'meeting' | 'document' | 'comment'; id: string }[]) => {
      const { version, title, body } = await dora.call(workshopSession.read, { params: { id: session } });
      return { params: { id: session }, input: { version, title, body, cites: [...cites] } };
    };
    expect(await ivo.refused(saveSession, await keep([]))).toBe('not_permitted');
    await dora.call(saveSession, await keep([document, b]));
    const first = 'Workshop on results';
    expect(await papers(dora)).toEqual(['A guide to results', 'Hidden meeting', first]);
    expect(await papers(lars)).toEqual(['A guide to results', first]);
    const comment = { kind: 'comment' as const, id: review.comments[0] };
    expect(await dora.refused(saveSession, await keep([comment]))).toBe('invalid_input');
    await dora.call(saveSession, await keep([b]));
    expect(await papers(lars)).toEqual([first]);
  });
});

test('who chairs a session owns it, also after the chair is given to another', async () => {
  const { dora, reviewed, held } = room;
  const { session } = await held(await reviewed());
  const { version, title, body } = await dora.call(workshopSession.read, { params: { id: session } });
  const input = { version, title, body: { ...body, chairId: accountId('lars') } };
  await dora.call(saveSession, { params: { id: session }, input });
  const saved = await dora.call(workshopSession.read, { params: { id: session } });
  expect(saved).toMatchObject({ body: { chairId: accountId('lars') }, ownerId: accountId('lars') });
});

describe.each([
  ['does not exist', '00000000-0000-4000-8000-00000000abcd'],
  ['is of another agency', OTHER_FOUNDATION.accounts[0]?.id ?? ''],
])('an account that %s', (_, nobody) => {
  test.each(['chairId', 'rapporteurId'] as const)('is not the %s of a session, called or changed', async (post) => {
    const { dora, reviewed, held } = room;
    const { workshop: id, session } = await held(await reviewed());
    const input = { title: 'Another session', body: { ...SESSION, [post]: nobody } };
    expect(await dora.refused(workshopSession.create, { params: { id }, input })).toBe('invalid_input');
    const { version, title, body } = await dora.call(workshopSession.read, { params: { id: session } });
    const save = (who: string) => ({
      params: { id: session },
      input: { version, title, body: { ...body, [post]: who } },
    });
    expect(await dora.refused(saveSession, save(nobody))).toBe('invalid_input');
    expect((await dora.send(saveSession, save(accountId('lars')))).status).toBe(200);
  });
});
