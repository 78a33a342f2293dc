import {
  askCategory,
  type InputGiven,
  type ReplyOf,
  checkReport,
  createReport,
  createStatement,
  decideRetention,
  evaluateReport,
  fileReport,
  proposeRetention,
  readReport,
  sanitiseReport,
  submitReport,
  takeReport,
  decideCategory,
} from '@reeve/contract';
import { ReeveError, type GradeCodes, type SubjectCategory } from '@reeve/domain';
import { personaOf, STORY, STORY_REPORTS, type StoryReport } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

const NO_QUESTION_FAILS = {
  three_or_fewer_know: false,
  unique_detail: false,
  timing_reveals: false,
  style_reveals: false,
};

export function storyReport(key: StoryReport['key']): StoryReport {
  const report = STORY_REPORTS.find((one) => one.key === key);
  if (!report) throw new ReeveError('internal', 'A report of the story is missing.');
  return report;
}

export function personaId(login: string): string {
  const persona = personaOf(login);
  if (!persona) throw new ReeveError('internal', 'A persona of the story is missing.');
  return persona.id;
}

/** Steps 2 and 3: an officer writes, a second grades and sanitises, a third checks and files. @returns the report's id */
export async function playReport(
  stage: StoryStage,
  report: StoryReport,
  answers: { readonly requirementId: string; readonly collectionTaskId?: string | undefined },
): Promise<string> {
  await stage.moveTo(report.submittedAt);
  const author = await stage.as(report.authorLogin);
  const { id, version } = await author.call(createReport, {
    input: {
      draft: {
        subject: report.subject,
        text: report.rawText,
        sourceReference: report.sourceReference,
        answers: {
          toldBy: report.answers.toldBy,
          knowsBy: report.answers.knowsBy,
          recordAgrees: report.answers.recordAgrees,
        },
        grade: report.grade,
        gradeReason: report.rationale,
        persons: report.persons.map((person) => ({ ...person })),
        namesNobody: report.persons.length === 0,
        classification: report.classification,
        handling: { codes: [...report.handling.codes], conditions: report.handling.conditions },
        tlp: report.tlp,
        group: report.group,
        purpose: report.purpose,
        legalBasis: report.legalBasis,
        priority: report.priority,
        occurredOn: report.occurredOn,
        reviewOn: report.persons.reduce(
          (first, person) => (person.reviewOn < first ? person.reviewOn : first),
          '9999-12-31',
        ),
        ...answers,
      },
    },
  });
  await author.call(submitReport, { params: { id }, input: { version } });
  await treat(stage, report, id, report.grade, report.rationale, 'taken up in the morning', {
    evaluatedAt: report.evaluatedAt,
    checkedAt: report.checkedAt,
    collatedAt: report.collatedAt,
  });
  return id;
}

async function treat(
  stage: StoryStage,
  report: StoryReport,
  id: string,
  grade: GradeCodes,
  rationale: string,
  reason: string,
  at: { readonly evaluatedAt: string; readonly checkedAt: string; readonly collatedAt: string },
): Promise<void> {
  const params = { id };
  const grader = await stage.as(report.graderLogin);
  const sanitiser = await stage.as(report.sanitiserLogin);
  const checker = await stage.as(report.checkerLogin);
  const version = async (): Promise<number> => (await grader.call(readReport, { params })).version;
  await stage.moveTo(at.evaluatedAt);
  await grader.call(takeReport, { params, input: { version: await version(), reason } });
  await grader.call(evaluateReport, {
    params,
    input: {
      version: await version(),
      grade,
      rationale,
      marking: {
        classification: report.classification,
        handling: { codes: [...report.handling.codes], conditions: report.handling.conditions },
        tlp: report.tlp,
        group: report.group,
      },
    },
  });
  await sanitiser.call(sanitiseReport, {
    params,
    input: {
      version: await version(),
      subject: report.sanitisedSubject,
      text: report.sanitisedText,
      residualRisk: 'low',
      note: 'Channel, exact time and place and what is not needed taken out.',
    },
  });
  await stage.moveTo(at.checkedAt);
  await checker.call(checkReport, {
    params,
    input: { version: await version(), passed: true, answers: NO_QUESTION_FAILS, reason: '' },
  });
  await stage.moveTo(at.collatedAt);
  await checker.call(fileReport, {
    params,
    input: { version: await version(), to: 'collated', reason: 'Filed under the operation.' },
  });
}

