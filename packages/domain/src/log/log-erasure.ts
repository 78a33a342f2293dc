import type { AuditEvent } from './audit.ts';
import { LOG_TEXTS, textsOf, type LogText } from './audit-leaf.ts';
import { printSeqs } from './seq-set.ts';

/** The kind recorded for the erasure of the log's own texts, by event numbers and fields. */
export const LOG_TEXT_KIND = 'log_text';

/** Texts outside the log: one event, one field. */
export interface HeldText {
  readonly seq: number;
  readonly field: LogText;
  /** Everything the event names, objects and persons. */
  readonly names: readonly string[];
}

/** An event with its number. */
export interface NumberedEvent {
  readonly seq: number;
  readonly event: AuditEvent;
}

/** Numbers of the events whose texts an erasure removed, ascending, by field. */
export type TakenTexts = ReadonlyMap<LogText, readonly number[]>;

const isErasure = ({ event }: NumberedEvent): boolean => event.action === 'erase' && event.decision === 'allow';
const isOfTexts = ({ event }: NumberedEvent): boolean => event.objectKind === LOG_TEXT_KIND;
const namesOf = ({ event }: NumberedEvent): readonly string[] => [...event.objectIds, ...event.subjectIds];

/** Returns what the erasures among some events cover: erased objects, and individually named texts of the log. */
export function sought(events: readonly NumberedEvent[]): {
  readonly names: readonly string[];
  readonly seqs: readonly number[];
} {
  const erasures = events.filter(isErasure);
  return {
    names: [...new Set(erasures.filter((one) => !isOfTexts(one)).flatMap(namesOf))],
    seqs: erasures.filter(isOfTexts).flatMap(({ event }) => event.objectIds.map(Number).filter(Number.isSafeInteger)),
  };
}

/** The texts of new events. */
export function textsAdded(events: readonly NumberedEvent[]): readonly HeldText[] {
  return events.flatMap((one) =>
    [...new Set(textsOf(one.event).map(({ field }) => field))].map((field) => ({
      seq: one.seq,
      field,
      names: namesOf(one),
    })),
  );
}

/**
 * Assigns texts to erasures.
 *
 * When an object is erased, the queries that found it and the persons it concerned are erased with it, in every earlier
 * event that names it; justification and case reference stay, because they show why the access was lawful. The
 * data-protection officer erases those, or any others, by naming events and fields.
 *
 * @param events the new ones, in the order of their numbers
 * @param held   texts of earlier events that name what is sought, and those of the new events
 * @returns for each erasing event, by its number, the texts it removes
 */
export function planErasures(
  events: readonly NumberedEvent[],
  held: readonly HeldText[],
): ReadonlyMap<number, TakenTexts> {
  const taken = new Map<number, Map<LogText, number[]>>();
  const erasures = events.filter(isErasure);
  const takers = new Map<string, number[]>();
  for (const one of erasures) for (const key of keysOf(one)) takers.set(key, [...(takers.get(key) ?? []), one.seq]);
  for (const text of held.toSorted((a, b) => a.seq - b.seq)) {
    const keys = [`${text.seq} ${text.field}`, ...(GOES_WITH_ITS_OBJECT.includes(text.field) ? text.names : [])];
    const able = keys.flatMap((key) => takers.get(key) ?? []).filter((seq) => seq >= text.seq);
    if (able.length === 0) continue;
    const taker = Math.min(...able);
    const fields = taken.get(taker) ?? new Map<LogText, number[]>();
    fields.set(text.field, [...(fields.get(text.field) ?? []), text.seq]);
    taken.set(taker, fields);
  }
  return taken;
}

const GOES_WITH_ITS_OBJECT: readonly LogText[] = ['query', 'subject'];

function keysOf(erasure: NumberedEvent): readonly string[] {
  if (!isOfTexts(erasure)) return namesOf(erasure);
  const { objectIds, fieldsShown } = erasure.event;
  const fields = LOG_TEXTS.filter((field) => fieldsShown.includes(field));
  return objectIds.flatMap((seq) => fields.map((field) => `${seq} ${field}`));
}

/** Returns the texts an erasure removed, as named in its leaf. */
export function printTaken(taken: TakenTexts): Readonly<Partial<Record<LogText, string>>> {
  return Object.fromEntries([...taken].map(([field, seqs]) => [field, printSeqs(seqs)]));
}
