import { earliest, isTip, type GradeCodes, type LocalDate, type Priority, type ReportState, type ResidualRisk } from '@reeve/domain'; // prettier-ignore
import type { AreaCode } from '../map/island.ts';
import { makeCast, type CastMember } from '../agency/cast.ts';
import { pick } from '../draw.ts';
import { CRIMES_TO } from '../crime/planted.ts';
import { makeRandom, uuidFrom } from '../random.ts';
import { areaOfStreet, castingFor } from './report-casting.ts';
import { datesOf, revalidationsOf, type Revalidation } from './report-dates.ts';
import { drawRoles, type CastRoles } from './report-roles.ts';
import { drawMarking, type ReportMarking } from './report-marking.ts';
import { mentionsIn, type Mention } from './report-mention.ts';
import type { ReportPerson } from './report-persons.ts';
import { planReports, type Part, type PlannedReport } from './report-plan.ts';
import { eventDay, setScene } from './report-scene.ts';
import { sourceReference } from './report-source.ts';
import { composeReport, type ReportText } from './report-text.ts';

/** Withheld from the participants of the exercise; exercises and tests measure against it. */
export interface HiddenTruth {
  /** Id of the other report of the same origin. */
  readonly circularWith: string | undefined;
  readonly lie: boolean;
  readonly note: string;
}

export interface ScenarioReport extends ReportText, ReportMarking, CastRoles {
  readonly id: string;
  readonly state: ReportState;
  /** Opaque; never in a sanitised text. */
  readonly sourceReference: string;
  /** The author's choice, and the grade of record that follows (or is to follow). */
  readonly provisionalGrade: GradeCodes;
  readonly grade: GradeCodes;
  readonly rationale: string;
  readonly group: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly priority: Priority;
  readonly residualRisk: ResidualRisk;
  readonly occurredOn: LocalDate;
  /** The area of the street it is about. */
  readonly areaCode: AreaCode | undefined;
  /** For a draft, the day it was begun. */
  readonly submittedOn: LocalDate;
  readonly reviewOn: LocalDate;
  readonly maximumOn: LocalDate;
  readonly revalidations: readonly Revalidation[];
  readonly originChainId: string;
  readonly persons: readonly ReportPerson[];
  readonly entities: readonly Mention[];
  readonly hiddenTruth: HiddenTruth | undefined;
}

/** The two halves of a circular pair: the same information given once, received twice. */
const ECHO: Partial<Readonly<Record<Part, Part>>> = {
  watches_first: 'watches_echo',
  watches_echo: 'watches_first',
  van_first: 'van_echo',
  van_echo: 'van_first',
};

interface World {
  readonly seed: string;
  readonly cast: readonly CastMember[];
  readonly idOfPart: ReadonlyMap<Part, string>;
}

function idOf(seed: string, nth: number): string {
  return uuidFrom(makeRandom(`${seed}/report-id/${nth}`));
}

function truthOf(world: World, part: Part | undefined): HiddenTruth | undefined {
  const other = part && ECHO[part];
  if (other) {
    return {
      circularWith: world.idOfPart.get(other),
      lie: false,
      note: 'Both reports go back to one person who told it twice: one origin, no corroboration.',
    };
  }
  if (part !== 'lie') return undefined;
  return {
    circularWith: undefined,
    lie: true,
    note: 'Invented by a business rival of the person named; nothing of it happened.',
  };
}

function writeReport(world: World, plan: PlannedReport): ScenarioReport {
  const { seed, cast } = world;
  const { part, state, submittedOn } = plan;
  const random = makeRandom(`${seed}/report/${plan.nth}`);
  const casting = castingFor(random, cast, plan);
  const { topic, channel, grade, person, persons, place, authorLogin } = casting;
  const occurredOn = earliest(eventDay(random, submittedOn), CRIMES_TO);
  const scene = setScene(random, place, occurredOn, person, persons.length > 0);
  const reference = sourceReference(random, channel.code === 'registered' ? 2 : 6);
  const text = casting.words?.(scene) ?? composeReport(random, topic, channel, scene, reference, persons[1]?.name);
  const roles = drawRoles(random, authorLogin, topic.group, topic.purpose);
  const dates = datesOf(grade, persons, topic.purpose === 'P3', submittedOn);
  const graded = state === 'collated' || state === 'archived';
  const revalidations = graded ? revalidationsOf(dates, roles.checkerLogin) : [];
  const other = part && ECHO[part];
  const origin = other && part.endsWith('_echo') ? other : part;
  return {
    id: idOf(seed, plan.nth),
    state,
    ...text,
    sourceReference: reference,
    provisionalGrade: casting.provisionalGrade,
    grade,
    rationale: channel.rationale,
    ...drawMarking(random, grade.scheme),
    group: topic.group,
    purpose: topic.purpose,
    legalBasis: topic.legalBasis,
    priority:
      topic.role === 'victim' ? pick(random, ['high', 'high', 'medium']) : pick(random, ['medium', 'low', 'low']),
    residualRisk: pick(random, isTip(grade) ? ['low', 'low', 'none'] : ['none', 'low']),
    occurredOn,
    areaCode: areaOfStreet(place.street),
    submittedOn,
    reviewOn: revalidations.at(-1)?.reviewOn ?? dates.reviewOn,
    maximumOn: dates.maximumOn,
    revalidations,
    ...roles,
    originChainId: uuidFrom(makeRandom(`${seed}/origin/${other ? origin : plan.nth}`)),
    persons,
    entities: mentionsIn(text.rawText, scene, persons),
    hiddenTruth: truthOf(world, part),
  };
}

/**
 * The reports of Riverton from October 2025 to the eve of the exercise, in the order of their days.
 *
 * Most are collated; the latest wait at every stage, so that no worklist is empty. Two pairs are circular (one origin
 * each, reported twice), one report is a lie, and two fall due on the exercise's first day: only `hiddenTruth`
 * identifies them.
 *
 * @param options count: 300 by default
 * @throws ReeveError invalid_input — `count` is not a whole number of at least 120
 * Cost: O(count), about 50 µs each.
 */
export function* makeReports(options: {
  readonly seed: number | string;
  readonly count?: number;
}): Generator<ScenarioReport, void> {
  const seed = String(options.seed);
  const plans = [...planReports(options.count ?? 300)];
  const idOfPart = new Map(plans.flatMap(({ part, nth }) => (part ? [[part, idOf(seed, nth)] as const] : [])));
  const world = { seed, cast: makeCast(seed), idOfPart };
  for (const plan of plans) yield writeReport(world, plan);
}
