import { addDays, isTip, ReeveError, type GradeCodes } from '@reeve/domain';
import type { CastMember } from '../agency/cast.ts';
import { pick, weightedDraw } from '../draw.ts';
import type { AreaCode } from '../map/island.ts';
import { areaOf, districtOf, rivertonGround, type DistrictCode } from '../map/map.ts';
import { PLACES } from '../map/place.ts';
import { EXERCISE_TODAY } from '../crime/planted.ts';
import { toLonLat } from '../map/projection.ts';
import type { Random } from '../random.ts';
import { mayWriteIn } from './report-roles.ts';
import { categoryFor, linkAssociate, linkPerson, type ReportPerson } from './report-persons.ts';
import type { PlannedReport } from './report-plan.ts';
import { SCRIPTS, type Script } from './report-script.ts';
import { gradeFrom, REPORT_CHANNELS, type ReportChannel } from './report-source.ts';
import { REPORT_TOPICS, type ReportTopic } from './report-topic.ts';

/** The source, the person and place of a report, and its reliability. */
export interface Casting {
  readonly topic: ReportTopic;
  readonly channel: ReportChannel;
  readonly authorLogin: string;
  readonly provisionalGrade: GradeCodes;
  readonly grade: GradeCodes;
  readonly person: CastMember;
  /** The person of the scene first, then their companions; empty if no one is named. */
  readonly persons: readonly ReportPerson[];
  readonly place: { readonly street: string; readonly nearby: string };
  /** Fixed words of a planted report. */
  readonly words: Script['words'];
}

const drawTopic = weightedDraw(REPORT_TOPICS.map((topic) => topic.weight));
const drawChannel = weightedDraw(REPORT_CHANNELS.map((channel) => channel.weight));

/** An older tip would have been erased unless its retention was renewed. */
const TIP_DAYS = 55;
/** Older than this, a contact's or a minor's link would have fallen due. */
const HALF_YEAR_DAYS = 170;

function authorsOf(topic: ReportTopic, channel: ReportChannel): readonly string[] {
  return channel.authors.filter((login) => mayWriteIn(login, topic.group, topic.purpose));
}

function drawPair(random: Random, tipsAllowed: boolean): readonly [ReportTopic, ReportChannel, GradeCodes] {
  for (let tries = 0; tries < 1000; tries += 1) {
    const topic = REPORT_TOPICS[drawTopic(random)];
    const channel = REPORT_CHANNELS[drawChannel(random)];
    if (!topic || !channel || authorsOf(topic, channel).length === 0) continue;
    if (channel.topics && !channel.topics.includes(topic.code)) continue;
    const grade = gradeFrom(random, channel);
    if (tipsAllowed || !isTip(grade)) return [topic, channel, grade];
  }
  throw new ReeveError('internal', 'No topic and channel go together.');
}

interface ReportProgress {
  readonly streets: readonly string[];
  readonly nearby: readonly string[];
}
const reportProgress = new Map<DistrictCode, ReportProgress>();

/** Names of a district's streets and of its meeting places; looked up once. */
function whereaboutsOf(district: DistrictCode): ReportProgress {
  const known = reportProgress.get(district);
  if (known) return known;
  const isHere = (area: AreaCode | undefined): boolean => area !== undefined && districtOf(area) === district;
  const meeting = PLACES.filter(({ kind }) => ['shop', 'market', 'harbour', 'park'].includes(kind));
  const found = {
    streets: rivertonGround().streets.flatMap(({ name, area }) => (isHere(area) ? [name] : [])),
    nearby: meeting.flatMap(({ name, at }) => (isHere(areaOf(toLonLat(at))) ? [name] : [])),
  };
  reportProgress.set(district, found);
  return found;
}

/** The area of a street; undefined for one that is not in Riverton, and for one that crosses the border of two. */
export function areaOfStreet(street: string): AreaCode | undefined {
  const found = new Set(rivertonGround().streets.flatMap(({ name, area }) => (name === street && area ? [area] : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** A street of the topic's district, and a known place of the same district. */
function drawPlace(random: Random, topic: ReportTopic, street: string | undefined): Casting['place'] {
  const either = pick(random, ['NORRIN', 'SUND'] as const);
  const district = topic.purpose === 'P3' ? 'SUND' : topic.purpose === 'GEN' ? either : 'NORRIN';
  const { streets, nearby } = whereaboutsOf(district);
  return { street: street ?? pick(random, streets), nearby: pick(random, nearby) };
}

function drawPersons(
  random: Random,
  cast: readonly CastMember[],
  person: CastMember,
  topic: ReportTopic,
  grade: GradeCodes,
  recent: { readonly tips: boolean; readonly links: boolean },
): readonly ReportPerson[] {
  const category = categoryFor(random, topic, grade);
  if (category === 'u_unverified_mention' && !recent.tips) return [];
  const minor = topic.role === 'victim' && category !== 'u_unverified_mention' && recent.links && random() < 0.08;
  const first = linkPerson(random, person, category, minor);
  const other = pick(random, cast);
  const suspected = category.startsWith('a_');
  if (!suspected || !recent.links || other === person || random() >= 0.2) return [first];
  return [first, linkAssociate(other)];
}

/**
 * The author's own choice before evaluation: mostly the grade of record, now and then one more hopeful or more careful.
 */
function provisionalFor(random: Random, channel: ReportChannel, grade: GradeCodes): GradeCodes {
  return random() < 0.12 ? gradeFrom(random, channel) : grade;
}

/** Cast a report. */
export function castingFor(random: Random, cast: readonly CastMember[], plan: PlannedReport): Casting {
  const script = plan.part && SCRIPTS[plan.part];
  const recent = {
    tips: script !== undefined || plan.submittedOn >= addDays(EXERCISE_TODAY, -TIP_DAYS),
    links: plan.submittedOn >= addDays(EXERCISE_TODAY, -HALF_YEAR_DAYS),
  };
  let [topic, channel, grade] = drawPair(random, recent.tips);
  if (script) {
    topic = REPORT_TOPICS.find((each) => each.code === script.topic) ?? topic;
    channel = REPORT_CHANNELS.find((each) => each.code === script.channel) ?? channel;
    do grade = gradeFrom(random, channel);
    while (plan.part !== 'lie' && !isTip(grade));
  }
  const scripted = script?.person === undefined ? undefined : cast[script.person];
  const person = scripted ?? pick(random, cast);
  const named = script ? script.named : topic.code !== 'vehicle_near_homes' && random() < 0.65;
  return {
    topic,
    channel,
    authorLogin: pick(random, authorsOf(topic, channel)),
    provisionalGrade: provisionalFor(random, channel, grade),
    grade,
    person,
    persons: named ? drawPersons(random, cast, person, topic, grade, recent) : [],
    place: drawPlace(random, topic, script?.street),
    words: script?.words,
  };
}
