import type { NoticeKind, ShiftSheetState } from '@reeve/domain';
import type { PrintFrame } from './model.ts';
import { pageSheet, type PageSheet } from './page-sheet.ts';
import { oneLine, paragraphsOf, printable } from './printable.ts';
import { fill, sayDate, sayDateTime } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** A shift sheet for printing; times are wall times of the agency, `YYYY-MM-DDTHH:MM`. */
export interface ShiftSheetPrint extends PrintFrame {
  readonly state: ShiftSheetState;
  readonly unit: string;
  readonly area: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Who released it; empty for a draft. */
  readonly releasedBy: string;
  readonly lead: string;
  readonly tasks: readonly { readonly reference: string; readonly title: string; readonly when: string; readonly text: string }[]; // prettier-ignore
  readonly hotSpots: readonly { readonly reference: string; readonly title: string; readonly text: string }[];
  readonly notices: readonly {
    readonly kind: NoticeKind;
    readonly title: string;
    readonly text: string;
    readonly basis: string;
    readonly phone: string;
    readonly corroborated: boolean;
    readonly asOf: string;
    readonly endsAt: string;
    readonly recalledAt: string | undefined;
  }[];
  readonly questions: readonly { readonly reference: string; readonly text: string; readonly area: string }[];
  readonly news: string;
  readonly keepInMind: string;
}

export interface NoticeRowSheet {
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly asOf: string;
  /** When it ends, or when it was recalled. */
  readonly ends: string;
  readonly struck: boolean;
}

/** A shift sheet with every word in place. */
export interface ShiftSheetSheet {
  readonly page: PageSheet;
  readonly title: string;
  readonly reference: string;
  /** Day, hours and who released it. */
  readonly subtitle: string;
  readonly lead: string;
  readonly tasks: SectionSheet<{ readonly when: string; readonly lead: string; readonly text: string; readonly reference: string }>; // prettier-ignore
  readonly hotSpots: SectionSheet<{ readonly text: string; readonly reference: string }>;
  readonly news: TextSheet;
  readonly notices: SectionSheet<NoticeRowSheet> & { readonly note: string };
  readonly questions: SectionSheet<{ readonly text: string; readonly area: string; readonly reference: string }> & {
    readonly note: string;
  };
  readonly keep: TextSheet;
  readonly shred: string;
}
interface SectionSheet<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
}
interface TextSheet {
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** Hours of a day that is already named; with the day if it is another one. */
function sayHour(words: PrintWords, at: string, day: string): string {
  return at.startsWith(day) ? at.slice(11) : sayDateTime(words, at);
}

const STATUS = {
  draft: 'status.draft',
  released: undefined,
  recalled: 'status.recalled',
  withdrawn: 'status.withdrawn',
} as const;

/**
 * The sheet with every word in place.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export function shiftSheet(document: ShiftSheetPrint, words: PrintWords): ShiftSheetSheet {
  const of = printable(document);
  const day = of.startsAt.slice(0, 10);
  const status = STATUS[of.state];
  const hours = `${sayDate(words, day)}, ${of.startsAt.slice(11)}–${sayHour(words, of.endsAt, day)}`;
  return {
    page: pageSheet(of, status === undefined ? '' : words[status], of.reference, words),
    title: [of.unit, of.area].map(oneLine).filter(Boolean).join(', '),
    reference: of.reference,
    subtitle: [hours, oneLine(of.releasedBy)].filter(Boolean).join('. '),
    lead: oneLine(of.lead) || (isEmpty(of) ? words['shift.empty'] : ''),
    tasks: {
      label: words['shift.tasks'],
      rows: of.tasks.map(({ reference, title, when, text }) => ({
        reference,
        when: oneLine(when),
        lead: oneLine(title),
        text: oneLine(text),
      })),
    },
    hotSpots: {
      label: words['shift.hot_spots'],
      rows: of.hotSpots.map(({ reference, title, text }) => ({ reference, text: oneLine(text) || oneLine(title) })),
    },
    news: { label: words['shift.news'], paragraphs: paragraphsOf(of.news) },
    notices: {
      label: words['shift.notices'],
      note: words['shift.verify'],
      rows: of.notices.map((notice) => noticeRow(notice, day, words)),
    },
    questions: {
      label: words['shift.questions'],
      note: words['shift.answer'],
      rows: of.questions.map(({ reference, text, area }) => ({ reference, text: oneLine(text), area: oneLine(area) })),
    },
    keep: { label: words['shift.keep'], paragraphs: paragraphsOf(of.keepInMind) },
    shred: fill(words['shift.shred'], { at: sayDateTime(words, of.endsAt) }),
  };
}

function isEmpty({ tasks, hotSpots, notices, news }: ShiftSheetPrint): boolean {
  return tasks.length + hotSpots.length + notices.length === 0 && news.trim() === '';
}

function noticeRow(notice: ShiftSheetPrint['notices'][number], day: string, words: PrintWords): NoticeRowSheet {
  const { kind, title, text, basis, phone, corroborated, asOf, endsAt, recalledAt } = notice;
  const noGround = kind === 'look_out' ? words[corroborated ? 'notice.no_ground' : 'notice.uncorroborated'] : undefined;
  return {
    kind: words[`notice.${kind}`],
    title: [title, text].map(oneLine).filter(Boolean).join('. '),
    note: [oneLine(basis), fill(words['shift.phone'], { who: oneLine(phone) }), noGround].filter(Boolean).join('. '),
    asOf: fill(words['shift.as_of'], { at: sayHour(words, asOf, day) }),
    ends:
      recalledAt === undefined
        ? fill(words['shift.ends'], { at: sayDateTime(words, endsAt) })
        : fill(words['shift.recalled'], { at: sayHour(words, recalledAt, day) }),
    struck: recalledAt !== undefined,
  };
}
