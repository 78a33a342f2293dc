import { HOUR_KINDS, type NoticeKind, type ShiftSheetState } from '@reeve/domain';
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
  /** Officer-hours of an adopted plan in this shift; null without one. */
  readonly hours: {
    readonly lines: readonly { readonly area: string; readonly protective: number; readonly enforcement: number; readonly exploration: number }[]; // prettier-ignore
    readonly visits: readonly { readonly visit: string; readonly area: string; readonly hours: number }[];
  } | null;
  readonly map: ShiftMapPrint | null;
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

/** The map of a sheet in units of the picture; paths as in SVG. */
export interface ShiftMapPrint {
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  /** `room` is the width of the area. */
  readonly areas: readonly { readonly name: string; readonly hours: number; readonly path: string; readonly room: number; readonly x: number; readonly y: number }[]; // prettier-ignore
  /** `hotSpot` is its number on the sheet. */
  readonly places: readonly { readonly hotSpot: number; readonly x: number; readonly y: number }[];
  readonly bar: { readonly metres: number; readonly length: number };
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
  /** With the number of each on the map, if it is on it. */
  readonly hotSpots: SectionSheet<{ readonly number: string; readonly text: string; readonly reference: string }>;
  readonly hours: SectionSheet<readonly string[]> & {
    readonly head: readonly string[];
    readonly visits: readonly string[];
  };
  /** What its map shows, in words; empty without one. */
  readonly mapNote: string;
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
      rows: of.hotSpots.map(({ reference, title, text }, nth) => ({
        number: of.map?.places.some(({ hotSpot }) => hotSpot === nth + 1) ? String(nth + 1) : '',
        reference,
        text: oneLine(text) || oneLine(title),
      })),
    },
    hours: hoursSheet(of.hours, words),
    mapNote: mapNote(of.map, words),
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

function isEmpty({ tasks, hotSpots, hours, notices, news }: ShiftSheetPrint): boolean {
  return tasks.length + hotSpots.length + notices.length === 0 && hours === null && news.trim() === '';
}

/** A row an area, a column a kind of hours, and a line a visit. */
function hoursSheet(hours: ShiftSheetPrint['hours'], words: PrintWords): ShiftSheetSheet['hours'] {
  const number = new Intl.NumberFormat(words.language === 'en' ? 'en-GB' : words.language, {
    maximumFractionDigits: 1,
  });
  return {
    label: words['shift.hours'],
    head: [words['shift.area'], ...HOUR_KINDS.map((kind) => words[`hours.${kind}`])],
    rows: (hours?.lines ?? []).map((line) => [
      oneLine(line.area),
      ...HOUR_KINDS.map((kind) => (line[kind] === 0 ? '–' : number.format(line[kind]))),
    ]),
    visits: (hours?.visits ?? []).map(({ visit, area, hours: long }) =>
      fill(words['shift.visit'], { visit: oneLine(visit), area: oneLine(area), hours: number.format(long) }),
    ),
  };
}

function mapNote(map: ShiftMapPrint | null, words: PrintWords): string {
  if (map === null) return '';
  return [map.areas.length > 0 && words['shift.map_hours'], map.places.length > 0 && words['shift.map_spots']]
    .filter(Boolean)
    .join(' ');
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
