import { assessForDefence, createStatement, judgement, readReport, type InputGiven } from '@reeve/contract';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client;
let reportId: string, statementId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'what speaks for a person' });
  [bela, mara, theo, ivo] = (await Promise.all(['bela', 'mara', 'theo', 'ivo'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
    Client,
  ];
  const mention = { category: 'u_unverified_mention' as const, grounds: '', minor: false, reviewOn: '2026-10-20' };
  const persons = ['Oskar Brenn', 'Dana Kral'].map((name) => ({ ...mention, name }));
  reportId = await submit(bela, tip({ persons }));
  const text = 'Oskar Brenn was at the harbour feast that night, Dana Kral says.';
  await collate(mara, theo, reportId, { subject: 'Where Oskar Brenn was, as Dana Kral says', text });
  const { id } = await ivo.call(createStatement, {
    input: {
      reportId,
      quote: 'at the harbour feast that night',
      subject: { newKind: 'person' },
      property: 'conduct',
      value: 'at the harbour feast',
      kind: 'fact',
    },
  });
  statementId = id;
});
afterAll(() => world.close());

const judged = (cites: InputGiven<typeof judgement.create>['cites']) => ({
  input: {
    title: 'Another person broke in',
    cites,
    body: {
      statement: 'It is likely that another person broke in.',
      scheme: 'PHIA' as const,
      term: 'likely',
      confidence: 'low' as const,
      basis: 'one report',
      alternatives: 'an earlier hour',
      wouldChangeIf: 'another witness',
      horizon: '',
    },
  },
});

test('a report that may help the defence is cited although it mentions unverified persons, with their names masked', async () => {
  const both = [[{ kind: 'report' as const, id: reportId }], [{ kind: 'statement' as const, id: statementId }]];
  for (const cites of both) expect(await ivo.refused(judgement.create, judged(cites))).toBe('state_forbids');
  const { version } = await mara.call(readReport, { params: { id: reportId } });
  await mara.call(assessForDefence, {
    params: { id: reportId },
    input: { version, mayAssistDefence: 'yes', reason: 'it says he was elsewhere' },
  });
  for (const cites of both) await ivo.call(judgement.create, judged(cites));
  const { id } = await ivo.call(judgement.create, judged([{ kind: 'report', id: reportId }]));
  const { cites } = await ivo.call(judgement.read, { params: { id } });
  expect(cites.map(({ title }) => title)).toEqual(['Where ••• was, as ••• says']);
});

test('other reports are not', async () => {
  const { version } = await mara.call(readReport, { params: { id: reportId } });
  await mara.call(assessForDefence, {
    params: { id: reportId },
    input: { version, mayAssistDefence: 'no', reason: 'looked at again' },
  });
  expect(await ivo.refused(judgement.create, judged([{ kind: 'report', id: reportId }]))).toBe('state_forbids');
});
