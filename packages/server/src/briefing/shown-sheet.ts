import type { ReplyOf, patrolQuestion, shiftSheet } from '@reeve/contract';
import { addDays, isAsked, type LocalDate, type NoticeState, type PatrolQuestionState } from '@reeve/domain';
import {
  agencyUnits,
  instantOf,
  noticesByIds,
  receiptCounts,
  recordsByIds,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { Language } from '@reeve/domain';
import { cardsFor } from '../wording.ts';
import { noticeBody } from './notice-terms.ts';
import { shownHours } from './planned-hours.ts';
import { sheetMap } from './sheet-map.ts';

export type SheetBody = ReplyOf<typeof shiftSheet.read>['body'];
export type ShownSheet = ReplyOf<typeof shiftSheet.read>['shown'];
type QuestionBody = ReplyOf<typeof patrolQuestion.read>['body'];

// Written only through their contracts.
export const sheetBody = (row: StoredRecord): SheetBody => row.body as SheetBody;
export const questionBody = (row: StoredRecord): QuestionBody => row.body as QuestionBody;

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3));

/** When a shift begins and ends, in milliseconds since 1970-01-01 UTC; it ends on the next day if it passes midnight. */
export function spanOf(
  timeZone: string,
  { on, from, to }: { readonly on: LocalDate; readonly from: string; readonly to: string },
): { readonly startsAtMs: number; readonly endsAtMs: number } {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return {
    startsAtMs: instantOf(timeZone, on, start).getTime(),
    endsAtMs: instantOf(timeZone, end > start ? on : addDays(on, 1), end).getTime(),
  };
}

/** The lines of a sheet as this person may see them now, in the order of the sheet: a notice that has ended is absent. */
export async function shownSheet(tx: ActorTx, row: StoredRecord, language: Language): Promise<ShownSheet> {
  const body = sheetBody(row);
  const { startsAtMs, endsAtMs } = spanOf(tx.timeZone, body);
  const units = await agencyUnits(tx);
  return {
    unit: units.find(({ code }) => code === body.unitCode)?.name ?? body.unitCode,
    area: body.area,
    startsAt: new Date(startsAtMs).toISOString(),
    endsAt: new Date(endsAtMs).toISOString(),
    lead: body.lead,
    tasks: await taskLines(tx, body),
    hotSpots: await hotSpotLines(tx, body, language),
    hours: await shownHours(tx, body),
    map: await sheetMap(tx, body, tx.partsOf(row.label_id)),
    notices: await noticeLines(tx, body.noticeIds),
    questions: await questionLines(tx, body.questionIds),
    news: body.news,
    keepInMind: body.keepInMind,
  };
}

/** Returns the rows in the order of the ids; those out of sight are absent. */
function inOrder<Row extends { readonly id: string }>(rows: readonly Row[], ids: readonly string[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function taskLines(tx: ActorTx, { tasks }: SheetBody): Promise<ShownSheet['tasks']> {
  const ids = tasks.map(({ taskId }) => taskId);
  return inOrder(await recordsByIds(tx, 'task', ids), ids).map(({ id, reference, title }) => {
    const line = tasks.find(({ taskId }) => taskId === id);
    return { id, reference, title, when: line?.when ?? '', text: line?.text ?? '' };
  });
}

async function hotSpotLines(tx: ActorTx, { hotSpots }: SheetBody, language: Language): Promise<ShownSheet['hotSpots']> {
  const ids = hotSpots.map(({ findingId }) => findingId);
  const cards = await cardsFor(tx, language, 'finding', ids);
  return inOrder(cards, ids).map(({ id, reference, title }) => ({
    id,
    reference,
    title,
    text: hotSpots.find(({ findingId }) => findingId === id)?.text ?? '',
  }));
}

async function noticeLines(tx: ActorTx, ids: readonly string[]): Promise<ShownSheet['notices']> {
  return inOrder(await noticesByIds(tx, ids), ids).map((row) => {
    const { category: _, ...said } = noticeBody(row);
    return {
      ...said,
      id: row.id,
      reference: row.reference,
      title: row.title,
      state: row.state as NoticeState, // held by a constraint
      recalledAt: row.recalled_at?.toISOString() ?? null,
    };
  });
}

async function questionLines(tx: ActorTx, ids: readonly string[]): Promise<ShownSheet['questions']> {
  const counts = await receiptCounts(tx, 'saw_nothing', ids);
  return inOrder(await recordsByIds(tx, 'patrol_question', ids), ids).map((row) => {
    const { id, reference } = row;
    const { text, area, lastOn } = questionBody(row);
    return { id, reference, text, area, lastOn, sawNothing: counts.get(id) ?? 0 };
  });
}

/** True if patrols are asked this question on the day of a sheet. */
export function isAskedOn(row: StoredRecord, on: LocalDate): boolean {
  return isAsked({ state: row.state as PatrolQuestionState, lastOn: row.due_on ?? '' }, on); // held by a constraint
}
