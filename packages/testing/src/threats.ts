import { keepControlRoom, keepDuty, raiseThreat } from '@reeve/contract';
import { EXERCISE_NOW, type Client } from './world.ts';
import { accountId } from './people.ts';

/** Rosa as duty commander and Ulla as deputy for a day, and the control room's number. @returns the ids of the periods */
export async function addDuty(head: Client): Promise<readonly string[]> {
  const [from, until] = [-1, 24].map((hours) => new Date(EXERCISE_NOW.getTime() + hours * 3_600_000).toISOString());
  const ids: string[] = [];
  for (const [login, post] of [
    ['rosa', 'duty_commander'],
    ['ulla', 'deputy'],
  ] as const)
    ids.push(
      (
        await head.call(keepDuty, {
          input: { accountId: accountId(login), post, from: from ?? '', until: until ?? '' },
        })
      ).id,
    );
  await head.call(keepControlRoom, { input: { number: '555 0100' } });
  return ids;
}

/** Raises a threat whose every word contains another. @returns its id */
export async function addThreat(author: Client, word: string): Promise<string> {
  const input = { atRisk: `At risk ${word}`, place: `Place ${word}`, when: `When ${word}`, phone: `Phone ${word}` };
  return (await author.call(raiseThreat, { input })).id;
}
