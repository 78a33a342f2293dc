import {
  declareConsensus,
  positionOnWording,
  putWording,
  readLog,
  saveSession,
  sessionMinutes,
  setLocale,
  workshopSession,
} from '@reeve/contract';
import { LANGUAGES } from '@reeve/domain';
import { readDocx } from '@reeve/formats';
import { numberAllEvents } from '@reeve/store';
import { makeRoom, SESSION, type Room } from '@reeve/testing/document/workshop.ts';
import { urlOf, type Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

let room: Room;
beforeAll(async () => {
  room = await makeRoom('minutes of sessions');
});
afterAll(() => room.world.close());

const WRITTEN = {
  attendance: [
    { name: 'Ivo Attending', delegation: 'K' },
    { name: 'Lars Attending', delegation: 'M' },
  ],
  decisions: [{ text: 'The annex is written anew.' }],
  actions: [{ what: 'Draft the annex', who: 'Secretariat', until: '2026-11-30' }],
  minutes: 'Opened at half past nine.\nClosed at eleven.',
};

/** A session in which wording B was agreed on over an objection of Lars, and its written record. */
async function met(chathamHouse: boolean) {
  const { dora, ivo, lars, reviewed, held, endRound, version } = room;
  const review = await reviewed();
  const { session } = await held(review);
  const [commentId] = review.comments;
  await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'after *two* years' } });
  const b = await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'in due time' } });
  await ivo.call(positionOnWording, { params: { id: b.id }, input: { position: 'support', reason: '' } });
  await lars.call(positionOnWording, {
    params: { id: b.id },
    input: { position: 'object', reason: 'No period is named' },
  });
  await endRound(review.round);
  await dora.call(declareConsensus, {
    params: { id: session },
    input: {
      version: await version(commentId),
      commentId,
      wordingId: b.id,
      code: 'partly_accepted',
      reason: 'Each service has its own time',
    },
  });
  const read = await dora.call(workshopSession.read, { params: { id: session } });
  const agenda = [{ title: 'Time of evaluation', commentIds: [...review.comments] }];
  await dora.call(saveSession, {
    params: { id: session },
    input: {
      version: read.version,
      title: 'First session',
      body: { ...SESSION, agenda, chathamHouse, ...WRITTEN },
    },
  });
  return { session, reference: read.reference };
}

/** The bytes of a file, in the language of its reader. */
async function file(client: Client, id: string, format: 'pdf' | 'docx'): Promise<Buffer> {
  const answer = await room.world.app.inject({
    method: 'GET',
    url: urlOf(sessionMinutes, { params: { id }, query: { format } }),
    headers: { authorization: `Bearer ${client.token}` },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

async function wordText(bytes: Buffer): Promise<string> {
  return (await readDocx(bytes)).blocks.map((block) => block.text).join('\n');
}

describe('the minutes of a session', () => {
  test('contain agenda, attendance, the decision with its wording, maintained objections with reasons, straw polls, actions', async () => {
    const { session } = await met(false);
    const text = await wordText(await file(room.lars, session, 'docx'));
    for (const part of [
      'Workshop on results',
      'Room 3',
      'Time of evaluation: CM-',
      'Ivo Attending, K',
      'Lars Attending, M',
      'Declared by the chair; nothing in it was computed.',
      'partly (wording B)',
      'Each service has its own time',
      'Instead of “at once”',
      'new text: “in due time”',
      'The annex is written anew.',
      ', wording B: No period is named',
      'Straw polls, indicative only',
      'A straw poll decides nothing.',
      'wording A: “after two years”: support 0, can live with it 0, abstain 0, object 0',
      'wording B: “in due time”: support 1, can live with it 0, abstain 0, object 1',
      'Draft the annex\tSecretariat\t30 Nov 2026',
      'Opened at half past nine.',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/Lars[^\n]*, M, to CM-\w{5}, wording B: No period is named/);
    expect(text).toMatch(/Chair\W+Dora/);
  });

  test('name no attendee under the Chatham House rule', async () => {
    const { session } = await met(true);
    const text = await wordText(await file(room.lars, session, 'docx'));
    expect(text).toContain('Took part: 2.');
    expect(text).toContain('no participant is named here');
    expect(text).toContain('No period is named');
    expect(text).not.toMatch(/Ivo|Lars|Dora|Attending|, K\b|, M\b/);
    // The owner of an action was agreed on openly.
    expect(text).toContain('Secretariat');
  });

  test('are a marked PDF, a draft until the session is closed, with numbered lines', async () => {
    const { session, reference } = await met(false);
    const before = pagesOf(await file(room.dora, session, 'pdf'));
    expect(before.every((page) => page.header.includes(squeeze('DRAFT, not approved')))).toBe(true);
    expect(before.every((page) => page.header.includes('TLP:GREEN'))).toBe(true);
    expect(before.every((page) => page.footer.includes(reference))).toBe(true);
    const { version } = await room.dora.call(workshopSession.read, { params: { id: session } });
    await room.dora.call(workshopSession.move, {
      params: { id: session },
      input: { version, to: 'closed', reason: 'read back' },
    });
    const [page] = pagesOf(await file(room.dora, session, 'pdf'));
    expect(page?.header).not.toContain('DRAFT');
    expect(page?.body).toContain(squeeze('new text: “in due time”'));
  });

  test('are made in each language of the reader', async () => {
    const { session } = await met(false);
    const titles = new Set<string>();
    for (const language of LANGUAGES) {
      await room.ivo.call(setLocale, { input: { locale: language } });
      const text = await wordText(await file(room.ivo, session, 'docx'));
      expect(text).toContain('in due time');
      expect(text.includes('Straw polls')).toBe(language === 'en');
      titles.add(text.split('\n')[0] ?? '');
    }
    expect(titles.size).toBeGreaterThan(3);
  });

  test('are an export on the record, and do not exist for non-members', async () => {
    const { session } = await met(false);
    const asked = { params: { id: session }, query: { format: 'docx' as const } };
    expect(await room.vera.refused(sessionMinutes, asked)).toBe('not_found');
    await file(room.ivo, session, 'docx');
    await numberAllEvents(room.world.store);
    const { items } = await (await room.world.as('odo')).call(readLog, { query: { action: 'export' } });
    expect(items.filter((one) => one.objectIds.includes(session))).toMatchObject([
      { objectKind: 'workshop_session', actor: expect.stringMatching(/Ivo/i), decision: 'allow' },
    ]);
  });
});
