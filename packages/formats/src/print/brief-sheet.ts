import type { LocalDate } from '@reeve/domain';
import type { PrintFrame } from './model.ts';
import { pageSheet, type PageSheet } from './page-sheet.ts';
import { oneLine, printable } from './printable.ts';
import { fill, sayDate, sayDays, sayOpenFor } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** A record on a page. */
export interface Named {
  readonly reference: string;
  readonly title: string;
}
/** Hours of tasks; `unstated` counts those that state none. */
export interface Hours {
  readonly tasks: number;
  readonly hours: number;
  readonly unstated: number;
}
/** A part of a whole. */
export interface Part {
  readonly of: number;
  readonly done: number;
}

/** What a commander answers for, for printing. No figure is about a person or an officer. */
export interface BriefPrint extends PrintFrame {
  readonly on: LocalDate;
  readonly priorities: readonly (Named & {
    readonly code: string;
    readonly owner: string | null;
    readonly trend: {
      readonly direction: 'rising' | 'falling' | 'no_clear_change';
      readonly percent: number | null;
      readonly ci95: readonly [number, number] | null;
      readonly now: number;
      readonly before: number;
    } | null;
  })[];
  /** In the order of the priorities. */
  readonly hours: readonly (Hours | undefined)[];
  readonly hoursSince: LocalDate;
  readonly outside: Hours;
  readonly results: readonly { readonly reference: string; readonly sentence: string; readonly crimes: number }[];
  readonly unread: readonly (Named & { readonly readableOn: LocalDate | null })[];
  readonly gaps: readonly (Named & { readonly state: 'open' | 'being_collected'; readonly days: number })[];
  readonly waiting: readonly Named[];
  readonly meeting: (Named & { readonly heldOn: LocalDate; readonly items: number }) | null;
  readonly overdue: readonly (Named & { readonly owner: string | null; readonly days: number })[];
  readonly rights: {
    readonly since: LocalDate;
    readonly outcomes: number;
    readonly complaints: number;
    readonly sent: number;
    readonly recalled: number;
  };
  readonly loop: {
    readonly questions: Part;
    readonly decisions: Part;
    readonly operations: Part;
    readonly gaps: { readonly open: number; readonly opened: number; readonly closed: number };
  };
}

