import { notice, type InputGiven } from '@reeve/contract';
import type { Client } from './world.ts';

type New = InputGiven<typeof notice.create>;

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

/** A notice that one person wrote and another released. @returns its id */
export async function makeNotice(
  { author, second }: { readonly author: Client; readonly second: Client },
  input: New,
): Promise<string> {
  const { id, version } = await author.call(notice.create, { input });
  await second.call(notice.move, { params: { id }, input: { version, to: 'released', reason: 'as ordered' } });
  return id;
}
