import {
  agendaItem,
  collectionTask,
  decision,
  evaluateTask,
  judgement,
  meeting,
  outcome,
  priority,
  product,
  requirement,
  reviewProduct,
  runWeeklyCount,
  task,
  type ReplyOf,
} from '@reeve/contract';
import { QUALITY_GATE, type QualityQuestion } from '@reeve/domain';
import { BEFORE, AFTER, EXERCISE_NOW, PLANTED, PURPOSES, STORY } from '@reeve/scenario';
import { setExerciseNow, type Store } from '@reeve/store';
import { openStage, type Player, type StoryStage } from './player.ts';
import { personaId, playCorroboration, playReport, playStatements, storyReport } from './story-reports.ts';

/** What the story leaves behind: ids by the names the story gives them. */
export interface PlayedStory {
  readonly requirement: string;
  readonly tip: string;
  readonly tipEcho: string;
  readonly handler: string;
  readonly plateReader: string;
  readonly analysisRun: string;
  readonly finding: string;
  readonly judgement: string;
  readonly product: string;
  readonly meeting: string;
  readonly agendaItem: string;
  readonly decision: string;
  readonly refusal: string;
  readonly patrol: string;
  readonly letters: string;
  readonly evaluation: string;
}

/** The reviewer answers every question of the quality gate with yes. */
const ALL_YES = Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as Record<
  QualityQuestion,
  boolean
>; // one entry a question

const OPEN = {
  classification: 'restricted',
  handling: { codes: ['H0' as const], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'RIV-GEN',
} as const;
const marking = () => ({ ...OPEN, handling: { codes: [...OPEN.handling.codes], conditions: '' } });

/** Steps 1: the strategic meeting signs the priorities; the requirement is approved and tasked. */
async function playDirection(stage: StoryStage): Promise<string> {
  const { strategicMeeting, requirement: asked } = STORY;
  await stage.moveTo(`${strategicMeeting.on}T10:00`);
  const head = await stage.as('markova');
  const chief = await stage.as(strategicMeeting.chairLogin);
  for (const { code, title } of PURPOSES.filter((one) => one.code !== 'GEN')) {
    const made = await head.call(priority.create, {
      input: {
        title,
        marking: marking(),
        ownerId: personaId(strategicMeeting.chairLogin),
        body: {
          code,
          prevention: 'Design out, warn, repair.',
          intelligence: 'Who, where, when, to whom.',
          enforcement: 'As the law allows and evidence carries.',
          measure: 'Results with a comparison area.',
          reviewOn: '2026-07-12',
        },
      },
    });
    await chief.call(priority.move, {
      params: { id: made.id },
      input: { version: made.version, to: 'signed', reason: `${code} adopted in the control strategy of 2026` },
    });
  }
  const owner = await stage.as(asked.ownerLogin);
  const made = await owner.call(requirement.create, {
    input: {
      title: asked.question,
      marking: marking(),
      ownerId: personaId(asked.ownerLogin),
      dueOn: asked.neededBy,
      body: {
        question: asked.question,
        decisionServed: asked.decisionServed,
        kind: 'tactical',
        level: 'local',
        necessityNote: asked.gap,
        personalDataExpected: true,
        referredTo: '',
      },
    },
  });
  await chief.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version, to: 'approved', reason: 'Serves priority P2.' },
  });
  for (const part of asked.collection) {
    await owner.call(collectionTask.create, {
      input: {
        title: part.what,
        cites: [{ kind: 'requirement', id: made.id }],
        ownerId: personaId(part.assigneeLogin),
        dueOn: asked.neededBy,
        body: {
          instruction: part.what,
          sourceType: 'community',
          legalBasis: part.legalBasis,
          necessityNote: part.necessity,
          authorityType: 'none',
          authorityRef: '',
        },
      },
    });
  }
  await owner.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version + 1, to: 'tasked', reason: 'Two collection tasks given.' },
  });
  return made.id;
}