/** A section of rows with the same cells. */
export interface BriefSection {
  readonly label: string;
  readonly note: string;
  /** Shown without rows. */
  readonly none: string;
  /** Shares of the width. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** The pages with every word in place. */
export interface BriefSheet {
  readonly page: PageSheet;
  readonly title: string;
  readonly subtitle: string;
  readonly first: readonly BriefSection[];
  readonly second: readonly BriefSection[];
}

const signed = (value: number): string => {
  const whole = Math.round(value);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
};

/**
 * The pages with every word in place.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export function briefSheet(document: BriefPrint, words: PrintWords): BriefSheet {
  const brief = printable(document);
  const since = sayDate(words, brief.rights.since);
  const hoursSince = sayDate(words, brief.hoursSince);
  return {
    page: pageSheet(brief, '', brief.reference, words),
    title: `${words['brief.title']}, ${oneLine(brief.agency)}`,
    subtitle: fill(words['brief.subtitle'], { on: sayDate(words, brief.on), since, hoursSince }),
    first: [priorities(brief, words), results(brief, words)],
    second: [
      gaps(brief, words),
      waiting(brief, words),
      overdue(brief, words),
      figures(words['brief.loop'], loopRows(brief, words), words),
      figures(words['brief.rights'], rightsRows(brief, words), words),
    ],
  };
}

/** Hours with their share of all hours; tasks that state none are counted. */
export function hoursText(row: Hours | undefined, all: number, words: PrintWords): string {
  const { hours, unstated } = row ?? { hours: 0, unstated: 0 };
  return [
    fill(words['brief.hours'], {
      hours: String(Math.round(hours)),
      percent: String(all === 0 ? 0 : Math.round((100 * hours) / all)),
    }),
    ...(unstated > 0 ? [fill(words['brief.unstated'], { count: String(unstated) })] : []),
  ].join('\n');
}

function priorities(brief: BriefPrint, words: PrintWords): BriefSection {
  const all = [...brief.hours, brief.outside].reduce((sum, row) => sum + (row?.hours ?? 0), 0);
  const hours = (row: Hours | undefined): string => hoursText(row, all, words);
  return {
    label: words['brief.priorities'],
    note: words['brief.trend_note'],
    none: words['brief.none'],
    shares: [1, 6, 6, 4],
    rows: [
      ...brief.priorities.map((one, nth) => [
        oneLine(one.code),
        [oneLine(one.title), oneLine(one.owner ?? '')].filter(Boolean).join('\n'),
        trend(one.trend, words),
        hours(brief.hours[nth]),
      ]),
      ...(brief.priorities.length === 0 ? [] : [['', words['brief.outside'], '', hours(brief.outside)]]),
    ],
  };
}

function trend(of: BriefPrint['priorities'][number]['trend'], words: PrintWords): string {
  if (of === null) return words['brief.unknown'];
  const { direction, percent, ci95, now, before } = of;
  const change =
    percent === null || ci95 === null
      ? ''
      : fill(words['brief.change'], {
          percent: signed(percent),
          low: signed(ci95[0]),
          high: signed(ci95[1]),
          n: String(now + before),
        });
  return [words[`brief.${direction}`], change].filter(Boolean).join('\n');
}

/** A done task without a result, and the first day on which that can be read. */
export const unreadText = ({ title, readableOn }: BriefPrint['unread'][number], words: PrintWords): string =>
  `${oneLine(title)}\n${
    readableOn === null
      ? words['brief.never_readable']
      : fill(words['brief.readable_on'], { on: sayDate(words, readableOn) })
  }`;

function results({ results: read, unread }: BriefPrint, words: PrintWords): BriefSection {
  return {
    label: words['brief.results'],
    note: words['brief.results_note'],
    none: words['brief.none'],
    shares: [12, 3],
    rows: [
      ...read.map(({ sentence, reference, crimes }) => [oneLine(sentence), `${reference}\nn ${crimes}`]),
      ...unread.map((one) => [unreadText(one, words), one.reference]),
    ],
  };
}

function gaps({ gaps: open }: BriefPrint, words: PrintWords): BriefSection {
  return {
    label: words['brief.gaps'],
    note: '',
    none: words['brief.none'],
    shares: [11, 4, 3],
    rows: open.map(({ title, state, days, reference }) => [
      oneLine(title),
      `${words[`brief.${state}`]}\n${sayOpenFor(words, days)}`,
      reference,
    ]),
  };
}

function waiting({ waiting: decisions, meeting }: BriefPrint, words: PrintWords): BriefSection {
  return {
    label: words['brief.waiting'],
    note: meeting
      ? fill(words['brief.meeting'], {
          title: oneLine(meeting.title),
          on: sayDate(words, meeting.heldOn),
          items: String(meeting.items),
        })
      : words['brief.no_meeting'],
    none: words['brief.none'],
    shares: [15, 3],
    rows: decisions.map(({ title, reference }) => [oneLine(title), reference]),
  };
}

function overdue({ overdue: late }: BriefPrint, words: PrintWords): BriefSection {
  return {
    label: words['brief.overdue'],
    note: '',
    none: words['brief.none'],
    shares: [11, 4, 3],
    rows: late.map(({ title, owner, days, reference }) => [
      oneLine(title),
      [oneLine(owner ?? ''), fill(words['brief.days_late'], { days: sayDays(words, days) })].filter(Boolean).join('\n'),
      reference,
    ]),
  };
}

/** Counts, each with what it counts; none is about a person. */
export const figures = (label: string, rows: BriefSection['rows'], words: PrintWords): BriefSection => ({
  label,
  note: words['brief.no_person'],
  none: '',
  shares: [3, 15],
  rows,
});

/** Questions, decisions and operations, as parts of wholes. */
export function partRows(
  loop: Pick<BriefPrint['loop'], 'questions' | 'decisions' | 'operations'>,
  words: PrintWords,
): BriefSection['rows'] {
  const part = ({ done, of }: Part): string =>
    of === 0 ? words['brief.none_due'] : fill(words['brief.part_of'], { done: String(done), of: String(of) });
  return [
    [part(loop.questions), words['brief.questions']],
    [part(loop.decisions), words['brief.decisions']],
    [part(loop.operations), words['brief.operations']],
  ];
}

function loopRows({ loop }: BriefPrint, words: PrintWords): BriefSection['rows'] {
  return [
    ...partRows(loop, words),
    [
      String(loop.gaps.open),
      fill(words['brief.open_gaps'], { opened: String(loop.gaps.opened), closed: String(loop.gaps.closed) }),
    ],
  ];
}

function rightsRows({ rights }: BriefPrint, words: PrintWords): BriefSection['rows'] {
  return [
    [String(rights.complaints), fill(words['brief.complaints'], { count: String(rights.outcomes) })],
    [String(rights.sent), words['brief.sent']],
    [String(rights.recalled), words['brief.recalled']],
  ];
}
