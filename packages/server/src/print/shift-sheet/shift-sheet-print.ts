import type { Language, ShiftSheetState } from '@reeve/domain';
import type { ShiftSheetPrint } from '@reeve/formats';
import { historyOf, type ActorTx, type SignedIn, type StoredRecord } from '@reeve/store';
import { shownSheet } from '../../briefing/shown-sheet.ts';
import { printedFor, printMarking, wallTime } from '../frame.ts';

/**
 * Returns a shift sheet as printed for this reader.
 *
 * @param reader without `signedIn` it is only measured: then as an exercise, which takes a line more
 */
export async function shiftSheetPrint(
  tx: ActorTx,
  reader: { readonly language: Language; readonly signedIn?: SignedIn },
  row: StoredRecord,
): Promise<ShiftSheetPrint> {
  const shown = await shownSheet(tx, row, reader.language);
  const wall = (at: string): string => wallTime(tx, new Date(at));
  const released = (await historyOf(tx, row.id)).findLast(({ to }) => to === 'released');
  return {
    ...shown,
    exercise: reader.signedIn?.demo ?? true,
    agency: reader.signedIn?.agency.name ?? '',
    reference: row.reference,
    title: row.title,
    marking: printMarking(tx.partsOf(row.label_id)),
    printedFor: printedFor(tx),
    state: row.state as ShiftSheetState, // held by a constraint
    // A draft is measured with the name of the person who releases it.
    releasedBy: released?.by ?? (reader.signedIn ? '' : tx.name),
    startsAt: wall(shown.startsAt),
    endsAt: wall(shown.endsAt),
    notices: shown.notices.map((notice) => ({
      ...notice,
      asOf: wall(notice.asOf),
      endsAt: wall(notice.endsAt),
      recalledAt: notice.recalledAt === null ? undefined : wall(notice.recalledAt),
    })),
  };
}
