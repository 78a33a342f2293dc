import type { Confidence, LocalDate } from '@reeve/domain';
import {
  figures,
  hoursText,
  partRows,
  unreadText,
  type BriefSection,
  type BriefSheet,
  type Hours,
  type Named,
  type Part,
} from './brief-sheet.ts';
import type { PrintFrame } from './model.ts';
import { pageSheet } from './page-sheet.ts';
import { oneLine, printable } from './printable.ts';
import { fill, sayDate, sayOpenFor } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** A year for those who set policy, for printing. No figure is about a person or an officer. */
export interface OverviewPrint extends PrintFrame {
  readonly year: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly purposes: readonly string[];
  readonly isWhole: boolean;
  readonly strategy: Named | null;
  readonly assessment: (Named & { readonly sentence: string }) | null;
  readonly priorities: readonly (Named & {
    readonly code: string;
    readonly hours: Hours;
    readonly why: {
      readonly area: string;
      readonly low: number | null;
      readonly high: number | null;
      readonly confidence: Confidence | null;
      readonly unknown: number;
      readonly firmness: string;
    } | null;
  })[];
  readonly outside: Hours;
  readonly results: readonly (Named & {
    readonly sentence: string;
    readonly crimes: number;
    readonly claim: 'fewer' | 'more' | 'none';
  })[];
  readonly unread: readonly (Named & { readonly readableOn: LocalDate | null })[];
  readonly gaps: {
    readonly open: number;
    readonly opened: number;
    readonly closed: number;
    readonly oldest: (Named & { readonly days: number }) | null;
  };
  readonly rights: {
    readonly outcomes: number;
    readonly complaints: number;
    readonly overdueReviews: number;
    readonly plans: { readonly adopted: number; readonly alarms: number };
    readonly threats: { readonly raised: number; readonly inTime: number } | null;
  };
  readonly loop: { readonly questions: Part; readonly decisions: Part; readonly operations: Part };
}

/** Rows that fit on the second page with what follows them; the page says how many more there are. */
const MOST_RESULTS = 9;
const MOST_UNREAD = 4;

/**
 * The two pages with every word in place: priorities with their reasons and hours; then results, gaps, rights and the loop.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export function overviewSheet(document: OverviewPrint, words: PrintWords): BriefSheet {
  const overview = printable(document);
  return {
    page: pageSheet(overview, '', overview.reference, words),
    title: fill(words['overview.title'], { year: String(overview.year), agency: oneLine(overview.agency) }),
    subtitle: [
      fill(words['overview.subtitle'], { from: sayDate(words, overview.from), until: sayDate(words, overview.until) }),
      overview.isWhole
        ? words['overview.whole']
        : fill(words['overview.part'], { purposes: overview.purposes.map(oneLine).join(', ') }),
    ].join(' '),
    first: [priorities(overview, words), loop(overview, words), unknown(overview, words)],
    second: [results(overview, words), rights(overview, words)],
  };
}

function priorities(overview: OverviewPrint, words: PrintWords): BriefSection {
  const rows = [...overview.priorities.map(({ hours }) => hours), overview.outside];
  const all = rows.reduce((sum, row) => sum + row.hours, 0);
  const hours = (row: Hours): string => hoursText(row, all, words);
  return {
    label: words['overview.priorities'],
    note: [overview.strategy, overview.assessment].flatMap((one) => (one ? [one.reference] : [])).join(', '),
    none: words['brief.none'],
    shares: [1, 5, 8, 3],
    rows: [
      ...overview.priorities.map((one) => [
        oneLine(one.code),
        oneLine(one.title),
        whyOf(one.why, words),
        hours(one.hours),
      ]),
      ['', words['brief.outside'], '', hours(overview.outside)],
      ...(overview.assessment ? [['', words['overview.order'], oneLine(overview.assessment.sentence), '']] : []),
    ],
  };
}

function whyOf(why: OverviewPrint['priorities'][number]['why'], words: PrintWords): string {
  if (why === null) return words['overview.no_reason'];
  const score =
    why.low === null || why.high === null
      ? words['overview.not_scored']
      : fill(words['overview.score'], {
          low: shown(why.low, words),
          high: shown(why.high, words),
          unknown: String(why.unknown),
        });
  const confidence =
    why.confidence === null
      ? []
      : [fill(words['overview.confidence'], { confidence: words[`confidence.${why.confidence}`] })];
  return [`${oneLine(why.area)}. ${[score, ...confidence].join(' ')}`, why.firmness].filter(Boolean).join('\n');
}

const shown = (value: number, { language }: PrintWords): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

function results({ results: read, unread }: OverviewPrint, words: PrintWords): BriefSection {
  const more = Math.max(0, read.length - MOST_RESULTS) + Math.max(0, unread.length - MOST_UNREAD);
  return {
    label: words['overview.results'],
    note: words['brief.results_note'],
    none: words['brief.none'],
    shares: [3, 12, 3],
    rows: [
      ...read
        .slice(0, MOST_RESULTS)
        .map(({ sentence, reference, crimes, claim }) => [
          words[`overview.claim_${claim}`],
          oneLine(sentence),
          `${reference}\nn ${crimes}`,
        ]),
      ...unread.slice(0, MOST_UNREAD).map((one) => [words['overview.unread'], unreadText(one, words), one.reference]),
      ...(more > 0 ? [['', fill(words['overview.more'], { count: String(more) }), '']] : []),
    ],
  };
}

function unknown({ gaps }: OverviewPrint, words: PrintWords): BriefSection {
  const { oldest } = gaps;
  return {
    label: words['brief.gaps'],
    note: '',
    none: '',
    shares: [3, 15],
    rows: [
      [String(gaps.open), fill(words['brief.open_gaps'], { opened: String(gaps.opened), closed: String(gaps.closed) })],
      ...(oldest
        ? [
            [
              sayOpenFor(words, oldest.days),
              `${words['overview.oldest']} ${oneLine(oldest.title)} (${oldest.reference})`,
            ],
          ]
        : []),
    ],
  };
}

const loop = ({ loop: parts }: OverviewPrint, words: PrintWords): BriefSection =>
  figures(words['brief.loop'], partRows(parts, words), words);

function rights({ rights: of }: OverviewPrint, words: PrintWords): BriefSection {
  const { plans, threats } = of;
  const part = ({ done, of: all }: Part): string =>
    all === 0 ? words['overview.none_in_year'] : fill(words['brief.part_of'], { done: String(done), of: String(all) });
  return figures(
    words['brief.rights'],
    [
      [String(of.complaints), fill(words['brief.complaints'], { count: String(of.outcomes) })],
      [String(of.overdueReviews), words['overview.overdue_reviews']],
      [part({ done: plans.alarms, of: plans.adopted }), words['overview.alarms']],
      ...(threats ? [[part({ done: threats.inTime, of: threats.raised }), words['overview.threats']] as const] : []),
      ['–', words['overview.not_counted']],
    ],
    words,
  );
}
