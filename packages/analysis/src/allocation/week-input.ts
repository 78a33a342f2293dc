import type { HourKind } from '@reeve/domain';

/** An area that receives hours. */
export interface WeekArea {
  readonly code: string;
  /** Share of harm that victims report, as a range (a survey or a stated range): 0 < low ≤ high ≤ 1. */
  readonly reportedLow: number;
  readonly reportedHigh: number;
  /** Officer-hours spent travelling, each time the area is patrolled or visited within a shift; ≥ 0. */
  readonly travelHours: number;
}

/** A shift of the week. */
export interface WeekShift {
  readonly code: string;
  /** Hours since the Monday of the week, 00:00 local time: 0 … 167. */
  readonly startsAtHour: number;
  /** Above 0, at most `MAX_SHIFT_HOURS`. */
  readonly lengthHours: number;
  /** Officer-hours on duty that the shift must have; ≥ 0. */
  readonly coverHours: number;
  /** Vehicles available; ≥ 0. */
  readonly vehicles: number;
}

/** A team, never a person: it works a whole shift or none of it. */
export interface WeekTeam {
  readonly code: string;
  readonly officers: number;
  readonly skills: readonly string[];
  /** The most hours each officer works in this week. */
  readonly mostHours: number;
  /** Vehicles the team needs on duty. */
  readonly vehicles: number;
  /** Codes of the shifts the team can work. */
  readonly shifts: readonly string[];
}

/** A prevention visit, done by one team within one of the shifts. Its hours are protective. */
export interface WeekVisit {
  readonly code: string;
  readonly area: string;
  readonly shifts: readonly string[];
  /** Officer-hours without travel; above 0. */
  readonly hours: number;
  readonly skill?: string;
  /** Days of harm that the visit reaches; ≥ 0. */
  readonly harmDays: number;
  readonly isRequired: boolean;
}

/** Hours that a named person fixed: exactly these, over these shifts together. */
export interface WeekLock {
  readonly code: string;
  readonly area: string;
  readonly shifts: readonly string[];
  readonly kind: HourKind;
  readonly hours: number;
}

/** Harm that victims reported in one area during one shift. Offences found by police are left out. */
export interface WeekDemand {
  readonly area: string;
  readonly shift: string;
  /** Days on the agency's harm scale; ≥ 0. */
  readonly harmDays: number;
}

/** The rules of the agency for the week. */
export interface WeekRules {
  /** Patrol hours are whole multiples of this; above 0. */
  readonly blockHours: number;
  /** Protective hours that each area receives at least; no cap. */
  readonly floorHours: number;
  /** Enforcement hours of the week, in total: a whole number of blocks. They are never counted as a gain. */
  readonly enforcementHours: number;
  /** An area’s share of enforcement is at most this times its share of victim-reported harm; ≥ 1. */
  readonly capFactor: number;
  /** Share of all hours for exploration: `LEAST_EXPLORATION` … 1. */
  readonly explorationShare: number;
  /** Exploration hours that each area receives at least. */
  readonly explorationAreaHours: number;
  /** Hours between two shifts of a team. */
  readonly restHours: number;
  /** Skill that a team needs for enforcement, if any. */
  readonly enforcementSkill?: string;
  /** Protective hours in an area and shift that reach half of its harm; above 0. */
  readonly halfReachHours: number;
}

/** Everything a plan for a week is computed from. */
export interface WeekInput {
  readonly areas: readonly WeekArea[];
  readonly shifts: readonly WeekShift[];
  readonly teams: readonly WeekTeam[];
  readonly visits: readonly WeekVisit[];
  readonly demand: readonly WeekDemand[];
  readonly rules: WeekRules;
  readonly locks: readonly WeekLock[];
}