/** Step 6: the week is counted, a judgement made, a profile written, reviewed by a second and approved by a third person. */
async function playAssessment(
  stage: StoryStage,
  requirementId: string,
  reports: readonly string[],
  statements: readonly string[],
) {
  const { analysis, judgement: held, product: profile } = STORY;
  const analyst = await stage.as(analysis.byLogin);
  await stage.moveTo('2026-03-12T13:00');
  const run = await analyst.call(runWeeklyCount, {
    input: {
      offenceType: analysis.offence,
      areas: [...analysis.areas],
      weekOf: analysis.week.window.from,
      baselineWeeks: 12,
    },
  });
  const judged = await analyst.call(judgement.create, {
    input: {
      title: held.text,
      cites: [
        { kind: 'finding', id: run.findingId },
        ...reports.map((id) => ({ kind: 'report' as const, id })),
        ...statements.map((id) => ({ kind: 'statement' as const, id })),
        { kind: 'requirement', id: requirementId },
      ],
      body: {
        statement: held.text,
        scheme: 'PHIA',
        term: held.term,
        confidence: held.confidence,
        basis: held.basis,
        alternatives: held.alternatives.join('; '),
        wouldChangeIf: held.wouldChange,
        horizon: 'to the end of March 2026',
      },
    },
  });
  const cite = (kind: 'finding' | 'judgement' | 'report', id: string) => ({ kind, id });
  const block = (
    section: string,
    text: string,
    cites: { kind: 'finding' | 'judgement' | 'report'; id: string }[] = [],
  ) => ({ id: crypto.randomUUID(), section, text, cites });
  const made = await analyst.call(product.create, {
    input: {
      title: profile.title,
      cites: [{ kind: 'requirement', id: requirementId }],
      ownerId: personaId(profile.authorLogin),
      body: {
        type: profile.kind,
        scheme: 'PHIA',
        periodFrom: analysis.week.baseline.from,
        periodTo: '2026-03-08',
        authorIds: [],
        gaps: 'Where tools and watches are sold on is not known.',
        limitations: 'Times are windows; one of two origins is a single registered source.',
        blocks: [
          block(
            'problem',
            'Residential burglary in sectors B and C stood at 25 in the week of 2 March, against a mean of 10 over the twelve weeks before.',
            [cite('finding', run.findingId)],
          ),
          block(
            'why_now',
            'The rise began in January and did not fall by itself; evenings between 18 and 22 h carry most of it.',
            [cite('finding', run.findingId)],
          ),
          block(
            'where_when_who_how',
            'Two clusters, around Mill Street and Tanner’s Row. Entry mostly by the rear door.',
            reports.map((id) => cite('report', id)),
          ),
          block(
            'causes',
            'It is likely that one local pair has committed most of them since January; confidence is moderate.',
            [cite('judgement', judged.id)],
          ),
          block('existing_responses', 'None beyond ordinary patrol.'),
          block(
            'options',
            'A: observation of two addresses. B: 28 nights of directed patrol in two hot spots and letters to neighbours. C: nothing new, review in four weeks.',
          ),
          block(
            'success_measure',
            'Burglaries in B and C against E and F, 25 weeks before and after the start, with the ring around and its match.',
          ),
        ],
      },
    },
  });
  await analyst.call(product.move, {
    params: { id: made.id },
    input: { version: made.version, to: 'peer_review', reason: 'Ready for review.' },
  });
  const reviewer = await stage.as(profile.reviewerLogin);
  const reviewed = await reviewer.call(reviewProduct, {
    params: { id: made.id },
    input: {
      version: made.version + 1,
      answers: ALL_YES,
      note: 'Graded sources only; alternatives are stated.',
    },
  });
  await stage.moveTo(`${profile.approvedOn}T08:00`);
  const approver = await stage.as(profile.approverLogin);
  await approver.call(product.move, {
    params: { id: made.id },
    input: { version: reviewed.version, to: 'approved', reason: 'Fit for the meeting.' },
  });
  return { run, judged, made };
}

