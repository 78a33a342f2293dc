import { weekFaults, type WeekFault } from '@reeve/analysis';
import { isLocalDate, toDayNumber } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { refuseNames } from '../record/refuse-names.ts';
import { weekInput, type PlanBody } from './body.ts';
import { invalid } from './gather.ts';

/** 1970-01-05 was a Monday. */
const MONDAY = 4;

/** Checks what a person entered. @throws ReeveError invalid_input — with the first fault in a sentence */
export async function checkWeek(tx: ActorTx, title: string, body: PlanBody): Promise<void> {
  const { weekFrom, teams, visits, locks } = body;
  if (!isLocalDate(weekFrom) || (toDayNumber(weekFrom) - MONDAY) % 7 !== 0)
    throw invalid('The week begins on a Monday.', 'weekFrom', 'not_monday');
  const [fault] = weekFaults(weekInput(body, []));
  if (fault) throw invalid(sentenceOf(fault), fieldOf(fault), fault.fault, concernOf(fault));
  await refuseNames(
    tx,
    [
      title,
      ...teams.map(({ code }) => code),
      ...visits.map(({ code }) => code),
      ...locks.map(({ because }) => because),
    ],
    { what: 'A plan of hours', field: 'teams', advice: 'Name the team or post instead.', countsThings: true },
  );
}

/** What a fault concerns, for its sentence in other languages. */
function concernOf(fault: WeekFault): string {
  const { fault: _, ...of } = fault;
  return Object.values(of).join(', ');
}

function fieldOf(fault: WeekFault): string {
  const fields: Readonly<Record<WeekFault['fault'], string>> = {
    no_areas: 'areas',
    no_shifts: 'shifts',
    no_hours: 'teams',
    repeated_code: 'teams',
    unknown_code: 'teams',
    shift_length: 'shifts',
    shift_start: 'shifts',
    number: 'rules',
    reported_range: 'areas',
    exploration: 'rules',
    part_block: 'rules',
  };
  return fields[fault.fault];
}

function sentenceOf(fault: WeekFault): string {
  switch (fault.fault) {
    case 'no_areas':
      return 'There are no areas.';
    case 'no_shifts':
      return 'There are no shifts.';
    case 'no_hours':
      return 'No hours are entered for this week.';
    case 'repeated_code':
      return `The code ${fault.code} is there twice.`;
    case 'unknown_code':
      return `${fault.in} names ${fault.code}, which is not in the plan.`;
    case 'shift_length':
      return `A shift of ${fault.hours} hours: ${fault.shift}. A shift has at most 14.`;
    case 'shift_start':
      return `Shift ${fault.shift} does not begin within the week.`;
    case 'number':
      return `A number of ${fault.of} is not one that can be planned with.`;
    case 'reported_range':
      return `The share of harm that victims report in ${fault.area} is a range above 0, up to 1.`;
    case 'exploration':
      return 'At least a tenth of the hours is for exploration.';
    case 'part_block':
      return `${fault.of} has ${fault.hours} hours, which is not a whole number of blocks.`;
  }
}
