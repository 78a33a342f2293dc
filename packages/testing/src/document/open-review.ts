import { admitMember, freezeEdition, openRound } from '@reeve/contract';
import type { Client } from '../world.ts';
import { accountId } from '../people.ts';

/** Freezes a draft, invites Ivo and Lars as experts of State K and M, and opens a round on it until 1 October. */
export async function openReview(
  head: Client,
  documentId: string,
): Promise<{
  readonly edition: { readonly id: string; readonly name: string };
  readonly round: { readonly id: string };
}> {
  const params = { id: documentId };
  const edition = await head.call(freezeEdition, { params, input: { summary: '' } });
  for (const [login, delegation] of [
    ['ivo', 'K'],
    ['lars', 'M'],
  ] as const)
    await head.call(admitMember, {
      params,
      input: { accountId: accountId(login), name: login, role: 'expert', capacity: 'national', delegation },
    });
  const round = await head.call(openRound, {
    params,
    input: {
      editionId: edition.id,
      kind: 'comment',
      opensAt: '2026-09-01T08:00:00Z',
      closesAt: '2026-10-01T18:00:00Z',
      note: '',
    },
  });
  return { edition, round };
}
