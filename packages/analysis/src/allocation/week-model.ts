import { HOUR_KINDS, type HourKind } from '@reeve/domain';
import { crewsOf, mostShifts, type Crew } from './crews.ts';
import { enforcementCaps } from './enforcement-cap.ts';
import { ModelBuilder, type LinearModel, type ModelRow } from './linear-model.ts';
import { reachBlocks, reachedShare } from './reach-curve.ts';
import { restWindows } from './rest-windows.ts';
import { ruleKey, type WeekPlan, type WeekRule } from './week-plan.ts';
import type { WeekInput, WeekTeam, WeekVisit } from './week-input.ts';

/** A week as a linear model, with what its columns and rows mean. */
export interface WeekModel {
  readonly model: LinearModel;
  /** The rule of each row; undefined for what is no rule but arithmetic: hours that are not on duty cannot be given. */
  readonly rules: readonly (WeekRule | undefined)[];
  /** The row of each shift that keeps its hours within those on duty. */
  readonly dutyRows: ReadonlyMap<string, number>;
  readonly columns: WeekColumns;
}

/** The columns of a week by what they decide. */
export interface WeekColumns {
  /** Teams of each crew on duty, by shift. */
  readonly duty: readonly { readonly crew: Crew; readonly shift: string; readonly column: number }[];
  readonly hours: readonly {
    readonly area: string;
    readonly shift: string;
    readonly kind: HourKind;
    readonly column: number;
  }[];
  readonly visits: readonly {
    readonly visit: string;
    readonly team: string;
    readonly shift: string;
    readonly column: number;
  }[];
  /** Officer-hours on top of those on duty, by shift; absent without `WeekVariant.extraHours`. */
  readonly extra: readonly { readonly shift: string; readonly column: number }[];
}

/** What a model differs in from the plain week. */
export interface WeekVariant {
  /** Keeps only these rules (`ruleKey`) of a model by team; all if absent. */
  readonly rules?: ReadonlySet<string>;
  /** Distinguishes equal teams, so that the rules of each can be kept or left out. */
  readonly isByTeam?: boolean;
  /** Keeps these teams on duty, and no others. */
  readonly roster?: WeekPlan['duties'];
  /** Only adds to this plan: its hours and visits stay. */
  readonly least?: WeekPlan;
  /** Officer-hours that may be added, in any shift, in whole blocks; Infinity to minimise them instead of maximising reach. */
  readonly extraHours?: number;
  /** True to ask only whether a plan exists: nothing gains. */
  readonly isWithoutGain?: boolean;
}

/**
 * Returns the linear model of a week.
 *
 * Columns: teams of a crew × shift on duty, blocks of hours by area × shift × kind, visits by team × shift, patrols of an
 * area in a shift where travelling costs hours. Gain: harm reached by protective hours and visits; enforcement and
 * exploration gain nothing.
 *
 * @param input without faults (`weekFaults`); areas, shifts and teams in any order: sort first for the same plan
 * Cost: O(areas · shifts + visits · teams · shifts).
 */
export function weekModel(input: WeekInput, variant: WeekVariant = {}): WeekModel {
  return new WeekModelBuilder(input, variant).build();
}

type Terms = [column: number, factor: number][];

class WeekModelBuilder {
  readonly #input: WeekInput;
  readonly #variant: WeekVariant;
  readonly #builder = new ModelBuilder();
  readonly #rules: (WeekRule | undefined)[] = [];
  readonly #dutyRows = new Map<string, number>();
  readonly #crews: readonly Crew[];
  readonly #duty = new Map<string, number>();
  readonly #hours = new Map<string, number>();
  readonly #visits: { visit: WeekVisit; team: WeekTeam; shift: string; column: number }[] = [];
  readonly #patrols = new Map<string, number>();
  readonly #extra = new Map<string, number>();

  constructor(input: WeekInput, variant: WeekVariant) {
    this.#input = input;
    this.#variant = variant;
    this.#crews =
      variant.rules || variant.isByTeam ? input.teams.map((team) => ({ team, codes: [team.code] })) : crewsOf(input);
  }

  build(): WeekModel {
    this.#addColumns();
    this.#addReach();
    this.#addExtra();
    this.#addArithmetic();
    this.#addDutyRules();
    this.#addAreaRules();
    this.#addLocksAndVisits();
    this.#addExtraLimit();
    return {
      model: { columns: this.#builder.columns, rows: this.#builder.rows },
      rules: this.#rules,
      dutyRows: this.#dutyRows,
      columns: this.#namedColumns(),
    };
  }

  get #isMinimising(): boolean {
    return this.#variant.extraHours === Infinity;
  }