/** Step 5: a supervisor decides a new category; the tip, corroborated once, is graded again; a second person keeps all three. */
export async function playCorroboration(
  stage: StoryStage,
  ids: Readonly<Record<'tip' | 'handler' | 'plateReader', string>>,
): Promise<void> {
  const { recategorisation } = STORY;
  await stage.moveTo(`${recategorisation.on}T09:00`);
  const supervisor = await stage.as(recategorisation.byLogin);
  const analyst = await stage.as(recategorisation.askedByLogin);
  for (const id of Object.values(ids)) {
    const report = await supervisor.call(readReport, { params: { id } });
    for (const person of report.persons) {
      const { version } = await supervisor.call(readReport, { params: { id } });
      const grounds =
        person.name === 'M.K.'
          ? recategorisation.grounds
          : 'Received a watch listed as stolen, seen by a source right in most instances.';
      const category: SubjectCategory = recategorisation.category;
      const params = { id, personId: person.id };
      const { reviewOn } = recategorisation;
      const asked = await analyst.call(askCategory, { params, input: { version, category, grounds, reviewOn } });
      const input = { version: asked.version, approve: true, reason: recategorisation.decidedBecause };
      await supervisor.call(decideCategory, { params, input });
    }
  }
  const at = {
    evaluatedAt: `${recategorisation.on}T10:00`,
    checkedAt: `${recategorisation.on}T11:00`,
    collatedAt: `${recategorisation.on}T11:10`,
  };
  await treat(
    stage,
    storyReport('tip'),
    ids.tip,
    recategorisation.tipRegradedTo,
    recategorisation.regradeReason,
    'A second, independent report agrees on one point.',
    at,
  );
  const head = await stage.as('markova');
  const reason = 'Two independent reports agree; needed for the operation.';
  for (const id of Object.values(ids)) {
    const { version, persons } = await supervisor.call(readReport, { params: { id } });
    const links = persons.map((person) => ({ personId: person.id, decision: 'keep' as const, reason }));
    const { proposalId } = await supervisor.call(proposeRetention, {
      params: { id },
      input: { version, outcome: 'retain', reason, links },
    });
    await head.call(decideRetention, {
      params: { id },
      input: { proposalId, approve: true, reason: 'The operation rests on it.' },
    });
  }
}

/** An analyst marks words of the released texts and makes statements from them. */
export async function playStatements(
  stage: StoryStage,
  ids: Readonly<Record<'tip' | 'handler' | 'plateReader', string>>,
): Promise<readonly string[]> {
  const analyst = await stage.as(STORY.analysis.byLogin);
  type Made = ReplyOf<typeof createStatement>;
  const state = (input: InputGiven<typeof createStatement>): Promise<Made> => analyst.call(createStatement, { input });
  /** The link of the man to a report: it gives a statement its category and legal basis. */
  const linkTo = async (id: string): Promise<string> => {
    const link = (await analyst.call(readReport, { params: { id } })).persons.find(({ name }) => name === 'M.K.');
    if (!link) throw new ReeveError('internal', 'A report of the story does not name its person.');
    return link.id;
  };
  const links = {
    tip: await linkTo(ids.tip),
    handler: await linkTo(ids.handler),
    plateReader: await linkTo(ids.plateReader),
  };
  const named = await state({
    reportId: ids.tip,
    quote: 'M.K.',
    subject: { newKind: 'person' },
    property: 'name',
    value: 'M.K.',
    kind: 'fact',
    subjectPersonId: links.tip,
  });
  const man = { id: named.subjectId };
  const offered = await state({
    reportId: ids.tip,
    quote: 'M.K. offered watches for sale',
    subject: man,
    property: 'conduct',
    value: 'offered watches for sale in the north sector',
    kind: 'assessment',
    validFrom: '2026-03-01',
    subjectPersonId: links.tip,
  });
  const handed = await state({
    reportId: ids.handler,
    quote: 'M.K. handed over a watch with an engraving',
    subject: man,
    property: 'conduct',
    value: 'handed over an engraved watch',
    kind: 'fact',
    validFrom: '2026-03-07',
    subjectPersonId: links.handler,
  });
  const lives = await state({
    reportId: ids.handler,
    quote: 'lives in Ropewalk',
    subject: man,
    property: 'uses',
    object: { newKind: 'address', name: 'Ropewalk, Norrin' },
    kind: 'fact',
    validFrom: '2026-01-01',
    subjectPersonId: links.handler,
  });
  const van = await state({
    reportId: ids.plateReader,
    quote: 'A van registered to M.K.',
    subject: man,
    property: 'owns',
    object: { newKind: 'vehicle', name: 'grey van' },
    kind: 'fact',
    subjectPersonId: links.plateReader,
  });
  const seen = await state({
    reportId: ids.plateReader,
    quote: 'was recorded within half an hour of three burglaries in sectors B and C',
    subject: { id: van.objectId ?? '' },
    property: 'occurred',
    value: 'recorded within half an hour of three burglaries',
    kind: 'fact',
    validFrom: '2026-02-28',
    validTo: '2026-03-08',
  });
  return [offered.id, handed.id, lives.id, seen.id];
}
