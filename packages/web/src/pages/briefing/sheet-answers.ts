import type { InputGiven, ReplyOf, proposeShiftSheet, shiftSheet } from '@reeve/contract';
import { SHIFT_SHEET_MOST } from '@reeve/domain';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';

export type Proposal = ReplyOf<typeof proposeShiftSheet>;
type Body = ReplyOf<typeof shiftSheet.read>['body'];

/** One chosen line with what its author writes to it. */
export interface LineAnswer {
  readonly when: string;
  readonly text: string;
}
const NO_LINE: LineAnswer = { when: '', text: '' };

export type OfferedShift = Proposal['shifts'][number];

/** The answer of a sheet without a plan of hours. */
export const NO_PLAN = 'none';

/** The key of a shift of a plan in the form. */
export const keyOf = ({ planId, shift }: Pick<OfferedShift, 'planId' | 'shift'>): string => `${planId} ${shift}`;

/** Returns the shift of a plan that is chosen. */
export const plannedShift = (offered: Proposal, planned: string): OfferedShift | undefined =>
  offered.shifts.find((shift) => keyOf(shift) === planned);

/** What choosing a shift of a plan fills in: its day and hours, and all its areas. */
export function answersOfShift({
  on,
  from,
  to,
  areas,
}: OfferedShift): Pick<SheetContent, 'on' | 'from' | 'to' | 'areas'> {
  return { on, from, to, areas: areas.map(({ code }) => code) };
}

/** The answers of the form of a sheet. Chosen objects are by reference, their lines by reference too. */
export interface SheetAnswers extends SheetContent {
  readonly marking: typeof NO_MARKING;
}

/** What is answered of the sheet itself. */
interface SheetContent extends Readonly<Record<string, unknown>> {
  readonly unitCode: string | undefined;
  readonly area: string;
  readonly on: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly lead: string;
  /** Key of a shift of an adopted plan; `NO_PLAN` without one. */
  readonly planned: string;
  /** Codes of its areas. */
  readonly areas: readonly string[];
  readonly tasks: readonly string[];
  readonly hotSpots: readonly string[];
  readonly notices: readonly string[];
  readonly questions: readonly string[];
  readonly lines: Readonly<Record<string, LineAnswer>>;
  readonly news: string;
  readonly keepInMind: string;
}

const references = (rows: readonly { readonly reference: string }[], most: number): readonly string[] =>
  rows.slice(0, most).map(({ reference }) => reference);

/**
 * A new sheet made from all that is live, as far as it has room; its author takes off what the shift does not need.
 *
 * @param planId of an adopted plan: its next shift is chosen; empty for none
 */
export function answersFrom(offered: Proposal, on: string, planId: string): SheetAnswers {
  const next = offered.shifts.find((shift) => shift.planId === planId);
  return {
    unitCode: offered.unitCode,
    area: '',
    on,
    from: '',
    to: '',
    lead: '',
    planned: NO_PLAN,
    areas: [],
    tasks: references(offered.tasks, SHIFT_SHEET_MOST.tasks),
    hotSpots: references(offered.findings, 1),
    notices: references(offered.notices, SHIFT_SHEET_MOST.notices),
    questions: references(offered.questions, SHIFT_SHEET_MOST.questions),
    lines: {},
    news: '',
    keepInMind: offered.keepInMind,
    marking: NO_MARKING,
    ...(next === undefined ? {} : { planned: keyOf(next), ...answersOfShift(next) }),
  };
}

/** The answers of a draft. What it cites and is no longer offered is taken off. */
export function answersOf(body: Body, offered: Proposal): SheetAnswers {
  const refs = (rows: Proposal['tasks' | 'findings' | 'notices' | 'questions'], ids: readonly string[]) =>
    ids.flatMap((id) => rows.find((row) => row.id === id)?.reference ?? []);
  const lines = [
    ...body.tasks.map(({ taskId, when, text }) => [refs(offered.tasks, [taskId])[0], { when, text }] as const),
    ...body.hotSpots.map(
      ({ findingId, text }) => [refs(offered.findings, [findingId])[0], { when: '', text }] as const,
    ),
  ];
  const planned = body.hours && plannedShift(offered, keyOf(body.hours));
  return {
    unitCode: body.unitCode,
    area: body.area,
    on: body.on,
    from: body.from,
    to: body.to,
    lead: body.lead,
    planned: planned === undefined ? NO_PLAN : keyOf(planned),
    areas: planned === undefined ? [] : (body.hours?.lines.map(({ area }) => area) ?? []),
    tasks: refs(
      offered.tasks,
      body.tasks.map(({ taskId }) => taskId),
    ),
    hotSpots: refs(
      offered.findings,
      body.hotSpots.map(({ findingId }) => findingId),
    ),
    notices: refs(offered.notices, body.noticeIds),
    questions: refs(offered.questions, body.questionIds),
    lines: Object.fromEntries(
      lines.flatMap(([reference, line]) => (reference === undefined ? [] : [[reference, line]])),
    ),
    news: body.news,
    keepInMind: body.keepInMind,
    marking: NO_MARKING,
  };
}

/** Returns the line written to a chosen object. */
export const lineOf = (answers: SheetContent, reference: string): LineAnswer => answers.lines[reference] ?? NO_LINE;

/** Returns the body of a sheet from complete answers. */
export function bodyOf(answers: SheetContent, offered: Proposal): InputGiven<typeof shiftSheet.create>['body'] {
  const { unitCode = '', on = '', area, from, to, lead, news, keepInMind } = answers;
  const idsOf = (rows: Proposal['notices' | 'questions'], chosen: readonly string[]): string[] =>
    rows.flatMap(({ id, reference }) => (chosen.includes(reference) ? [id] : []));
  const trimmedLine = (reference: string): LineAnswer => {
    const { when, text } = lineOf(answers, reference);
    return { when: when.trim(), text: text.trim() };
  };
  const shift = plannedShift(offered, answers.planned);
  return {
    unitCode,
    on,
    area,
    from,
    to,
    lead,
    news,
    keepInMind,
    tasks: offered.tasks.flatMap(({ id, reference }) =>
      answers.tasks.includes(reference) ? [{ taskId: id, ...trimmedLine(reference) }] : [],
    ),
    hotSpots: offered.findings.flatMap(({ id, reference }) =>
      answers.hotSpots.includes(reference) ? [{ findingId: id, text: trimmedLine(reference).text }] : [],
    ),
    ...(shift === undefined ? {} : { hours: { planId: shift.planId, shift: shift.shift, areas: [...answers.areas] } }),
    noticeIds: idsOf(offered.notices, answers.notices),
    questionIds: idsOf(offered.questions, answers.questions),
  };
}
