import {
  agendaItem,
  collectionTask,
  controlStrategy,
  createStatement,
  decideIdentity,
  decision,
  evaluateTask,
  gap,
  judgement,
  meeting,
  openProceeding,
  outcome,
  patrolQuestion,
  priority,
  product,
  requirement,
  reviewProduct,
  runWeeklyCount,
  setExerciseClock,
  task,
  type InputGiven,
} from '@reeve/contract';
import { makePlan } from './allocation/make-plan.ts';
import { addDays, QUALITY_GATE, type ObjectKind, type QualityQuestion } from '@reeve/domain';
import {
  asActor,
  insertCoverage,
  insertCrimes,
  insertRecord,
  ownDataSet,
  type NewCrime,
  type Store,
} from '@reeve/store';
import { makeConcept, makeReadiness } from './concepts.ts';
import { makeMatrix } from './hypotheses.ts';
import { makeBriefing } from './briefings.ts';
import { makeAssessments } from './threat-assessments.ts';
import { accountId, acting } from './people.ts';
import type { Client } from './world.ts';
import { withEverySection } from './product-blocks.ts';
import { madeCrime } from './crime/made-crime.ts';

export type LoopIds = Readonly<
  Partial<Record<ObjectKind | 'proceeding' | 'firm' | 'namesake' | 'identityDecision' | 'scored', string>>
> & { readonly entity: string };
export const ALL_YES = Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as Record<
  QualityQuestion,
  boolean
>; // one entry a question

/** The people a loop needs, each with their part. */
export interface LoopPeople {
  readonly head: Client;
  readonly analyst: Client;
  readonly reviewer: Client;
  readonly commander: Client;
  readonly worker: Client;
}

export type Marking = NonNullable<InputGiven<typeof requirement.create>['marking']>;

/** Counts a week before and after the start, for the four areas of a measure; two a week everywhere but in the treated area. */
export function crimesOf(type: string, key: string): readonly NewCrime[] {
  const rows: NewCrime[] = [];
  const add = (area: string, day: string, nth: number): void => {
    rows.push(
      madeCrime(`${key}-${area}-${day}-${nth}`, {
        type,
        from_at: `${day}T20:00`,
        to_at: `${day}T21:00`,
        lon: -38,
        lat: 33.5,
        place_precision: 'street',
        area_code: area,
        area_name: area,
        street: `${key} Street`,
        outcome: 'open',
      }),
    );
  };
  for (let week = 0; week < 30; week += 1) {
    const day = addDays('2026-01-05', week * 7 + 2);
    const treated = week === 14 ? 20 : week < 15 ? 8 : 4;
    for (let nth = 0; nth < treated; nth += 1) add(`${key}-T`, day, nth);
    for (let nth = 0; nth < 8; nth += 1) add(`${key}-C`, day, nth);
  }
  return rows;
}

/** Stores a batch of crimes as one person. @returns the batch's id */
export async function addCrimes(
  store: Store,
  login: string,
  purpose: string,
  marking: Marking,
  key: string,
  crimes: readonly NewCrime[] = crimesOf(`burglary_${key}`, key),
): Promise<string> {
  const person = acting(login, purpose);
  return asActor(
    store,
    person,
    async (tx) => {
      const batch = await insertRecord(tx, 'import_batch', {
        title: `Crimes ${key}`,
        state: 'loaded',
        body: {
          fileName: `${key}.csv`,
          layout: 'tests',
          rowsRead: crimes.length,
          rowsNew: crimes.length,
          rowsDuplicate: 0,
          rowsRejected: 0,
          firstOn: '2026-01-07',
          lastOn: '2026-07-30',
          timePrecision: 'minute',
          faults: `line\r\n${key}\r\n`,
          failure: null,
        },
        cites: [],
        marking: {
          classification: marking.classification,
          handling: marking.handling.codes,
          conditions: '',
          tlp: marking.tlp,
          compartments: [marking.group],
          purposeGroup: purpose,
        },
        ownerId: undefined,
        dueOn: undefined,
      });
      const dataSetId = await ownDataSet(tx);
      const place = { batchId: batch.id, labelId: batch.labelId, dataSetId };
      await insertCrimes(tx, place, crimes);
      await insertCoverage(tx, {
        kind: 'covered',
        from: '2026-01-05',
        before: '2026-09-27',
        areas: [],
        offenceTypes: [],
        extractedOn: '2026-09-27',
        statedBy: 'tests',
        because: '',
        ...place,
      });
      return batch.id;
    },
    { write: true },
  );
}

/**
 * Walks the whole loop once from a collated report to an evaluation. `word` is in every text. @returns an id of every
 * kind
 */