  get #hasReach(): boolean {
    return !this.#isMinimising && this.#variant.isWithoutGain !== true;
  }

  #addColumns(): void {
    const { teams, areas, shifts, visits } = this.#input;
    for (const { team, codes } of this.#crews)
      for (const shift of this.#shiftsOf(team)) {
        const fixed = this.#variant.roster?.filter((duty) => duty.shift === shift && codes.includes(duty.team)).length;
        this.#duty.set(
          keyOf(team.code, shift),
          this.#builder.column({ lower: fixed ?? 0, upper: fixed ?? codes.length, isInteger: true }),
        );
      }
    const least = new Map<string, number>();
    for (const { area, shift, kind, hours } of this.#variant.least?.hours ?? [])
      least.set(keyOf(area, shift, kind), Math.round(hours / this.#input.rules.blockHours));
    for (const { code: shift } of shifts)
      for (const area of areas) {
        for (const kind of HOUR_KINDS) {
          const key = keyOf(area.code, shift, kind);
          this.#hours.set(key, this.#builder.column({ lower: least.get(key) ?? 0, isInteger: true }));
        }
        if (area.travelHours > 0)
          this.#patrols.set(keyOf(area.code, shift), this.#builder.column({ upper: 1, isInteger: true }));
      }
    for (const visit of visits)
      for (const team of teams.filter(({ skills }) => visit.skill === undefined || skills.includes(visit.skill)))
        for (const shift of visit.shifts.filter((code) => team.shifts.includes(code)).toSorted()) {
          const gain = this.#hasReach ? visit.harmDays : 0;
          const isKept = this.#variant.least?.visits.some((one) => one.visit === visit.code && one.team === team.code && one.shift === shift); // prettier-ignore
          const column = this.#builder.column({ lower: Number(isKept ?? false), upper: 1, isInteger: true, gain });
          this.#visits.push({ visit, team, shift, column });
        }
  }

  /** Last, so that a solution without extra hours is the beginning of one with them. */
  #addExtra(): void {
    if (this.#variant.extraHours === undefined) return;
    const { shifts, rules } = this.#input;
    const gain = this.#isMinimising ? -rules.blockHours : 0;
    for (const { code } of shifts) this.#extra.set(code, this.#builder.column({ isInteger: true, gain }));
  }

  #addReach(): void {
    const { demand, rules } = this.#input;
    if (!this.#hasReach) return;
    const harm = new Map<string, number>();
    for (const { area, shift, harmDays } of demand)
      harm.set(keyOf(area, shift, 'protective'), (harm.get(keyOf(area, shift, 'protective')) ?? 0) + harmDays);
    for (const [key, harmDays] of harm) {
      const blocks = this.#hours.get(key);
      if (harmDays === 0 || blocks === undefined) continue;
      const segments: Terms = Array.from({ length: reachBlocks(rules) }, (_, block) => {
        const [from, to] = [block, block + 1].map((blocks) => reachedShare(blocks * rules.blockHours, rules));
        return [this.#builder.column({ upper: 1, gain: harmDays * ((to ?? 0) - (from ?? 0)) }), 1];
      });
      // Implied by the row of the patrol, and far tighter than it where columns are not whole: the bound comes from there.
      const patrol = this.#patrols.get(keyOf(...partsOf(key).slice(0, 2)));
      if (patrol !== undefined)
        for (const [segment] of segments)
          this.#row(undefined, { upper: 0, terms: [[segment, 1], [patrol, -1]] }); // prettier-ignore
      this.#row(undefined, { upper: 0, terms: [...segments, [blocks, -1]] });
    }
  }

  /** Hours given are at most the hours on duty; teams cannot do in a shift more than they have. */
  #addArithmetic(): void {
    const { shifts, areas, teams, rules } = this.#input;
    for (const { code, lengthHours } of shifts) {
      const onDuty = this.#dutyTerms(code, ({ officers }) => -officers * lengthHours);
      const travel = this.#travelTerms(code);
      const extra = this.#term(this.#extra, code, -rules.blockHours);
      const given = [...this.#hourTerms({ shift: code }), ...this.#visitTerms({ shift: code })];
      this.#dutyRows.set(code, this.#row(undefined, { upper: 0, terms: [...given, ...travel, ...onDuty, ...extra] }));
      this.#addEnforcementSkill(code, lengthHours);
      for (const team of teams) {
        const visits = this.#visitTerms({ shift: code, team: team.code });
        const duty = this.#term(this.#duty, keyOf(team.code, code), -team.officers * lengthHours);
        if (visits.length > 0) this.#row(undefined, { upper: 0, terms: [...visits, ...duty] });
      }
      for (const area of areas) this.#addPatrol(area.code, code);
    }
  }

  /** Travel of a shift; where its hours are whole blocks, so is what patrols leave of them. */
  #travelTerms(shift: string): Terms {
    const { areas, rules, visits } = this.#input;
    const travel: Terms = areas.flatMap((area) => this.#term(this.#patrols, keyOf(area.code, shift), area.travelHours));
    const lengthHours = this.#input.shifts.find(({ code }) => code === shift)?.lengthHours ?? 0;
    const isWhole = this.#crews.every(({ team }) => (team.officers * lengthHours) % rules.blockHours === 0);
    if (travel.length === 0 || visits.length > 0 || !isWhole) return travel;
    const blocks = this.#builder.column({ isInteger: true });
    this.#row(undefined, { upper: 0, terms: [...travel, [blocks, -rules.blockHours]] });
    return [[blocks, rules.blockHours]];
  }

  #addEnforcementSkill(shift: string, lengthHours: number): void {
    const skill = this.#input.rules.enforcementSkill;
    if (skill === undefined) return;
    const skilled = this.#crews.filter(({ team }) => team.skills.includes(skill));
    const duty = skilled.flatMap(({ team }) =>
      this.#term(this.#duty, keyOf(team.code, shift), -team.officers * lengthHours),
    );
    const visits = skilled.flatMap(({ team }) => this.#visitTerms({ shift, team: team.code }));
    const enforcement = this.#hourTerms({ shift, kind: 'enforcement' });
    this.#row(undefined, { upper: 0, terms: [...enforcement, ...visits, ...duty] });
  }

  /** An area with hours in a shift is patrolled in it. */
  #addPatrol(area: string, shift: string): void {
    const patrol = this.#patrols.get(keyOf(area, shift));
    if (patrol === undefined) return;
    const { teams, shifts, rules } = this.#input;
    const lengthHours = shifts.find(({ code }) => code === shift)?.lengthHours ?? 0;
    const officers = teams.reduce((sum, team) => sum + (team.shifts.includes(shift) ? team.officers : 0), 0);
    const extra = this.#variant.extraHours === undefined ? 0 : Math.min(this.#variant.extraHours, EXTRA_MOST);
    const most = Math.floor((officers * lengthHours + extra) / rules.blockHours) * rules.blockHours;
    this.#row(undefined, { upper: 0, terms: [...this.#hourTerms({ area, shift }), [patrol, -most]] });
  }

  #addDutyRules(): void {
    const { shifts, rules } = this.#input;
    for (const { code, lengthHours, coverHours, vehicles } of shifts) {
      const cover = this.#dutyTerms(code, ({ officers }) => officers * lengthHours);
      const extra = this.#term(this.#extra, code, rules.blockHours);
      if (coverHours > 0) this.#row({ rule: 'cover', shift: code }, { lower: coverHours, terms: [...cover, ...extra] });
      const needed = this.#dutyTerms(code, (team) => team.vehicles);
      if (needed.length > 0) this.#row({ rule: 'vehicles', shift: code }, { upper: vehicles, terms: needed });
    }
    for (const crew of this.#crews) {
      const { team, codes } = crew;
      const own = shifts.filter(({ code }) => team.shifts.includes(code));
      for (const window of restWindows(own, rules.restHours)) {
        const terms = window.flatMap((code) => this.#term(this.#duty, keyOf(team.code, code), 1));
        this.#row({ rule: 'rest', team: team.code }, { upper: codes.length, terms });
      }
      const most = mostShifts(crew, shifts);
      const worked = own.flatMap(({ code, lengthHours }) =>
        this.#term(this.#duty, keyOf(team.code, code), most === undefined ? lengthHours : 1),
      );
      this.#row(
        { rule: 'week_hours', team: team.code },
        { upper: codes.length * (most ?? team.mostHours), terms: worked },
      );
    }
  }

  #addAreaRules(): void {
    const { areas, rules } = this.#input;
    const caps = enforcementCaps(this.#input);
    for (const [at, { code: area }] of areas.entries()) {
      const protective = [...this.#hourTerms({ area, kind: 'protective' }), ...this.#visitTerms({ area }, false)];
      this.#row({ rule: 'floor', area }, { lower: rules.floorHours, terms: protective });
      const enforcement = this.#hourTerms({ area, kind: 'enforcement' });
      this.#row({ rule: 'cap', area }, { upper: this.#wholeBlocks(caps[at]?.hours ?? 0), terms: enforcement });
      const exploration = this.#hourTerms({ area, kind: 'exploration' });
      if (rules.explorationAreaHours > 0)
        this.#row({ rule: 'exploration_area', area }, { lower: rules.explorationAreaHours, terms: exploration });
    }
    const enforcement = this.#hourTerms({ kind: 'enforcement' });
    this.#row(
      { rule: 'enforcement' },
      { lower: rules.enforcementHours, upper: rules.enforcementHours, terms: enforcement },
    );
    const all = [...this.#hourTerms({}), ...this.#visitTerms({}, false)];
    const share = new Map(all.map(([column, hours]) => [column, -rules.explorationShare * hours]));
    for (const [column, hours] of this.#hourTerms({ kind: 'exploration' }))
      share.set(column, (share.get(column) ?? 0) + hours);
    this.#row({ rule: 'exploration' }, { lower: 0, terms: [...share] });
  }

  /** Patrol hours are whole blocks, so a limit between two of them is the lower one: the relaxed model knows it too. */
  #wholeBlocks(hours: number): number {
    const { blockHours } = this.#input.rules;
    return Math.floor(hours / blockHours + SLACK) * blockHours;
  }

  #addLocksAndVisits(): void {
    const { locks, visits } = this.#input;
    for (const { code, area, shifts, kind, hours } of locks) {
      const terms = [...new Set(shifts)].flatMap((shift) => this.#hourTerms({ area, shift, kind }));
      this.#row({ rule: 'lock', lock: code }, { lower: hours, upper: hours, terms });
    }
    for (const { code, isRequired } of visits) {
      const terms = this.#visits.filter(({ visit }) => visit.code === code).map(({ column }): Terms[0] => [column, 1]);
      this.#row(undefined, { upper: 1, terms });
      if (isRequired) this.#row({ rule: 'visit', visit: code }, { lower: 1, terms });
    }
  }

  #addExtraLimit(): void {
    const { extraHours } = this.#variant;
    if (extraHours === undefined || this.#isMinimising) return;
    const terms = [...this.#extra.values()].map((column): Terms[0] => [column, this.#input.rules.blockHours]);
    this.#row(undefined, { upper: extraHours, terms });
  }

  #row(rule: WeekRule | undefined, row: { lower?: number; upper?: number; terms: ModelRow['terms'] }): number {
    if (rule !== undefined && this.#variant.rules?.has(ruleKey(rule)) === false) return -1;
    this.#rules.push(rule);
    return this.#builder.row(row);
  }

  #term(columns: ReadonlyMap<string, number>, key: string, factor: number): Terms {
    const column = columns.get(key);
    return column === undefined ? [] : [[column, factor]];
  }

  #dutyTerms(shift: string, factor: (team: WeekTeam) => number): Terms {
    return this.#crews.flatMap(({ team }) => this.#term(this.#duty, keyOf(team.code, shift), factor(team)));
  }

  #hourTerms(wanted: { area?: string; shift?: string; kind?: HourKind }): Terms {
    const { areas, shifts, rules } = this.#input;
    const [ofAreas, ofShifts] = [wanted.area, wanted.shift].map((code, at) =>
      code === undefined ? (at === 0 ? areas : shifts).map((one) => one.code) : [code],
    );
    const kinds = wanted.kind === undefined ? HOUR_KINDS : [wanted.kind];
    return (ofAreas ?? []).flatMap((area) =>
      (ofShifts ?? []).flatMap((shift) =>
        kinds.flatMap((kind) => this.#term(this.#hours, keyOf(area, shift, kind), rules.blockHours)),
      ),
    );
  }

  #visitTerms(wanted: { area?: string; shift?: string; team?: string }, withTravel = true): Terms {
    const travel = new Map(this.#input.areas.map(({ code, travelHours }) => [code, withTravel ? travelHours : 0]));
    return this.#visits
      .filter(({ visit }) => wanted.area === undefined || wanted.area === visit.area)
      .filter(({ shift }) => wanted.shift === undefined || wanted.shift === shift)
      .filter(({ team }) => wanted.team === undefined || wanted.team === team.code)
      .map(({ visit, column }) => [column, visit.hours + (travel.get(visit.area) ?? 0)]);
  }

  #shiftsOf(team: WeekTeam): readonly string[] {
    return this.#input.shifts.map(({ code }) => code).filter((code) => team.shifts.includes(code));
  }

  #namedColumns(): WeekColumns {
    return {
      duty: this.#crews.flatMap((crew) =>
        this.#shiftsOf(crew.team).map((shift) => ({
          crew,
          shift,
          column: this.#duty.get(keyOf(crew.team.code, shift)) ?? -1,
        })),
      ),
      hours: [...this.#hours].map(([key, column]) => {
        const [area = '', shift = '', name] = partsOf(key);
        return { area, shift, kind: HOUR_KINDS.find((kind) => kind === name) ?? 'protective', column };
      }),
      visits: this.#visits.map(({ visit, team, shift, column }) => ({
        visit: visit.code,
        team: team.code,
        shift,
        column,
      })),
      extra: [...this.#extra].map(([shift, column]) => ({ shift, column })),
    };
  }
}

/** More officer-hours than a shift could need: the limit of a shift while missing hours are counted. */
const EXTRA_MOST = 10_000;
/** Of a block. */
const SLACK = 1e-9;

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
/** Keys are made by `keyOf` alone. */
const partsOf = (key: string): readonly string[] => JSON.parse(key) as string[];
