import type { PrintMarking, PrintedFor, ThreadStop } from '@reeve/formats';
import { THREAD_LINE, type LabelParts, type Language } from '@reeve/domain';
import { objectCards, walkThread, type ActorTx, type RecordKind, type SignedIn } from '@reeve/store';

export function printMarking(parts: LabelParts): PrintMarking {
  return {
    classification: parts.classification,
    handling: parts.handling,
    conditions: parts.conditions,
    tlp: parts.tlp,
    groups: parts.compartments,
  };
}

/** Returns the line at the foot of every page: exporter, time, purpose. */
export function printedFor(tx: ActorTx): PrintedFor {
  return { name: tx.name, at: wallTime(tx, tx.now()), purpose: tx.person.purpose ?? '' };
}

/** Returns an instant on the clock of the agency: `YYYY-MM-DDTHH:MM`. */
export function wallTime(tx: ActorTx, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: tx.timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');
}

/** The reader of a print. */
export interface PrintReader {
  readonly signedIn: SignedIn;
  readonly language: Language;
}

/** Common content of the agency's prints. */
export function frameOf(
  tx: ActorTx,
  signedIn: SignedIn,
  of: { readonly reference: string; readonly title: string; readonly labelId: number },
) {
  return {
    exercise: signedIn.demo,
    agency: signedIn.agency.name,
    reference: of.reference,
    title: of.title,
    marking: printMarking(tx.partsOf(of.labelId)),
    printedFor: printedFor(tx),
  };
}

/** The golden thread around an object as far as its reader can see it: the number of each kind, and the reference of a single one. */
export async function threadStops(
  tx: ActorTx,
  kind: RecordKind,
  id: string,
  reference: string,
): Promise<readonly ThreadStop[]> {
  const why = await walkThread(tx, { kind, id }, 'why');
  const soWhat = await walkThread(tx, { kind, id }, 'so_what');
  const stops: ThreadStop[] = [];
  for (const stop of THREAD_LINE) {
    if (stop === kind) {
      stops.push({ kind, count: 1, reference });
      continue;
    }
    const ids = [
      ...new Set([...why.reached, ...soWhat.reached].filter((end) => end.kind === stop).map((end) => end.id)),
    ];
    const cards = await objectCards(tx, stop, ids);
    if (cards.length > 0)
      stops.push({
        kind: stop,
        count: cards.length,
        ...(cards.length === 1 ? { reference: cards[0]?.reference } : {}),
      });
  }
  return stops;
}
