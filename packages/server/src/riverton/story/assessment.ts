import { judgement, product, reviewProduct, runWeeklyCount, type InputGiven, type ReplyOf } from '@reeve/contract';
import { markOf, QUALITY_GATE, type QualityQuestion } from '@reeve/domain';
import { STORY, STORY_PRODUCTS } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { playHypotheses } from './hypotheses.ts';
import { playResolvedJudgements } from './judgements.ts';
import { playProduct } from './products.ts';
import { personaId } from './reports.ts';

/** The reviewer answers every question of the quality gate with yes. */
const ALL_YES = Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as Record<
  QualityQuestion,
  boolean
>; // one entry a question

type Reports = Readonly<Record<'tip' | 'handler' | 'plateReader', string>>;

/** Step 6: the week is counted, a judgement made, a profile written, reviewed by a second and approved by a third person. */
export async function playAssessment(
  stage: StoryStage,
  requirementId: string,
  reports: Reports,
  statements: readonly string[],
) {
  const { analysis } = STORY;
  const analyst = await stage.as(analysis.byLogin);
  await stage.moveTo('2026-03-12T12:00');
  const run = await analyst.call(runWeeklyCount, {
    input: {
      offenceType: analysis.offence,
      areas: [...analysis.areas],
      weekOf: analysis.week.window.from,
      baselineWeeks: 12,
    },
  });
  const finding = run.findingId;
  await playResolvedJudgements(stage, { finding, requirement: requirementId });
  const matrixId = await playHypotheses(stage, { ...reports, finding });
  await stage.moveTo('2026-03-12T13:00');
  const judged = await playJudgement(stage, [
    { kind: 'finding', id: finding },
    { kind: 'hypothesis_matrix', id: matrixId },
    ...Object.values(reports).map((id) => ({ kind: 'report' as const, id })),
    ...statements.map((id) => ({ kind: 'statement' as const, id })),
    { kind: 'requirement', id: requirementId },
  ]);
  const sources = { finding, judgement: judged.id, ...reports };
  for (const one of STORY_PRODUCTS)
    await playProduct(stage, one, sources, [{ kind: 'requirement', id: requirementId }]);
  await stage.moveTo('2026-03-12T13:00');
  const made = await playProfile(stage, requirementId, { finding, judgement: judged.id, reports });
  return { run, judged, made, sources };
}

/** The analyst judges who is behind the burglaries, on everything the week has brought. */
async function playJudgement(
  stage: StoryStage,
  cites: NonNullable<InputGiven<typeof judgement.create>['cites']>,
): Promise<ReplyOf<typeof judgement.create>> {
  const { analysis, judgement: held } = STORY;
  const analyst = await stage.as(analysis.byLogin);
  return analyst.call(judgement.create, {
    input: {
      title: held.text,
      cites,
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
}

/** What the profile rests on, by id. */
interface ProfileSources {
  readonly finding: string;
  readonly judgement: string;
  readonly reports: Reports;
}

/** The profile is written, reviewed by a second person and approved by a third. */
async function playProfile(
  stage: StoryStage,
  requirementId: string,
  sources: ProfileSources,
): Promise<ReplyOf<typeof product.create>> {
  const { analysis, product: profile } = STORY;
  const analyst = await stage.as(analysis.byLogin);
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
        blocks: profileBlocks(sources),
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
  return made;
}

/** The text of the profile, section by section, with its marks. */
function profileBlocks({ finding, judgement: judged, reports }: ProfileSources) {
  const cite = (kind: 'finding' | 'judgement' | 'report', id: string) => ({ kind, id });
  const block = (
    section: string,
    text: string,
    cites: { kind: 'finding' | 'judgement' | 'report'; id: string }[] = [],
  ) => ({ id: crypto.randomUUID(), section, text, cites });
  return [
    block(
      'problem',
      'Residential burglary in sectors B and C stood at 25 in the week of 2 March, against a mean of 10 over the twelve weeks before.' +
        markOf(finding),
      [cite('finding', finding)],
    ),
    block(
      'why_now',
      'The rise began in January and did not fall by itself; evenings between 18 and 22 h carry most of it.' +
        markOf(finding),
      [cite('finding', finding)],
    ),
    block(
      'where_when_who_how',
      `Two clusters, around Mill Street and Tanner’s Row.${markOf(reports.tip)}${markOf(reports.plateReader)} Entry mostly by the rear door.${markOf(reports.handler)}`,
      Object.values(reports).map((id) => cite('report', id)),
    ),
    block(
      'causes',
      'It is likely that one local pair has committed most of them since January; confidence is moderate.' +
        markOf(judged),
      [cite('judgement', judged)],
    ),
    {
      ...block('displacement_near_repeat', ''),
      notApplicable: 'near repeats are counted once the first four weeks of the measure are in.',
    },
    block('existing_responses', 'None beyond ordinary patrol.'),
    block(
      'options',
      'A: observation of two addresses. B: 28 nights of directed patrol in two hot spots and letters to neighbours. C: nothing new, review in four weeks.',
    ),
    block(
      'success_measure',
      'Burglaries in B and C against E and F, 25 weeks before and after the start, with the ring around and its match.',
    ),
  ];
}