/** Step 7: the meeting adopts option B with its measure and refuses a nomination, both with reasons. */
async function playMeeting(stage: StoryStage, productId: string) {
  const { tacticalMeeting: held } = STORY;
  await stage.moveTo(held.at);
  const chair = await stage.as(held.chairLogin);
  const tacticalMarking = { ...marking(), group: 'NORRIN-TCG' };
  const called = await chair.call(meeting.create, {
    input: {
      title: held.title,
      marking: tacticalMarking,
      ownerId: personaId(held.chairLogin),
      body: {
        level: 'tactical',
        heldOn: held.on,
        place: 'Norrin district command',
        attendance: ['Edda Halden', 'Vesna Marková', 'Dag Lindqvist', 'Ines Okafor'],
        conflicts: 'None declared.',
        minutes: '',
      },
    },
  });
  const item = await chair.call(agendaItem.create, {
    input: {
      title: held.item,
      body: {
        meetingId: called.id,
        source: { kind: 'product', id: productId },
        lead: '25 a week against a mean of 10 in sectors B and C; a local pair is likely.',
      },
    },
  });
  const adopted = await chair.call(decision.create, {
    input: {
      title: `Option B: ${held.item.toLowerCase()}`,
      cites: [{ kind: 'product', id: productId }],
      ownerId: personaId(held.ownerLogin),
      dueOn: STORY.measure.reviewOn,
      body: {
        meetingId: called.id,
        agendaItemId: item.id,
        outcome: 'adopted',
        chosen: 'B',
        reason: held.options[1].reason,
        options: held.options.map((option) => ({
          code: option.code,
          title: option.text,
          hours: option.hours,
          forIt: option.inFavour,
          against: option.against,
        })),
        measure: {
          offenceType: STORY.measure.offence,
          treatedAreas: [...PLANTED.treated.areas],
          comparisonAreas: [...PLANTED.control.areas],
          displacementAreas: [...PLANTED.displacement.areas],
          displacementComparisonAreas: [...PLANTED.displacementControl.areas],
          beforeFrom: BEFORE.from,
          startsOn: AFTER.from,
          afterTo: AFTER.until,
        },
        measureText: STORY.measure.caution,
        plan: {
          proportionate: held.legality.proportionate,
          legal: held.legality.lawful,
          accountable: held.legality.accountable,
          necessary: held.legality.necessary,
        },
      },
    },
  });
  const refused = await chair.call(decision.create, {
    input: {
      title: 'Nomination of a person under 18',
      cites: [{ kind: 'product', id: productId }],
      body: {
        meetingId: called.id,
        outcome: 'refused',
        options: [],
        reason: held.refusedNomination.reason,
        measureText: '',
      },
    },
  });
  await chair.call(requirement.create, {
    input: {
      title: held.followUp,
      marking: marking(),
      ownerId: personaId('ilves'),
      dueOn: '2026-10-30',
      cites: [{ kind: 'decision', id: adopted.id }],
      body: {
        question: held.followUp,
        decisionServed: 'Prevention with second-hand dealers',
        kind: 'tactical',
        level: 'local',
        necessityNote: 'Follows from the decision.',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
  await chair.call(meeting.move, {
    params: { id: called.id },
    input: { version: called.version, to: 'held', reason: 'Minutes read back.' },
  });
  return { called, item, adopted, refused };
}

async function playTask(stage: StoryStage, decisionId: string, order: (typeof STORY.tasks)[number]): Promise<string> {
  const chair = await stage.as(STORY.tacticalMeeting.chairLogin);
  await stage.moveTo('2026-03-13T11:30');
  const made = await chair.call(task.create, {
    input: {
      title: order.title,
      cites: [{ kind: 'decision', id: decisionId }],
      ownerId: personaId(order.assigneeLogin),
      dueOn: order.lastNight,
      body: { instruction: order.title, startsOn: order.startsOn, endsOn: order.lastNight },
    },
  });
  const owner = await stage.as(order.assigneeLogin);
  const step = async (
    player: Player,
    to: 'accepted' | 'in_progress' | 'done',
    version: number,
    reason: string,
  ): Promise<ReplyOf<typeof task.move>> =>
    player.call(task.move, { params: { id: made.id }, input: { version, to, reason } });
  await step(owner, 'accepted', made.version, 'Accepted at the meeting.');
  await stage.moveTo(`${order.startsOn}T18:00`);
  await step(owner, 'in_progress', made.version + 1, 'Begun.');
  await stage.moveTo(`${order.outcome.recordedOn}T09:00`);
  await owner.call(outcome.create, {
    input: {
      title: order.outcome.text.slice(0, 300),
      cites: [{ kind: 'task', id: made.id }],
      body: {
        happened: order.outcome.text,
        outputs: [],
        complaints: order.outcome.complaints,
        hours: order.outcome.hoursUsed,
      },
    },
  });
  await step(owner, 'done', made.version + 2, 'All done as ordered.');
  return made.id;
}

/** Play the story of the exercise through the API, each step on its day; the clock ends where the demo begins. */
export async function playStory(store: Store): Promise<PlayedStory> {
  const stage = await openStage(store, STORY.purpose, STORY.caseRef);
  try {
    const requirementId = await playDirection(stage);
    const tip = await playReport(stage, storyReport('tip'), requirementId);
    const tipEcho = await playReport(stage, storyReport('tipEcho'), requirementId);
    const handler = await playReport(stage, storyReport('handler'), requirementId);
    const plateReader = await playReport(stage, storyReport('plateReader'), requirementId);
    const reports = { tip, handler, plateReader };
    await playCorroboration(stage, reports);
    const statements = await playStatements(stage, reports);
    const { run, judged, made } = await playAssessment(stage, requirementId, Object.values(reports), statements);
    const { called, item, adopted, refused } = await playMeeting(stage, made.id);
    const patrol = await playTask(stage, adopted.id, STORY.tasks[0]);
    const letters = await playTask(stage, adopted.id, STORY.tasks[1]);
    await stage.moveTo(`${STORY.evaluation.on}T10:00`);
    const analyst = await stage.as(STORY.evaluation.byLogin);
    const done = await analyst.call(task.read, { params: { id: patrol } });
    const evaluated = await analyst.call(evaluateTask, {
      params: { id: patrol },
      input: { version: done.version, lesson: STORY.evaluation.lesson },
    });
    return {
      requirement: requirementId,
      tip,
      tipEcho,
      handler,
      plateReader,
      analysisRun: run.id,
      finding: run.findingId,
      judgement: judged.id,
      product: made.id,
      meeting: called.id,
      agendaItem: item.id,
      decision: adopted.id,
      refusal: refused.id,
      patrol,
      letters,
      evaluation: evaluated.id,
    };
  } finally {
    await setExerciseNow(store, new Date(EXERCISE_NOW));
    await stage.close();
  }
}
