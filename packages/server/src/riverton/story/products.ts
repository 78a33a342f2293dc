import { product, reviewProduct, type InputGiven } from '@reeve/contract';
import { markOf, PRODUCT_RULES, PRODUCT_TYPES, QUALITY_GATE, type ThreadEnd } from '@reeve/domain';
import { STORY_HAZARDS, type StoryProduct } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** What the texts of the story cite, by the names they use. */
export type StorySources = Readonly<Record<'finding' | 'judgement' | 'tip' | 'handler' | 'plateReader', string>>;
type Block = NonNullable<InputGiven<typeof product.create>['body']['blocks']>[number];

const ALL_YES = Object.fromEntries(QUALITY_GATE.map((question) => [question, true])) as Record<
  (typeof QUALITY_GATE)[number],
  boolean
>; // one entry a question
const kindOf = (name: keyof StorySources): ThreadEnd['kind'] =>
  name === 'finding' || name === 'judgement' ? name : 'report';

/** Writes, reviews, approves and releases one product, each by its person; ends it if its time was over before the demo. */
export async function playProduct(
  stage: StoryStage,
  of: StoryProduct,
  sources: StorySources,
  cites: readonly ThreadEnd[],
): Promise<void> {
  const type = PRODUCT_TYPES.find((one) => one === of.type);
  if (!type) return;
  await stage.moveTo(of.at);
  const author = await stage.as(of.byLogin);
  const made = await author.call(product.create, {
    input: {
      title: of.title,
      cites: [...cites],
      ...(of.nextUpdateOn === undefined ? {} : { dueOn: of.nextUpdateOn }),
      body: {
        type,
        scheme: 'PHIA',
        periodFrom: '2025-12-15',
        periodTo: '2026-03-08',
        authorIds: [],
        gaps: of.gaps,
        method: of.method,
        limitations: of.limitations,
        blocks: of.sections.map((section) => blockOf(section, sources, PRODUCT_RULES[type].hazardsIn)),
      },
    },
  });
  const params = { id: made.id };
  await author.call(product.move, {
    params,
    input: { version: made.version, to: 'peer_review', reason: 'Ready for review.' },
  });
  const reviewer = await stage.as(of.reviewerLogin);
  const { version } = await reviewer.call(reviewProduct, {
    params,
    input: { version: made.version + 1, answers: ALL_YES, note: 'Each sentence rests on what it cites.' },
  });
  const approver = await stage.as(of.approverLogin);
  const approved = await approver.call(product.move, {
    params,
    input: { version, to: 'approved', reason: 'Fit for its readers.' },
  });
  const released = await approver.call(product.move, {
    params,
    input: { version: approved.version, to: 'disseminated', reason: 'Released to those whom its marking allows.' },
  });
  if (of.endedAt === undefined) return;
  await stage.moveTo(of.endedAt);
  await approver.call(product.move, {
    params,
    input: { version: released.version, to: 'expired', reason: of.endedBecause },
  });
}

function blockOf(
  [section, text, notApplicable]: StoryProduct['sections'][number],
  sources: StorySources,
  hazardsIn: string | undefined,
): Block {
  const names = (Object.keys(sources) as (keyof StorySources)[]).filter((name) => text.includes(`{${name}}`)); // its keys
  return {
    id: crypto.randomUUID(),
    section,
    text: names.reduce((words, name) => words.replaceAll(`{${name}}`, markOf(sources[name])), text),
    cites: names.map((name) => ({ kind: kindOf(name), id: sources[name] })),
    bySentence: true,
    ...(notApplicable === undefined ? {} : { notApplicable }),
    ...(section === hazardsIn ? { hazards: [...STORY_HAZARDS] } : {}),
  };
}
