import {
  admitMember,
  breakSilence,
  clearDocument,
  createComment,
  disposeComment,
  exportEdition,
  extendRound,
  freezeEdition,
  listComments,
  moveDocument,
  openRound,
  readBlocks,
  readComment,
  readDocument,
  readEdition,
  respondToDisposition,
  saveBlocks,
} from '@reeve/contract';
import { fileOf } from '@reeve/testing/document/review-files.ts';
import { words, onShows, makeReviewedText, TEXT, type ReviewedText } from '@reeve/testing/document/reviewed-text.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

let text: ReviewedText;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
beforeAll(async () => {
  text = await makeReviewedText('guard-rails');
  ({ dora, ivo, lars, vera } = text);
});
afterAll(() => text.world.close());

describe('the guard rails', () => {
  test('who wrote in a draft does not clear it, even if others have changed every word since', async () => {
    const { id } = await text.underReview();
    for (const name of ['lars', 'ivo'])
      await dora.call(admitMember, {
        params: { id },
        input: { accountId: accountId(name), name, role: 'rapporteur', capacity: 'secretariat' },
      });
    const write = async (client: Client, words: string) => {
      const { editions } = await client.call(readDocument, { params: { id } });
      const working = editions.find(({ frozen }) => !frozen)?.id ?? '';
      const [, block] = (await client.call(readBlocks, { params: { id: working } })).items;
      const put = { op: 'put' as const, block: { ...TEXT[1]!, text: words }, base: block?.digest ?? '' };
      expect((await client.call(saveBlocks, { params: { id }, input: { changes: [put] } })).conflicts).toEqual([]);
    };
    await write(lars, 'Words of Lars.');
    await write(dora, 'Words of Dora in their place.');
    await text.endRound();
    await text.move(id, 'second_review');
    await text.move(id, 'clearance');
    const clear = async () => ({ params: { id }, input: { version: await text.version(id), note: 'looked at' } });
    expect(await lars.refused(clearDocument, await clear())).toBe('same_person');
    await ivo.call(clearDocument, await clear());
  });

  test('who wrote in another document clears this one', async () => {
    const { id } = await text.underReview();
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('lars'), name: 'lars', role: 'rapporteur', capacity: 'secretariat' },
    });
    await text.endRound();
    await text.move(id, 'second_review');
    await text.move(id, 'clearance');
    const input = { version: await text.version(id), note: 'looked at' };
    expect((await lars.send(clearDocument, { params: { id }, input })).status).toBe(200);
  });

  test('a document moves on when its round is over, it is cleared, and every comment has its answer', async () => {
    const { id, edition, round } = await text.underReview();
    const refusedTo = async (to: 'second_review' | 'clearance' | 'final' | 'published') =>
      dora.refused(moveDocument, {
        params: { id },
        input: { version: await text.version(id), to, reason: 'by the test' },
      });
    expect(await refusedTo('second_review')).toBe('state_forbids');
    await dora.call(extendRound, {
      params: { id: round.id },
      input: { version: 1, closesAt: '2026-10-08T18:00:00Z', reason: 'two delegations asked' },
    });
    expect((await ivo.call(readDocument, { params: { id } })).rounds[0]?.extensions[0]).toMatchObject({
      by: 'Dora',
      reason: 'two delegations asked',
    });
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    await text.endRound();
    await text.move(id, 'second_review');
    expect(await refusedTo('clearance')).toBe('state_forbids');
    await dora.call(disposeComment, {
      params: { id: made.id },
      input: { version: 1, code: 'noted', reason: 'already said in 1.1', apply: false },
    });
    await text.move(id, 'clearance');
    expect(await refusedTo('final')).toBe('state_forbids');
    // Authors cannot approve their own text.
    const clear = async () => ({
      params: { id },
      input: { version: await text.version(id), note: 'looked at by the legal adviser' },
    });
    expect(await dora.refused(clearDocument, await clear())).toBe('same_person');
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('lars'), name: 'lars', role: 'rapporteur', capacity: 'secretariat' },
    });
    await lars.call(clearDocument, await clear());
    const admit = async (name: string, acknowledged: boolean) =>
      dora.call(admitMember, {
        params: { id },
        input: { name, role: 'expert', capacity: 'personal', delegation: 'QUAY', acknowledged },
      });
    await admit('Ada Named', true);
    await admit('Olaf Unnamed', false);
    await text.move(id, 'final');
    await text.move(id, 'published');
    const published = await dora.call(freezeEdition, { params: { id }, input: { summary: 'first edition' } });
    expect(published.name).toBe('Ed. 1');
    // A published text is the agency's: non-members read it too, and still no comments.
    expect((await vera.call(readEdition, { params: { id: published.id } })).outline[0]).toMatchObject({
      number: '1',
      text: 'Knowing whether it worked',
    });
    expect((await vera.call(listComments, { params: { id } })).items).toEqual([]);
    // Her file ends with those who consented to be named, and only these; a draft names no one.
    const files = async (client: Client, editionId: string) =>
      Promise.all(
        (['html', 'md', 'pdf'] as const).map(async (format) => {
          const file = await fileOf(text.world, client, exportEdition, {
            params: { id: editionId },
            query: { format },
          });
          if (format === 'pdf')
            return squeeze(
              pagesOf(file)
                .map((page) => page.body)
                .join(''),
            );
          return squeeze(file.toString());
        }),
      );
    for (const said of await files(vera, published.id)) {
      expect(said).toContain(squeeze('Acknowledgements'));
      expect(said).toContain(squeeze('Ada Named, QUAY, in person'));
      expect(said).not.toContain(squeeze('Olaf Unnamed'));
    }
    for (const said of await files(dora, edition.id)) expect(said).not.toContain(squeeze('Ada Named'));
  });

  test('counts silence as consent until a member breaks it', async () => {
    const id = await text.begin();
    await text.move(id, 'working');
    await text.move(id, 'first_review');
    const edition = await dora.call(freezeEdition, { params: { id }, input: { summary: '' } });
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId('ivo'), name: 'ivo', role: 'expert', capacity: 'national', delegation: 'K' },
    });
    const round = await dora.call(openRound, {
      params: { id },
      input: {
        editionId: edition.id,
        kind: 'silence',
        opensAt: '2026-09-10T08:00:00Z',
        closesAt: '2026-10-01T18:00:00Z',
        note: '',
      },
    });
    const broken = { params: { id: round.id }, input: { version: 1, reason: 'clause 1.2 is not agreed' } };
    // A delegation breaks it; the review lead speaks for none.
    expect(await dora.refused(breakSilence, broken)).toBe('not_permitted');
    await ivo.call(breakSilence, broken);
    const read = await dora.call(readDocument, { params: { id } });
    expect(read.rounds[0]?.state).toBe('silence_broken');
    expect(read.actions.find((action) => action.to === 'second_review')?.allowed).toBe(true);
    await text.move(id, 'second_review');
    const after = await dora.call(readDocument, { params: { id } });
    expect(after.actions.find((action) => action.to === 'clearance')?.because).toBe('silence_broken');
    const extended = { version: 2, closesAt: '2026-11-01T18:00:00Z', reason: 'once more' };
    expect(await dora.refused(extendRound, { params: { id: round.id }, input: extended })).toBe('state_forbids');
  });

  test('refuses a round that is already over', async () => {
    const { id, edition } = await text.underReview();
    await text.endRound();
    const past = { kind: 'silence' as const, opensAt: '2026-01-10T08:00:00Z', closesAt: '2026-01-11T08:00:00Z' };
    const input = { editionId: edition.id, note: '', ...past };
    expect(await dora.refused(openRound, { params: { id }, input })).toBe('invalid_input');
  });

  test("does not carry a commenter's response over to the next answer", async () => {
    const { id, edition } = await text.underReview();
    const made = await ivo.call(createComment, {
      params: { id: edition.id },
      input: { ...words, ...onShows, state: 'submitted' },
    });
    await text.endRound();
    const decide = (code: 'accepted' | 'not_accepted', seen: number) =>
      dora.call(disposeComment, {
        params: { id: made.id },
        input: { version: seen, code, reason: 'by the test', apply: false },
      });
    await decide('accepted', 1);
    await ivo.call(respondToDisposition, {
      params: { id: made.id },
      input: { version: 2, response: 'satisfied', note: 'Thank you' },
    });
    await decide('not_accepted', 3);
    const read = await ivo.call(readComment, { params: { id: made.id } });
    expect(read).toMatchObject({ state: 'answered', disposition: 'not_accepted', response: null });
    expect((await ivo.call(readDocument, { params: { id: id } })).mine.toRespond).toBe(1);
  });
});
