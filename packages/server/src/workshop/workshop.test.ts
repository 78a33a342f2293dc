import { readFloor, workshop, workshopCalendar } from '@reeve/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRoom, type Room } from '../../../../tests/support/workshop.ts';

let room: Room;
beforeAll(async () => {
  room = await makeRoom('workshop');
});
afterAll(() => room.world.close());

describe('a workshop', () => {
  test('is seen by who takes part in the review of its document and by nobody else', async () => {
    const { lars, vera, reviewed, held } = room;
    const { workshop: id, session } = await held(await reviewed());
    expect((await lars.call(workshop.read, { params: { id } })).sessions).toHaveLength(1);
    expect((await lars.call(workshop.read, { params: { id } })).steers).toBe(false);
    expect(await vera.refused(workshop.read, { params: { id } })).toBe('not_found');
    expect(await vera.refused(readFloor, { params: { id: session } })).toBe('not_found');
    expect((await vera.call(workshop.list)).items.map((row) => row.id)).not.toContain(id);
  });

  test('is called by who steers the review', async () => {
    const { dora, ivo, vera, reviewed } = room;
    const { document } = await reviewed();
    const body = { purpose: '', from: '2026-10-05', to: '2026-10-06' };
    const input = { title: 'Another', body, documentIds: [document] };
    expect(await ivo.refused(workshop.create, { input })).toBe('not_permitted');
    expect(await vera.refused(workshop.create, { input })).toBe('not_found');
    const backwards = { ...input, body: { ...body, to: '2026-10-04' } };
    expect(await dora.refused(workshop.create, { input: backwards })).toBe('invalid_input');
  });

  test('goes into a calendar with its sessions', async () => {
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
});
