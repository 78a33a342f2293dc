import { planWeek, type WeekInput, type WeekOutcome } from '@reeve/analysis';
import { wholeTask } from '../task.ts';
import { openHighs } from './highs-solver.ts';

const plan = wholeTask(async (input: WeekInput): Promise<WeekOutcome> => planWeek(input, await openHighs()));

/** Tasks of threads that plan hours. */
export const TASKS = { 'plan-week': async () => plan };
