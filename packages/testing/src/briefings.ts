import { debrief, notice, shiftSheet, type InputGiven } from '@reeve/contract';
import type { Client } from './world.ts';

type New = InputGiven<typeof notice.create>;
type NewSheet = InputGiven<typeof shiftSheet.create>;

/** A missing person, until the next morning of the tests. */
export const MISSING: New['body'] = {
  kind: 'missing',
  about: 'person',
  text: '',
  basis: 'missing order MO-0926-2',
  phone: 'duty officer 4410',
  asOf: '2026-09-27T06:30:00.000Z',
  endsAt: '2026-09-28T06:00:00.000Z',
};

/** The evening shift of the patrols of the tests. */
export const EVENING: NewSheet['body'] = { unitCode: 'PATROL', on: '2026-09-27', from: '15:00', to: '23:00' };

/** A notice that one person wrote and another released. @returns its id */
export async function makeNotice(
  { author, second }: { readonly author: Client; readonly second: Client },
  input: New,
): Promise<string> {
  const { id, version } = await author.call(notice.create, { input });
  await second.call(notice.move, { params: { id }, input: { version, to: 'released', reason: 'as ordered' } });
  return id;
}

/** A released shift sheet. @returns its id */
export async function makeSheet(author: Client, input: NewSheet): Promise<string> {
  const { id, version } = await author.call(shiftSheet.create, { input });
  await author.call(shiftSheet.move, { params: { id }, input: { version, to: 'released', reason: 'as briefed' } });
  return id;
}

/** A notice, a sheet with it, and a debrief of a task; a word occurs wherever a person can write one. */
export async function makeBriefing(
  people: { readonly author: Client; readonly second: Client },
  of: {
    readonly word: string;
    readonly marking: New['marking'];
    readonly taskId: string;
    readonly questionId: string;
    readonly findingId: string;
  },
): Promise<{ readonly notice: string; readonly shift_sheet: string; readonly debrief: string }> {
  const { word, marking } = of;
  // In capitals some words of the tests are names of persons, which a sheet and a debrief may not have.
  const plain = word.toLowerCase();
  const noticeId = await makeNotice(people, {
    title: `Notice ${word}`,
    marking,
    body: { ...MISSING, text: word, basis: `order ${word}`.slice(0, 160), phone: word.slice(0, 60) },
  });
  const sheetId = await makeSheet(people.author, {
    marking,
    body: {
      ...EVENING,
      area: plain.slice(0, 80),
      lead: `lead ${plain}`.slice(0, 200),
      tasks: [{ taskId: of.taskId, when: plain.slice(0, 30), text: `task ${plain}`.slice(0, 240) }],
      hotSpots: [{ findingId: of.findingId, text: `hot spot ${plain}`.slice(0, 240) }],
      noticeIds: [noticeId],
      questionIds: [of.questionId],
      news: `news ${plain}`,
      keepInMind: `keep ${plain}`,
    },
  });
  const learnt = await people.author.call(debrief.create, {
    input: {
      cites: [{ kind: 'task', id: of.taskId }],
      body: { worked: `worked ${plain}`, didNot: `did not ${plain}`, lessons: [`next time ${plain}`] },
    },
  });
  return { notice: noticeId, shift_sheet: sheetId, debrief: learnt.id };
}
