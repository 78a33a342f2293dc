import { HOUR_KINDS, PLAN_STATES, WEEK_RULES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { choice, id, idParams, instant, localDate, newVersion, reason, versioned } from './parts.ts';
import { recordOperations } from './record/record.ts';

const code = z.string().trim().min(1).max(40);
const hours = z.number().min(0).max(10_000);
/** The most areas of one plan: a district, not a country. */
export const MOST_PLAN_AREAS = 60;
/** The most visits of one plan. */
export const MOST_PLAN_VISITS = 60;
const hourKind = choice('HourKind', HOUR_KINDS);
const codes = z.array(code).max(60);

const area = z
  .strictObject({
    code: code.describe('of an area of the set of areas'),
    reportedLow: z.number().min(0).max(1).describe('share of harm that victims report, if much goes unreported'),
    reportedHigh: z.number().min(0).max(1).describe('and if little does'),
    travelHours: hours.describe('officer-hours of travel each time it is patrolled in a shift'),
  })
  .meta({ id: 'WeekArea' });
const shift = z
  .strictObject({
    code,
    startsAtHour: z.number().min(0).max(168).describe('hours since the Monday, 00:00 local time'),
    lengthHours: z.number().min(0).max(168),
    coverHours: hours.describe('officer-hours on duty that it must have'),
    vehicles: z.int().min(0).max(1000),
  })
  .meta({ id: 'WeekShift' });
const team = z
  .strictObject({
    code: code.describe('of a team or post, never of a person'),
    officers: z.int().min(0).max(1000),
    skills: codes,
    mostHours: hours.describe('for each officer in the week'),
    vehicles: z.int().min(0).max(100),
    shifts: codes,
  })
  .meta({ id: 'WeekTeam' });
const visit = z
  .strictObject({
    code,
    area: code,
    shifts: codes,
    hours,
    skill: code.optional(),
    harmDays: hours,
    isRequired: z.boolean(),
  })
  .meta({ id: 'WeekVisit' });
const lock = z
  .strictObject({
    code,
    area: code,
    shifts: codes,
    kind: hourKind,
    hours,
    because: z.string().trim().min(3).max(300).describe('why a person fixed these hours'),
    fixedBy: z.string().max(120).default('').describe('filled in by the server'),
  })
  .meta({ id: 'WeekLock' });
const rules = z
  .strictObject({
    blockHours: hours,
    floorHours: hours.describe('protective hours that each area receives at least'),
    enforcementHours: hours.describe('of the week, in total; they are never counted as a gain'),
    capFactor: z.number().min(0).max(100),
    explorationShare: z.number().min(0).max(1),
    explorationAreaHours: hours,
    restHours: hours,
    enforcementSkill: code.optional(),
    halfReachHours: hours.describe('protective hours in an area and shift that reach half of its harm'),
  })
  .meta({ id: 'WeekRules' });

const plannedHours = z.strictObject({ area: code, shift: code, kind: hourKind, hours }).meta({ id: 'PlannedHours' });
const plan = z
  .strictObject({
    duties: z.array(z.strictObject({ team: code, shift: code })).max(5000),
    hours: z.array(plannedHours).max(5000),
    visits: z.array(z.strictObject({ visit: code, team: code, shift: code })).max(1000),
  })
  .meta({ id: 'WeekPlan' });

const rule = z
  .object({
    rule: choice('WeekRule', WEEK_RULES),
    of: z.string().describe('the area, shift, team, visit or lock; empty for a rule of the week'),
  })
  .meta({ id: 'RuleOfWeek' });

const computed = z
  .strictObject({
    at: instant,
    inputDigest: z.string().describe('of everything the plan was computed from'),
    mark: z.string().describe('of the crimes; another one means that they have changed'),
    batches: z.int(),
    demand: z.array(z.strictObject({ area: code, shift: code, harmDays: z.number() })),
    crimes: z.array(z.strictObject({ area: code, crimes: z.int() })).describe('reported by victims'),
    discovered: z.int().describe('crimes left out because police found them'),
    outsideShifts: z.int(),
    withoutHour: z
      .int()
      .optional()
      .describe(
        'crimes of these areas dated to a day or month, or within a window of a day or more; absent in earlier plans',
      ),
    plan,
    boundDays: z.number().describe('no plan that keeps the rules reaches more'),
    gap: z.number(),
    shiftPrices: z.array(z.strictObject({ shift: code, daysPerHour: z.number() })),
    moreHours: z.array(
      z.strictObject({
        hours: z.number(),
        moreDays: z.number(),
        shifts: z.array(z.strictObject({ shift: code, hours: z.number() })),
      }),
    ),
    lockPrices: z.array(z.strictObject({ lock: code, days: z.number() })),
  })
  .meta({ id: 'ComputedPlan' });

const change = z.strictObject({ plan, reason: z.string(), by: z.string(), at: instant }).meta({ id: 'ChangedPlan' });

const records = recordOperations({
  kind: 'allocation_plan',
  noun: 'AllocationPlan',
  path: '/api/allocation-plans',
  states: [...PLAN_STATES],
  body: z.strictObject({
    weekFrom: localDate.describe('a Monday'),
    areaSetId: id,
    dataSetId: id.optional(),
    demandFrom: localDate,
    demandTo: localDate.describe('the day after the last'),
    harmDays: z
      .array(z.strictObject({ offence: code, days: hours }))
      .max(500)
      .default([])
      .describe('empty counts each crime as one day'),
    areas: z.array(area).max(MOST_PLAN_AREAS),
    shifts: z.array(shift).max(60),
    teams: z.array(team).max(60),
    visits: z.array(visit).max(MOST_PLAN_VISITS).default([]),
    locks: z.array(lock).max(60).default([]),
    rules,
    previousId: id.optional().describe('the plan of the week before, to compare with'),
    before: plan.optional().describe('that plan as adopted, or hours entered by hand'),
    computed: computed.optional().describe('filled in by the server'),
    change: change.optional().describe('the plan as a person changed it; filled in by the server'),
  }),
});

const judged = z
  .object({
    reachDays: z.number(),
    ofDays: z.number(),
    areas: z.array(
      z.object({ area: z.string(), protective: z.number(), enforcement: z.number(), exploration: z.number() }),
    ),
    shifts: z.array(z.object({ shift: z.string(), hours: z.number(), dutyHours: z.number() })),
    broken: z.array(rule),
    disparity: z
      .array(
        z.object({
          areas: z.array(z.string()),
          crimes: z.int(),
          hours: z.number(),
          ratio: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          isAlarm: z.boolean(),
          isTooSmall: z.boolean(),
        }),
      )
      .describe('enforcement hours for each victim-reported crime, compared with all other areas'),
  })
  .meta({ id: 'JudgedPlan' });

export const allocationPlan = {
  ...records,
  read: {
    ...records.read,
    reply: records.full.extend({
      proposed: judged.describe('the plan as computed'),
      before: judged.nullable().describe('the plan to compare with'),
      current: judged.describe('the plan as changed, or as computed'),
      caps: z.array(
        z.object({
          area: z.string(),
          harmShare: z.number(),
          hours: z.number(),
          littleHours: z.number(),
          muchHours: z.number(),
        }),
      ),
      firm: z.array(rule).describe('broken rules that keep it from being adopted'),
      stale: z.boolean().describe('crimes have changed since; not shown to those who do not see all of them'),
      mayChange: z.boolean(),
      stops: z
        .object({
          areas: z.array(
            z.object({
              area: z.string(),
              stops: z.int(),
              found: z.int(),
              crimes: z.int().describe('that victims reported in the period'),
              perHundredCrimes: z.number().nullable().describe('null without a crime'),
              share: z.number().nullable().describe('of stops in which something was found; null without a stop'),
              low: z.number().nullable().describe('95 % interval of the share'),
              high: z.number().nullable(),
              isFewerFound: z.boolean().describe('fewer found than in the other areas, beyond chance'),
              isTooSmall: z.boolean().describe('too few stops to tell'),
            }),
          ),
          elsewhere: z.int().describe('stops in areas that are not in the plan'),
        })
        .describe('stops that outcomes of tasks recorded in the period of the crimes, of those the reader may see'),
    }),
  },
};

export const changeAllocationPlan = operation({
  name: 'changeAllocationPlan',
  method: 'POST',
  path: '/api/allocation-plans/:id/change',
  summary: 'Change the hours of a proposed plan by hand, with a reason; the reply has its new version.',
  params: idParams,
  input: z.strictObject({ ...versioned, hours: z.array(plannedHours).max(5000), reason }),
  reply: newVersion,
});
