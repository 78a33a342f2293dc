import {
  acknowledgeConditions,
  checkReport,
  createReport,
  evaluateReport,
  fileReport,
  giveReason,
  readReport,
  sanitiseReport,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { GROUP } from './people.ts';
import type { Client } from './world.ts';

type Form = InputGiven<typeof createReport>['draft'];

/** A complete form of the tip in the worked example; parts can be replaced. */
export function tip(more: Partial<Form> = {}): Form {
  return {
    subject: 'Watches offered for sale',
    text: `Shop owner says his cousin saw ${more.namesNobody === true ? 'a man' : 'M.K.'} offer watches to customers at 21:10.`,
    sourceReference: 'SRC-Q8',
    answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'no' },
    grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
    gradeReason: 'first contact, hearsay',
    persons: [{ name: 'M.K.', category: 'u_unverified_mention', grounds: '', minor: false, reviewOn: '2026-10-20' }],
    namesNobody: false,
    classification: 'restricted',
    handling: { codes: ['H0'], conditions: '' },
    tlp: 'TLP:AMBER',
    group: GROUP,
    purpose: 'P2',
    legalBasis: 'PA12',
    priority: 'low',
    reviewOn: '2026-10-20',
    ...more,
  };
}

export const MARKING: InputGiven<typeof evaluateReport>['marking'] = {
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: GROUP,
};
export const NO_QUESTION_FAILS = {
  three_or_fewer_know: false,
  unique_detail: false,
  timing_reveals: false,
  style_reveals: false,
};

/** An officer writes and sends a report. */
export async function submit(author: Client, form: Form = tip()): Promise<string> {
  const { id, version } = await author.call(createReport, { input: { draft: form } });
  await author.call(submitReport, { params: { id }, input: { version } });
  return id;
}

/** Returns the version a person sees after stating a reason and reading its conditions where required. */
async function versionOf(client: Client, id: string): Promise<number> {
  const answer = await client.send(readReport, { params: { id } });
  const { code } = JSON.parse(answer.body) as { code?: string }; // a report, or problem+json
  if (code === 'reason_needed')
    await client.call(giveReason, { input: { kind: 'report', id, justification: 'it is on my desk' } });
  if (code === 'acknowledgement_needed') await client.call(acknowledgeConditions, { params: { kind: 'report', id } });
  if (code === 'reason_needed' || code === 'acknowledgement_needed') return versionOf(client, id);
  return (await client.call(readReport, { params: { id } })).version;
}

/** From submission to collation, by an evaluator who also sanitises and a checker. */
export async function collate(
  evaluator: Client,
  checker: Client,
  id: string,
  texts: {
    readonly subject?: string;
    readonly text?: string;
    readonly marking?: InputGiven<typeof evaluateReport>['marking'];
    readonly grade?: InputGiven<typeof evaluateReport>['grade'];
  } = {},
): Promise<void> {
  const params = { id };
  await evaluator.call(takeReport, { params, input: { version: await versionOf(evaluator, id), reason: 'taken up' } });
  await evaluator.call(evaluateReport, {
    params,
    input: {
      version: await versionOf(evaluator, id),
      grade: texts.grade ?? { scheme: 'EU_4x4', source: 'X', info: '4' },
      rationale: 'first contact, hearsay',
      marking: texts.marking ?? MARKING,
    },
  });
  await evaluator.call(sanitiseReport, {
    params,
    input: {
      version: await versionOf(evaluator, id),
      subject: texts.subject ?? 'Watches offered for sale, north sector',
      text: texts.text ?? 'Information suggests watches were offered in the north sector.',
      residualRisk: 'low',
      note: 'channel, time and place taken out',
    },
  });
  await checker.call(checkReport, {
    params,
    input: { version: await versionOf(checker, id), passed: true, answers: NO_QUESTION_FAILS, reason: '' },
  });
  await checker.call(fileReport, {
    params,
    input: { version: await versionOf(checker, id), to: 'collated', reason: 'filed, no link' },
  });
}
