import type { ReplyOf, workshopSession } from '@reeve/contract';
import { expect, test } from 'vitest';
import { agendaOf, draftOf, newSession, sessionInput } from './session-draft.ts';

const BODY = {
  clause: 'Chapter 2',
  chairId: null,
  rapporteurId: '00000000-0000-4000-8000-000000000001',
  room: 'Room 3',
  chathamHouse: true,
  startsAt: '2026-10-25T08:30:00.000Z',
  endsAt: '2026-10-26T09:00:00.000Z',
  agenda: [{ title: 'Time', cluster: 'periods', commentIds: ['00000000-0000-4000-8000-000000000002'] }],
  attendance: [{ name: 'Somebody', delegation: 'K' }],
  decisions: [{ text: 'One.' }, { text: 'Two.' }],
  actions: [{ what: 'Write', who: '', until: null }],
  minutes: 'Begun.\n\nEnded.',
};

test('a session that is opened in its form and saved as it is, is as before, over a change of clocks too', () => {
  const [document, workshop] = ['00000000-0000-4000-8000-00000000000d', '00000000-0000-4000-8000-00000000000e'];
  const cites = [
    { kind: 'workshop', id: workshop, reference: 'WS-1' },
    { kind: 'document', id: document, reference: 'DC-1' },
  ];
  const session = { title: 'First', body: BODY, cites } as unknown as ReplyOf<typeof workshopSession.read>; // what the form reads of it
  for (const timeZone of ['Europe/Vienna', 'Asia/Kathmandu', 'UTC'])
    expect(sessionInput(draftOf(session, timeZone), timeZone)).toEqual({
      title: 'First',
      body: BODY,
      // Its workshop is no paper.
      cites: [{ kind: 'document', id: document }],
    });
});

test('rows left empty are not sent; a session without a day is not sent at all', () => {
  const draft = { ...newSession('00000000-0000-4000-8000-000000000003'), title: 'Second' };
  expect(sessionInput(draft, 'UTC')).toBeUndefined();
  const filled = {
    ...draft,
    on: '2026-10-05',
    attendance: [{ name: ' ', delegation: 'K' }],
    actions: [{ what: '', who: 'Nobody', until: undefined }],
    agenda: [{ title: '', cluster: '', commentIds: [] }],
    decisions: '\n One. \n',
  };
  expect(sessionInput(filled, 'Europe/Vienna')?.body).toMatchObject({
    startsAt: '2026-10-05T07:00:00.000Z',
    endsAt: '2026-10-05T08:30:00.000Z',
    attendance: [],
    actions: [],
    agenda: [],
    decisions: [{ text: 'One.' }],
  });
});

test('comments of one cluster become one item, every other an item of its own', () => {
  const comment = (id: string, cluster: string) => ({ id, reference: `CM-${id}`, cluster });
  const items = agendaOf([comment('1', 'periods'), comment('2', ''), comment('3', 'periods')]);
  expect(items.map(({ title, commentIds }) => [title, commentIds])).toEqual([
    ['periods', ['1', '3']],
    ['CM-2', ['2']],
  ]);
});
