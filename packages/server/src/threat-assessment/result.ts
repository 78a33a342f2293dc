import { threatOrderSentence } from '@reeve/analysis';
import type { ReplyOf, threatAssessment } from '@reeve/contract';
import {
  ASSESSED_UNITS,
  assessmentResult,
  harmFaults,
  lowestConfidence,
  outlookFaults,
  riskOf,
  nameIndicator,
  type AssessedUnitResult,
  type AssessmentFault,
  type AssessmentResult,
  type ComparedCell,
  type Confidence,
  type HarmInput,
  type Language,
  type ListedUnit,
  type UnitScore,
} from '@reeve/domain';
import {
  assessmentSheets,
  judgementsOn,
  recordsByIds,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { assessmentBody, isAssessor, isLead, isOpened, sameUnit, templatesOf, type AssessmentBody } from './body.ts';
import { shownGaps } from './gaps.ts';
import { entriesOf } from './sheet/sheet.ts';
import { shownWarnings } from './shown-warnings.ts';

type Reply = ReplyOf<typeof threatAssessment.read>;
type Outlook = AssessmentBody['outlooks'][number];

/** What an assessment says by its sheets; every value unknown while they are not open. */
export async function resultOf(tx: ActorTx, row: StoredRecord, language: Language): Promise<AssessmentResult> {
  const body = assessmentBody(row);
  const handedIn = (await assessmentSheets(tx, row.id)).filter(({ handedInAt }) => handedInAt !== null);
  const sheets = handedIn.map((sheet) => ({ assessorId: sheet.assessorId, values: entriesOf(sheet) }));
  return assessmentResult(
    { units: body.units, templates: templatesOf(body) },
    sheets,
    body.settled,
    body.orders,
    language,
  );
}

/** The outlook of a unit as its form holds it, empty where nothing was entered. */
export const outlookOf = (body: AssessmentBody, unitId: string): Outlook =>
  body.outlooks.find((one) => one.unitId === unitId) ?? {
    unitId,
    wouldChange: '',
    turnoutNote: '',
    harm: {},
    capacity: '',
    capability: '',
  };

/** What is stored within the scales of the domain: the contract bounds the numbers, and `saveOutlook` the factor. */
const harmInput = ({ harm, vulnerability, likelihood }: Outlook): HarmInput =>
  ({ harm, vulnerability, likelihood }) as HarmInput;

/** What an outlook lacks. @param before the assessment before, if the reader may see it */
function lacksOf(body: AssessmentBody, before: AssessmentBody | undefined, unitId: string): string[] {
  const unit = body.units.find(({ id }) => id === unitId);
  if (!unit || unit.kind === 'environment') return [];
  const outlook = outlookOf(body, unitId);
  const wasForecast = unit && before ? unitBefore(before, unit)?.trend !== undefined : false;
  return [
    ...outlookFaults(
      {
        ...harmInput(outlook),
        trend: outlook.trend,
        horizonYears: outlook.horizonYears,
        wouldChange: outlook.wouldChange,
        turnout: outlook.turnout,
        capacity: outlook.capacity,
        capability: outlook.capability,
      },
      wasForecast,
    ),
  ];
}

/** The outlook that the assessment before had for the same unit. */
function unitBefore(before: AssessmentBody, unit: AssessmentBody['units'][number]): Outlook | undefined {
  const same = sameUnit(before, unit);
  return same && outlookOf(before, same.id);
}

async function rowBefore(tx: ActorTx, { previousId }: AssessmentBody): Promise<StoredRecord | undefined> {
  return previousId === undefined ? undefined : (await recordsByIds(tx, 'threat_assessment', [previousId]))[0];
}

/** What keeps an assessment from its next step. */
export async function assessmentFaults(tx: ActorTx, row: StoredRecord): Promise<AssessmentFault[]> {
  const body = assessmentBody(row);
  if (row.state === 'scoring') {
    if (body.handedIn.length === 0) return ['nothing_handed_in'];
    return body.handedIn.length < body.assessorIds.length ? ['not_all_handed_in'] : [];
  }
  if (row.state !== 'comparing') return [];
  const before = await rowBefore(tx, body);
  const isOpen = body.units.some(({ id }) => lacksOf(body, before && assessmentBody(before), id).length > 0);
  return isOpen ? ['outlook'] : [];
}

/** What a reader of an assessment learns beyond what was written: computed at each reading. */
export async function readAssessment(
  tx: ActorTx,
  row: StoredRecord,
  language: Language,
): Promise<Omit<Reply, keyof typeof threatAssessment.row.shape | 'body' | 'cites' | 'history' | 'actions'>> {
  const body = assessmentBody(row);
  const names = await staffNames(tx);
  const opened = isOpened(row);
  const before = await rowBefore(tx, body);
  const result = opened ? await resultOf(tx, row, language) : undefined;
  const resultBefore = before && opened && isOpened(before) ? await resultOf(tx, before, language) : undefined;
  return {
    templates: namedTemplates(body, language),
    assessors: body.assessorIds.map((id) => ({
      id,
      name: names.get(id) ?? '',
      handedIn: body.handedIn.includes(id),
    })),
    opened,
    cells: (result?.cells ?? []).map((cell) => shownCell(body, cell)),
    units: (result?.units ?? []).map((unit) =>
      shownUnit(body, unit, result?.cells ?? [], before && assessmentBody(before), resultBefore),
    ),
    groups: (result?.kinds ?? []).map(({ kind, groups, judged, overruled }) => ({
      kind,
      groups: groups.map((group) => [...group]),
      judged: judged ? [...judged] : null,
      overruled: overruled.map(({ above, below }) => ({ aboveId: above, belowId: below })),
    })),
    gaps: await shownGaps(tx, body),
    warnings: await shownWarnings(tx, body, language),
    before: before
      ? { id: before.id, reference: before.reference, title: before.title, ...(await judgementsOn(tx, before.id)) }
      : null,
    faults: await assessmentFaults(tx, row),
    sentence: result ? sentenceOf(result, language) : '',
    may: {
      fillIn: row.state === 'scoring' && isAssessor(tx, row) && !body.handedIn.includes(tx.person.accountId),
      change: row.state === 'comparing' && (isLead(tx, row) || isAssessor(tx, row)),
    },
  };
}

/** The sentence of its crime areas, or of its networks where it has no crime area. */
export function sentenceOf(result: AssessmentResult, language: Language): string {
  const { units, kinds, cells } = result;
  const scored = kinds.find(({ groups }) => groups.length > 0);
  const nameOf = new Map(units.map(({ unit }) => [unit.id, unit.name]));
  return threatOrderSentence(
    {
      groups: (scored?.groups ?? []).map((group) => group.map((id) => nameOf.get(id) ?? '')),
      judged: scored?.judged?.map((id) => nameOf.get(id) ?? ''),
      overrules: (scored?.overruled ?? []).length > 0,
      unknown: cells.filter(({ value }) => value === 'unknown').length,
    },
    language,
  );
}

function namedTemplates(body: AssessmentBody, language: Language): Reply['templates'] {
  const templates = templatesOf(body);
  return ASSESSED_UNITS.map((unit) => {
    const { id, version, indicators } = templates[unit];
    const named = indicators.map((one) => ({
      id: one.id,
      weight: one.weight,
      name: nameIndicator(language, templates[unit], one.id),
    }));
    return { id, version, unit, indicators: named };
  });
}

function shownCell(body: AssessmentBody, cell: ComparedCell): Reply['cells'][number] {
  const settled = body.settled.find(
    (one) => one.unitId === cell.unitId && one.template === cell.template && one.indicator === cell.indicator,
  );
  return {
    ...cell,
    values: [...cell.values],
    confidence: cell.confidence ?? null,
    because: cell.standing === 'settled' ? (settled?.because ?? '') : '',
  };
}

function shownUnit(
  body: AssessmentBody,
  { unit, score, impact, byAssessor }: AssessedUnitResult,
  cells: readonly ComparedCell[],
  before: AssessmentBody | undefined,
  resultBefore: AssessmentResult | undefined,
): Reply['units'][number] {
  const outlook = harmInput(outlookOf(body, unit.id));
  const forecast = before && unitBefore(before, unit);
  const scoreBefore = resultBefore?.units.find((one) => one.unit.id === forecast?.unitId)?.score;
  return {
    id: unit.id,
    score: score ? shownScore(score) : null,
    impact: impact ? { low: impact.low, high: impact.high } : null,
    alone: byAssessor.map(({ assessorId, score: alone }) => ({ assessorId, low: alone.low, high: alone.high })),
    confidence: confidenceOf(unit, cells) ?? null,
    risk: unit.kind === 'environment' || harmFaults(outlook).length > 0 ? null : riskOf(outlook),
    lacks: lacksOf(body, before, unit.id),
    before:
      forecast && scoreBefore
        ? {
            low: scoreBefore.low,
            high: scoreBefore.high,
            trend: forecast.trend ?? null,
            wouldChange: forecast.wouldChange,
          }
        : null,
  };
}

const shownScore = ({ low, high, score, coverage, points, unknownPoints, mostPoints }: UnitScore) => ({
  low,
  high,
  score: score ?? null,
  coverage,
  points,
  unknownPoints,
  mostPoints,
});

/** The lowest confidence of the known values of a unit; undefined if none is known. */
export const confidenceOf = (unit: ListedUnit, cells: readonly ComparedCell[]): Confidence | undefined =>
  lowestConfidence(
    cells.flatMap((cell) => (cell.unitId === unit.id && cell.template === unit.kind ? (cell.confidence ?? []) : [])),
  );

/** The interval, values and risk of one unit of an assessment whose sheets are open. */
export async function readUnit(tx: ActorTx, row: StoredRecord, unitId: string, language: Language) {
  const body = assessmentBody(row);
  const { units, cells } = await resultOf(tx, row, language);
  const found = units.find(({ unit }) => unit.id === unitId);
  const kind = found?.unit.kind;
  if (!found || !kind) return undefined;
  const input = harmInput(outlookOf(body, unitId));
  const own = cells.filter((cell) => cell.unitId === unitId && cell.template === kind);
  return {
    score: found.score ? { low: found.score.low, high: found.score.high } : null,
    risk: harmFaults(input).length > 0 ? null : (riskOf(input)?.risk ?? null),
    values: own.map(({ indicator, value, confidence }) => ({
      indicator,
      name: nameIndicator(language, templatesOf(body)[kind], indicator),
      value,
      confidence: confidence ?? null,
    })),
  };
}
