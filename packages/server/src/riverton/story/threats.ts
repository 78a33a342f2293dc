import {
  enterWarningReading,
  handInSheet,
  judgeOrder,
  saveAssessedValues,
  saveOutlook,
  saveWarning,
  settleValue,
  threatAssessment,
  type InputGiven,
} from '@reeve/contract';
import { ASSESSMENT_TEMPLATES } from '@reeve/domain';
import { STORY_THREATS, STORY_VALUES, type StoryDifference, type StoryThreat } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId } from './reports.ts';

type Unit = InputGiven<typeof threatAssessment.create>['body']['units'][number];
type Entered = InputGiven<typeof saveAssessedValues>['values'][number];
type Analyst = Awaited<ReturnType<StoryStage['as']>>;
interface Cell {
  readonly unitId: string;
  readonly template: 'network' | 'crime_area' | 'environment' | 'impact';
  readonly indicator: string;
}
/** An assessment of the story with the ids of its units by their codes. */
interface Begun {
  readonly id: string;
  readonly units: ReadonlyMap<string, Unit>;
}

const { leadLogin, secondLogin, approverLogin, units: THREATS, outlooks } = STORY_THREATS;
const threatOf = (code: string): StoryThreat | undefined => THREATS.find((one) => one.code === code);

/** The assessment of 2025: settled, ordered by a written judgement, approved before the strategic meeting. */
export async function playThreatsBefore(stage: StoryStage): Promise<string> {
  const { before } = STORY_THREATS;
  await stage.moveTo(before.at);
  const begun = await begin(stage, before, undefined);
  const lead = await stage.as(leadLogin);
  const params = { id: begun.id };
  await settle(lead, begun, before.settled);
  for (const { code, turnout: _, turnoutNote: __, ...outlook } of outlooks)
    await lead.call(saveOutlook, { params, input: outlookOf(begun, code, outlook) });
  await lead.call(judgeOrder, {
    params,
    input: {
      kind: 'crime_area',
      order: before.order.map((code) => begun.units.get(code)?.id ?? ''),
      reason: before.orderBecause,
    },
  });
  await move(await stage.as(secondLogin), begun.id, 'peer_review', 'Complete.');
  await move(await stage.as(approverLogin), begun.id, 'approved', 'Reviewed with both sheets.');
  return begun.id;
}

/** The assessment of autumn 2026: both sheets are open, two differences are settled and two are not. */
export async function playThreatsNow(stage: StoryStage, previousId: string): Promise<void> {
  const { now } = STORY_THREATS;
  await stage.moveTo(now.at);
  const begun = await begin(stage, now, previousId);
  const lead = await stage.as(leadLogin);
  const params = { id: begun.id };
  await settle(lead, begun, now.settled);
  for (const { code, ...outlook } of outlooks) {
    const turned = now.turnouts.find((one) => one.code === code);
    if (turned)
      await lead.call(saveOutlook, {
        params,
        input: { ...outlookOf(begun, code, outlook), turnout: turned.turnout, turnoutNote: turned.note },
      });
  }
  for (const { code, readings, ...warning } of now.warnings) {
    const unitId = begun.units.get(code)?.id ?? '';
    await lead.call(saveWarning, { params, input: { unitId, ...lineOf(warning) } });
    const { body } = await lead.call(threatAssessment.read, { params });
    const warningId = body.warnings.at(-1)?.id ?? '';
    for (const [on, value] of readings)
      await lead.call(enterWarningReading, { params, input: { warningId, on, value } });
  }
}