export async function walkLoop(
  people: LoopPeople,
  of: {
    readonly reportId: string;
    readonly quote: string;
    readonly purpose: string;
    readonly marking: Marking;
    readonly word: string;
    readonly batchId: string;
    readonly key: string;
  },
): Promise<LoopIds> {
  const { head, analyst, reviewer, commander, worker } = people;
  const { marking, word, key } = of;
  const owner = accountId(worker.login);
  const chief = await analyst.call(priority.create, {
    input: {
      title: `Priority ${word}`,
      marking,
      ownerId: owner,
      body: {
        code: 'P',
        prevention: word,
        intelligence: word,
        enforcement: word,
        measure: word,
        reviewOn: '2026-12-01',
      },
    },
  });
  const strategy = await head.call(controlStrategy.create, {
    input: {
      title: `Strategy ${word}`,
      body: {
        validFrom: '2026-04-01',
        priorityIds: [chief.id],
        nonPriorities: [{ title: `none ${word}`, reason: `because ${word}` }],
      },
    },
  });
  const asked = await analyst.call(requirement.create, {
    input: {
      title: `Requirement ${word}`,
      marking,
      ownerId: accountId(analyst.login),
      dueOn: '2026-12-01',
      body: {
        question: `What is ${word} all about?`,
        decisionServed: word,
        kind: 'tactical',
        level: 'local',
        necessityNote: word,
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
  await head.call(requirement.move, {
    params: { id: asked.id },
    input: { version: asked.version, to: 'approved', reason: `because ${word}` },
  });
  const collected = await analyst.call(collectionTask.create, {
    input: {
      title: `Collect ${word}`,
      cites: [{ kind: 'requirement', id: asked.id }],
      ownerId: owner,
      dueOn: '2026-12-01',
      body: {
        instruction: `Find ${word}`,
        source: 'patrol',
        sourceType: 'patrol',
        legalBasis: 'PA12',
        necessityNote: `needed ${word}`,
        authorityType: 'none',
        authorityRef: '',
      },
    },
  });
  // Under the marking of the requirement: what is hidden of the one is hidden of the other.
  const released = await head.call(patrolQuestion.create, {
    input: {
      text: `does anyone see ${word.toLowerCase()}`,
      lastOn: '2026-10-04',
      requirementId: asked.id,
      marking,
      statesNothingShown: true,
    },
  });
  const stated = await analyst.call(createStatement, {
    input: {
      reportId: of.reportId,
      quote: of.quote,
      subject: { newKind: 'object' },
      property: 'name',
      value: `Object ${word}`,
      kind: 'fact',
    },
  });
  // Two entities of one name, and a decision on them.
  const [firm, namesake] = [await nameFirm(analyst, of, word), await nameFirm(analyst, of, word)];
  const identityDecision = await analyst.call(decideIdentity, {
    params: { first: firm, second: namesake },
    input: { outcome: 'unsure', reason: `Decided for ${word}`, seenId: null },
  });
  const run = await analyst.call(runWeeklyCount, {
    input: { offenceType: `burglary_${key}`, areas: [`${key}-T`], weekOf: '2026-04-14', baselineWeeks: 12 },
  });
  const matrixId = await makeMatrix(analyst, {
    word,
    cites: { kind: 'report', id: of.reportId },
    missing: { kind: 'requirement', id: asked.id },
  });
  const assessments = await makeAssessments(analyst, {
    word,
    cites: { kind: 'report', id: of.reportId },
    marking,
    assessorId: accountId(analyst.login),
  });
  const judged = await analyst.call(judgement.create, {
    input: {
      title: `Judgement ${word}`,
      cites: [
        { kind: 'finding', id: run.findingId },
        { kind: 'report', id: of.reportId },
        { kind: 'statement', id: stated.id },
      ],
      body: {
        statement: `It is likely that ${word}`,
        scheme: 'PHIA',
        term: 'likely',
        confidence: 'moderate',
        basis: word,
        alternatives: word,
        wouldChangeIf: word,
        horizon: '',
      },
    },
  });
  const unknown = await analyst.call(gap.create, {
    input: {
      // In capitals some words of the tests are names of persons, which a gap may not have.
      statement: `We do not know ${word.toLowerCase()}`,
      importance: 4,
      level: 'local',
      cites: [{ kind: 'judgement', id: judged.id }],
    },
  });
  const written = await analyst.call(product.create, {
    input: {
      title: `Product ${word}`,
      cites: [{ kind: 'requirement', id: asked.id }],
      body: {
        type: 'tactical_assessment',
        scheme: 'PHIA',
        gaps: word,
        limitations: word,
        authorIds: [],
        blocks: withEverySection(
          'tactical_assessment',
          [
            {
              id: '00000000-0000-4000-8000-00000000b10c',
              section: 'what_changed',
              text: `Text ${word}`,
              cites: [
                { kind: 'judgement', id: judged.id },
                { kind: 'finding', id: run.findingId },
              ],
            },
          ],
          word,
        ),
      },
    },
  });
  await analyst.call(product.move, {
    params: { id: written.id },
    input: { version: 1, to: 'peer_review', reason: 'ready' },
  });
  const reviewed = await reviewer.call(reviewProduct, {
    params: { id: written.id },
    input: { version: 2, answers: ALL_YES, note: word },
  });
  await head.call(product.move, {
    params: { id: written.id },
    input: { version: reviewed.version, to: 'approved', reason: `approved ${word}` },
  });
  const met = await commander.call(meeting.create, {
    input: {
      title: `Meeting ${word}`,
      marking,
      ownerId: accountId(commander.login),
      body: {
        level: 'tactical',
        heldOn: '2026-04-15',
        place: word,
        attendance: [word.slice(0, 60)],
        conflicts: word,
        minutes: word,
      },
    },
  });
  const item = await commander.call(agendaItem.create, {
    input: {
      title: `Item ${word}`,
      body: { meetingId: met.id, source: { kind: 'product', id: written.id }, lead: word },
    },
  });
  await commander.call(setExerciseClock, { input: { now: '2026-04-15T07:00:00.000Z' } });
  const decided = await commander.call(decision.create, {
    input: {
      title: `Decision ${word}`,
      cites: [{ kind: 'product', id: written.id }],
      ownerId: owner,
      dueOn: '2026-12-01',
      body: {
        meetingId: met.id,
        agendaItemId: item.id,
        outcome: 'adopted',
        options: [{ code: 'A', title: word.slice(0, 200), forIt: word, against: word }],
        chosen: 'A',
        reason: `because ${word}`,
        measureText: word,
        measure: {
          offenceType: `burglary_${key}`,
          treatedAreas: [`${key}-T`],
          comparisonAreas: [`${key}-C`],
          displacementAreas: [],
          displacementComparisonAreas: [],
          beforeFrom: '2026-01-18',
          startsOn: '2026-04-19',
          afterTo: '2026-07-19',
        },
        intrusive: false,
        plan: { proportionate: word, legal: word, accountable: word, necessary: word },
      },
    },
  });
  // Tasks are ordered on the day of the decision, which is before the registered start.
  const ordered = await commander.call(task.create, {
    input: {
      title: `Task ${word}`,
      cites: [{ kind: 'decision', id: decided.id }],
      ownerId: owner,
      dueOn: '2026-12-01',
      body: { instruction: `Do ${word}` },
    },
  });
  await worker.call(task.move, {
    params: { id: ordered.id },
    input: { version: 1, to: 'accepted', reason: 'accepted' },
  });
  await worker.call(task.move, {
    params: { id: ordered.id },
    input: { version: 2, to: 'in_progress', reason: 'begun' },
  });
  const result = await worker.call(outcome.create, {
    input: {
      title: `Outcome ${word}`,
      cites: [{ kind: 'task', id: ordered.id }],
      body: {
        happened: `Happened ${word}`,
        outputs: [],
        complaints: 0,
        stops: [{ area: 'QUAY-T', stops: 40, found: 2 }],
      },
    },
  });
  await worker.call(task.move, { params: { id: ordered.id }, input: { version: 3, to: 'done', reason: 'done' } });
  await commander.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  const evaluated = await analyst.call(evaluateTask, {
    params: { id: ordered.id },
    input: { version: 4, lesson: `Lesson ${word}` },
  });
  const proceeding = await commander.call(openProceeding, {
    input: { caseRef: `CASE ${word}`.slice(0, 100), authority: word.slice(0, 100), openedOn: '2026-04-01', marking },
  });
  const briefing = await makeBriefing(
    { author: head, second: reviewer },
    { word, marking, taskId: ordered.id, questionId: released.id, findingId: run.findingId },
  );
  const planId = await makePlan(analyst, { marking, word, key, priorityId: chief.id });
  const conceptId = await makeConcept(head, { marking, word });
  return {
    priority: chief.id,
    control_strategy: strategy.id,
    ...(planId === undefined ? {} : { allocation_plan: planId }),
    gap: unknown.id,
    requirement: asked.id,
    collection_task: collected.id,
    patrol_question: released.id,
    statement: stated.id,
    entity: stated.subjectId,
    firm,
    namesake,
    identityDecision: identityDecision.id,
    import_batch: of.batchId,
    analysis_run: run.id,
    finding: run.findingId,
    hypothesis_matrix: matrixId,
    threat_assessment: assessments.opened,
    scored: assessments.scoring,
    judgement: judged.id,
    product: written.id,
    meeting: met.id,
    agenda_item: item.id,
    decision: decided.id,
    task: ordered.id,
    ...briefing,
    outcome: result.id,
    evaluation: evaluated.id,
    proceeding: proceeding.id,
    concept: conceptId,
    readiness: await makeReadiness(head, { marking, word, conceptId }),
  };
}

/** Names an organisation in a statement of a report. @returns its id */
async function nameFirm(
  analyst: Client,
  of: { readonly reportId: string; readonly quote: string },
  word: string,
): Promise<string> {
  const { subjectId } = await analyst.call(createStatement, {
    input: {
      reportId: of.reportId,
      quote: of.quote,
      property: 'name',
      kind: 'fact',
      subject: { newKind: 'organisation' },
      value: `Firm ${word}`,
    },
  });
  return subjectId;
}
