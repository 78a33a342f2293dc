import {
  countDueReports,
  decideRetentionInBulk,
  fileUnderCase,
  openProceeding,
  proposeRetentionInBulk,
  readReport,
  readRetentionDesk,
  setExerciseClock,
} from '@reeve/contract';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const SUSPECT = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };
const DUE = '2027-09-01';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, pia: Client, ulla: Client;
const suspects: string[] = [];
const others: string[] = [];
/** Written by a reviewer. */
let ownId: string;
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeAll(async () => {
  world = await makeWorld({ seed: 'retention in bulk' });
  [bela, mara, theo, dora, ivo, pia, ulla] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'pia', 'ulla'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
  const collated = async (more: Parameters<typeof tip>[0]) => {
    const id = await submit(bela, tip({ grade: GRADE, reviewOn: DUE, ...more }));
    await collate(mara, theo, id, { grade: GRADE });
    return id;
  };
  for (let nth = 0; nth < 6; nth += 1) suspects.push(await collated({ persons: [{ ...SUSPECT, reviewOn: DUE }] }));
  for (let nth = 0; nth < 4; nth += 1) others.push(await collated({ persons: [], namesNobody: true }));
  const witness = { name: 'T.O.', category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' };
  ownId = await submit(theo, tip({ grade: GRADE, reviewOn: witness.reviewOn, persons: [witness] }));
  await collate(mara, dora, ownId, { grade: GRADE });
  const [ofCase = ''] = others;
  const { version } = await mara.call(readReport, { params: { id: ofCase } });
  await mara.call(fileUnderCase, { params: { id: ofCase }, input: { version, caseRef: 'PROS 9/27', reason: 'in it' } });
  await mara.call(openProceeding, {
    input: { caseRef: 'PROS 9/27', authority: 'Prosecutor', openedOn: '2026-09-01', marking: MARKING },
  });
  await toDay('2027-09-10');
}, 120_000);
afterAll(() => world.close());

const proposing = (ids: readonly string[], outcome: 'restrict' | 'erase' = 'erase') => ({
  input: { ids: [...ids], outcome, reason: 'nothing rests on them' },
});
const deciding = (ids: readonly string[], outcome: 'restrict' | 'erase' = 'erase', approve = true) => ({
  input: { ids: [...ids], outcome, approve, reason: 'I agree' },
});
const proposedFor = async (ids: readonly string[]) =>
  (await mara.call(readRetentionDesk)).items.filter((item) => ids.includes(item.id) && item.proposed !== null).length;

describe('numbers of what is due', () => {
  test('are shown by rule and age to the head of intelligence and the data protection officer, none under five', async () => {
    for (const who of [dora, pia]) {
      const { rules } = await who.call(countDueReports);
      const of = (rule: string) => rules.find((one) => one.rule === rule)?.counts;
      expect(of('suspect')).toEqual({ coming: null, to_30_days: 6, to_90_days: null, over_90_days: null });
      expect(of('no_person')).toEqual({ coming: null, to_30_days: null, to_90_days: null, over_90_days: null });
      expect(rules).toHaveLength(11); // every rule, so that a missing one reveals nothing
    }
    for (const who of [mara, ivo, ulla, bela]) expect(await who.refused(countDueReports)).toBe('not_permitted');
    expect((await pia.call(readRetentionDesk)).items).toEqual([]);
  });
});

describe('several reports at once', () => {
  test('are of one rule, on the desk of the person, and none has an impediment; else none is touched', async () => {
    const [clear = ''] = others.slice(1);
    expect(await mara.refused(proposeRetentionInBulk, proposing([...suspects, clear]))).toBe('invalid_input');
    expect(await mara.refused(proposeRetentionInBulk, proposing(others))).toBe('state_forbids');
    expect(await mara.refused(proposeRetentionInBulk, proposing([...suspects, crypto.randomUUID()]))).toBe('not_found');
    expect(await bela.refused(proposeRetentionInBulk, proposing(suspects))).toBe('not_permitted');
    expect(await theo.refused(proposeRetentionInBulk, proposing([ownId]))).toBe('same_person');
    const naming = { input: { ...proposing(suspects).input, reason: 'as src q8 told us' } };
    expect(await mara.refused(proposeRetentionInBulk, naming)).toBe('invalid_input');
    expect(await proposedFor([ownId, ...suspects, ...others])).toBe(0);
  });

  test('are erased by two persons, neither alone nor differently from the proposal', async () => {
    expect(await mara.call(proposeRetentionInBulk, proposing(suspects))).toEqual({ proposed: 6 });
    expect(await proposedFor(suspects)).toBe(6);
    expect(await mara.refused(decideRetentionInBulk, deciding(suspects))).toBe('same_person');
    expect(await dora.refused(decideRetentionInBulk, deciding(suspects, 'restrict'))).toBe('stale_version');
    expect(await proposedFor(suspects)).toBe(6);
    expect(await dora.call(decideRetentionInBulk, deciding(suspects))).toEqual({ decided: 6 });
    expect((await mara.call(readRetentionDesk)).items.map((item) => item.id)).not.toContain(suspects[0]);
  });

  test('a proceeding opened after the proposal keeps them all', async () => {
    const three = others.slice(1);
    await theo.call(proposeRetentionInBulk, proposing(three));
    const { id } = await mara.call(openProceeding, {
      input: { caseRef: 'PROS 10/27', authority: 'Prosecutor', openedOn: '2026-09-01', marking: MARKING },
    });
    expect(id).toBeTypeOf('string');
    await toDay(DUE); // seen again, so that it can be filed
    const { version } = await mara.call(readReport, { params: { id: three[0] ?? '' } });
    await mara.call(fileUnderCase, {
      params: { id: three[0] ?? '' },
      input: { version, caseRef: 'PROS 10/27', reason: 'in it' },
    });
    await toDay('2027-09-10');
    expect(await dora.refused(decideRetentionInBulk, deciding(three))).toBe('state_forbids');
    expect(await dora.call(decideRetentionInBulk, deciding(three, 'erase', false))).toEqual({ decided: 3 });
    expect(await proposedFor(three)).toBe(0);
  });
});
