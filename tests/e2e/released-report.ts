import {
  checkReport,
  createReport,
  evaluateReport,
  fileReport,
  readReport,
  sanitiseReport,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { ask } from './ask.ts';
import type { Person } from './person.ts';

type Draft = InputGiven<typeof createReport>['draft'];
type Marking = InputGiven<typeof evaluateReport>['marking'];

const SUBJECT = 'Goods moved at night';
const MARKING: Marking = {
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:GREEN',
  group: 'NORRIN-BURG',
};

const versionFor = async (person: Person, id: string): Promise<number> =>
  (await ask(person, readReport, { params: { id } })).version;

/** An officer's report, taken and graded by another. @returns its id */
export async function gradedReport(
  { author, grader }: Readonly<Record<'author' | 'grader', Person>>,
  text: string,
  draft: Partial<Draft> = {},
  marking: Partial<Marking> = {},
): Promise<string> {
  const { id, version } = await ask(author, createReport, {
    input: {
      draft: {
        subject: SUBJECT,
        text,
        sourceReference: 'SRC-Q8',
        answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'no' },
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        gradeReason: 'first contact',
        persons: [],
        namesNobody: true,
        ...MARKING,
        purpose: 'P2',
        legalBasis: 'PA-12-1',
        priority: 'low',
        reviewOn: '2026-10-20',
        ...draft,
      },
    },
  });
  const params = { id };
  await ask(author, submitReport, { params, input: { version } });
  await ask(grader, takeReport, { params, input: { version: await versionFor(grader, id), reason: 'taken up' } });
  await ask(grader, evaluateReport, {
    params,
    input: {
      version: await versionFor(grader, id),
      grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
      rationale: 'seen by a reliable witness',
      marking: { ...MARKING, ...marking },
    },
  });
  return id;
}

/** An officer's report, graded, sanitised and released by others. @returns its id */
export async function releasedReport(
  people: Readonly<Record<'author' | 'grader' | 'checker', Person>>,
  text: string,
  draft: Partial<Draft> = {},
  marking: Partial<Marking> = {},
): Promise<string> {
  const { grader, checker } = people;
  const id = await gradedReport(people, text, draft, marking);
  const params = { id };
  await ask(grader, sanitiseReport, {
    params,
    input: {
      version: await versionFor(grader, id),
      subject: SUBJECT,
      text,
      residualRisk: 'low',
      note: 'nothing to remove',
    },
  });
  await ask(checker, checkReport, {
    params,
    input: {
      version: await versionFor(checker, id),
      passed: true,
      answers: { three_or_fewer_know: false, unique_detail: false, timing_reveals: false, style_reveals: false },
      reason: '',
    },
  });
  await ask(checker, fileReport, {
    params,
    input: { version: await versionFor(checker, id), to: 'collated', reason: 'filed' },
  });
  return id;
}
