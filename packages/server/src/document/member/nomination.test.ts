import {
  createNomination,
  endMember,
  listNominations,
  moveNomination,
  readDocument,
  readHome,
  readNomination,
} from '@reeve/contract';
import { makeRoom, type Room } from '@reeve/testing/document/workshop.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let room: Room;
beforeAll(async () => {
  room = await makeRoom('nomination');
});
afterAll(() => room.world.close());

describe('a nomination', () => {
  const NOMINEE = {
    name: 'Vera Expert',
    nominatedBy: 'State V',
    role: 'expert' as const,
    capacity: 'national' as const,
    delegation: 'V',
    expertise: 'Measures.',
  };
  const move = async (
    client: Client,
    id: string,
    to: 'accepted' | 'declined' | 'cleared' | 'refused' | 'appointed' | 'ended',
  ) => {
    const { version: seen } = await client.call(readNomination, { params: { id } });
    return { params: { id }, input: { version: seen, to, reason: 'by the test' } };
  };

  test('is answered by the nominee, checked and appointed by the review lead; the appointee enters the review and leaves it at its end', async () => {
    const { dora, lars, vera, reviewed } = room;
    const { document } = await reviewed();
    const { id } = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    // He sees his nomination, and nothing of the document yet.
    expect((await vera.call(readNomination, { params: { id } })).documentTitle).toBe('A guide to results');
    expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    expect(await lars.refused(readNomination, { params: { id } })).toBe('not_found');
    expect(await dora.refused(moveNomination, await move(dora, id, 'accepted'))).toBe('not_permitted');
    expect(await dora.refused(moveNomination, await move(dora, id, 'appointed'))).toBe('state_forbids');
    await vera.call(moveNomination, await move(vera, id, 'accepted'));
    expect(await dora.refused(moveNomination, await move(dora, id, 'appointed'))).toBe('state_forbids');
    expect(await vera.refused(moveNomination, await move(vera, id, 'cleared'))).toBe('not_permitted');
    await dora.call(moveNomination, await move(dora, id, 'cleared'));
    await dora.call(moveNomination, await move(dora, id, 'appointed'));
    const read = await vera.call(readDocument, { params: { id: document } });
    expect(read.me).toMatchObject({ role: 'expert', capacity: 'national', delegation: 'V' });
    await dora.call(moveNomination, await move(dora, id, 'ended'));
    expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    expect((await dora.call(listNominations, { query: { documentId: document } })).items).toMatchObject([
      { id, state: 'ended' },
    ]);
  });

  test('removes a nominee who declines, is refused or has ended from the group of nominees from the next request on', async () => {
    const { dora, vera, reviewed } = room;
    const steps = { declined: ['declined'], refused: ['accepted', 'refused'], ended: ['accepted', 'cleared', 'appointed', 'ended'] } as const; // prettier-ignore
    for (const [end, path] of Object.entries(steps)) {
      const { document } = await reviewed();
      const named = { params: { id: document }, input: { ...NOMINEE, accountId: accountId('vera') } };
      const { id } = await dora.call(createNomination, named);
      const [other, third] = [await dora.call(createNomination, named), await dora.call(createNomination, { ...named, input: NOMINEE })]; // prettier-ignore
      for (const to of path) {
        const client = to === 'accepted' || to === 'declined' ? vera : dora;
        await client.call(moveNomination, await move(client, id, to));
      }
      // Another nomination that goes on keeps him in it; when that ends too, nothing does.
      expect((await vera.call(readNomination, { params: { id: other.id } })).state, end).toBe('nominated');
      await vera.call(moveNomination, await move(vera, other.id, 'declined'));
      for (const gone of [id, other.id, third.id])
        expect(await vera.refused(readNomination, { params: { id: gone } }), end).toBe('not_found');
      expect((await vera.call(listNominations, { query: { documentId: document } })).items).toEqual([]);
      expect((await dora.call(readNomination, { params: { id: other.id } })).state).toBe('declined');
      expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    }
  }, 60_000);

  test('removes a dismissed member from the group of nominees too', async () => {
    const { dora, ivo, vera, reviewed } = room;
    const { document } = await reviewed();
    const named = { params: { id: document }, input: { ...NOMINEE, accountId: accountId('vera') } };
    const { id } = await dora.call(createNomination, named);
    for (const to of ['accepted', 'cleared', 'appointed'] as const)
      await (to === 'accepted' ? vera : dora).call(moveNomination, await move(vera, id, to));
    const { members } = await dora.call(readDocument, { params: { id: document } });
    await dora.call(endMember, { params: { id: members.at(-1)?.id ?? '' }, input: { reason: 'has left the service' } });
    expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    expect(await vera.refused(readNomination, { params: { id } })).toBe('not_found');
    // The reason stays next to his name, for the review lead.
    const reasons = async (client: Client) =>
      (await client.call(readDocument, { params: { id: document } })).members.at(-1)?.endedBecause;
    expect([await reasons(dora), await reasons(ivo)]).toEqual(['has left the service', null]);
  });

  test('is on the home page of the nominee until they answer, then of those who check and appoint', async () => {
    const { dora, vera, reviewed } = room;
    const { document } = await reviewed();
    const { id } = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    const waits = async (client: Client) =>
      (await client.call(readHome)).items
        .filter((item) => item.id === id || (item.id === document && item.kind === 'nomination'))
        .map((item) => item.what);
    expect([await waits(vera), await waits(dora)]).toEqual([['answer_nomination'], []]);
    await vera.call(moveNomination, await move(vera, id, 'accepted'));
    expect([await waits(vera), await waits(dora)]).toEqual([[], ['check_nomination']]);
    await dora.call(moveNomination, await move(dora, id, 'cleared'));
    await dora.call(moveNomination, await move(dora, id, 'appointed'));
    expect([await waits(vera), await waits(dora)]).toEqual([[], []]);
  });

  test('lets the nominee set the acknowledgement with their acceptance', async () => {
    const { dora, vera, reviewed } = room;
    const { document } = await reviewed();
    const said = async (acknowledged: boolean | undefined) => {
      const { id } = await dora.call(createNomination, {
        params: { id: document },
        input: { ...NOMINEE, acknowledged: true, accountId: accountId('vera') },
      });
      const accept = await move(vera, id, 'accepted');
      const input = { ...accept.input, ...(acknowledged === undefined ? {} : { acknowledged }) };
      await vera.call(moveNomination, { ...accept, input });
      await dora.call(moveNomination, await move(dora, id, 'cleared'));
      await dora.call(moveNomination, await move(dora, id, 'appointed'));
      const { members } = await dora.call(readDocument, { params: { id: document } });
      return members.at(-1)?.acknowledged;
    };
    expect(await said(false)).toBe(false);
    expect(await said(true)).toBe(true);
    expect(await said(undefined)).toBe(true);
  });

  test('hides remarks on fitness from other nominees', async () => {
    const { dora, vera, reviewed } = room;
    const { document } = await reviewed();
    const other = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, name: 'Somebody', delegation: 'W' },
    });
    await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    expect((await vera.call(readNomination, { params: { id: other.id } })).expertise).toBeNull();
    expect((await dora.call(readNomination, { params: { id: other.id } })).expertise).toBe('Measures.');
    // A nominee without an account has answered by letter, which the review lead records.
    expect(await vera.refused(moveNomination, await move(vera, other.id, 'accepted'))).toBe('not_permitted');
    await dora.call(moveNomination, await move(dora, other.id, 'accepted'));
    await dora.call(moveNomination, await move(dora, other.id, 'refused'));
    const told = async (client: Client) =>
      (await client.call(readNomination, { params: { id: other.id } })).history.map(({ to, reason }) => [to, reason]);
    expect(await told(dora)).toEqual([
      ['nominated', ''],
      ['accepted', 'by the test'],
      ['refused', 'by the test'],
    ]);
    expect(await told(vera)).toEqual([
      ['nominated', ''],
      ['accepted', ''],
      ['refused', ''],
    ]);
  });

  test('shows nominees why their own nomination was moved', async () => {
    const { dora, vera, reviewed } = room;
    const { document } = await reviewed();
    const { id } = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    await vera.call(moveNomination, await move(vera, id, 'accepted'));
    await dora.call(moveNomination, await move(dora, id, 'cleared'));
    const { history } = await vera.call(readNomination, { params: { id } });
    expect(history.map(({ reason }) => reason)).toEqual(['', 'by the test', 'by the test']);
  });
});