async function begin(
  stage: StoryStage,
  of: (typeof STORY_THREATS)['before' | 'now'],
  previousId: string | undefined,
): Promise<Begun> {
  const lead = await stage.as(leadLogin);
  const units = THREATS.map(({ kind, code, name, knownMembers }) => ({
    id: crypto.randomUUID(),
    kind,
    code,
    name,
    ...(knownMembers === undefined ? {} : { knownMembers }),
  }));
  const { id } = await lead.call(threatAssessment.create, {
    input: {
      title: of.title,
      marking: marking(),
      body: {
        periodFrom: of.periodFrom,
        periodTo: of.periodTo,
        level: 'regional',
        assessorIds: [leadLogin, secondLogin].map(personaId),
        previousId,
        units,
      },
    },
  });
  const begun = { id, units: new Map(units.map((unit) => [unit.code, unit])) };
  for (const [login, differences] of [
    [leadLogin, []],
    [secondLogin, of.differences],
  ] as const) {
    const assessor = await stage.as(login);
    await assessor.call(saveAssessedValues, { params: { id }, input: { values: valuesOf(begun, differences) } });
    await assessor.call(handInSheet, { params: { id }, input: {} });
  }
  await move(lead, id, 'comparing', 'Both sheets are handed in.');
  return begun;
}

/** The cells of a unit in the order of its values: its own template, then that of the impact. */
function cellsOf({ kind, code }: StoryThreat, { units }: Begun): readonly Cell[] {
  const unitId = units.get(code)?.id ?? '';
  const templates = kind === 'environment' ? (['environment'] as const) : ([kind, 'impact'] as const);
  return templates.flatMap((template) =>
    ASSESSMENT_TEMPLATES[template].indicators.map(({ id: indicator }) => ({ unitId, template, indicator })),
  );
}

function valuesOf(begun: Begun, differences: readonly StoryDifference[]): Entered[] {
  return THREATS.flatMap((threat) =>
    cellsOf(threat, begun).map((cell, place): Entered => {
      const other = differences.find((one) => one.code === threat.code && one.place === place);
      const value = STORY_VALUES[other?.value ?? threat.values.charAt(place)] ?? 'unknown';
      if (value === 'unknown') return { ...cell, value };
      const rationale = other?.rationale ?? threat.rationale;
      return { ...cell, value, confidence: threat.confidence, published: threat.source, rationale };
    }),
  );
}

async function settle(
  lead: Analyst,
  begun: Begun,
  settled: (typeof STORY_THREATS)['before' | 'now']['settled'],
): Promise<void> {
  for (const { code, place, value, confidence, because } of settled) {
    const threat = threatOf(code);
    const cell = threat && cellsOf(threat, begun)[place];
    if (!cell) throw new Error(`The story settles a value that ${code} does not have.`);
    const input = { ...cell, value: STORY_VALUES[value] ?? 'unknown', confidence, because };
    await lead.call(settleValue, { params: { id: begun.id }, input });
  }
}

function outlookOf(
  { units }: Begun,
  code: string,
  { harm, ...outlook }: Omit<(typeof outlooks)[number], 'code' | 'turnout' | 'turnoutNote'>,
): InputGiven<typeof saveOutlook> {
  const [physical, psychological, financial, community, environment, geographic] = harm;
  return {
    unitId: units.get(code)?.id ?? '',
    ...outlook,
    harm: { physical, psychological, financial, community, environment, geographic },
  };
}

async function move(
  by: Analyst,
  id: string,
  to: 'comparing' | 'peer_review' | 'approved',
  reason: string,
): Promise<void> {
  const { version } = await by.call(threatAssessment.read, { params: { id } });
  await by.call(threatAssessment.move, { params: { id }, input: { version, to, reason } });
}

interface StoryWarning {
  readonly text: string;
  readonly direction: 'above' | 'below';
  readonly line: number;
  readonly times: number;
  readonly counted?: { readonly offenceTypes: readonly string[]; readonly areas: readonly string[] };
}

/** A line of the story; what it counts in recorded crime, by weeks. */
const lineOf = ({ text, direction, line, times, counted }: StoryWarning) => ({
  text,
  direction,
  line,
  times,
  ...(counted && {
    counted: { offenceTypes: [...counted.offenceTypes], areas: [...counted.areas], days: 7 as const },
  }),
});
