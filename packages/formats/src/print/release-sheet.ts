import type { LocalDate } from '@reeve/domain';
import type { BriefSection, BriefSheet } from './brief-sheet.ts';
import type { PrintFrame } from './model.ts';
import { pageSheet } from './page-sheet.ts';
import { oneLine, printable } from './printable.ts';
import { fill, sayDate } from './say.ts';
import type { PrintWords } from './words/words.ts';

interface Entry {
  readonly as: 'number' | 'unchanged' | 'withheld';
  readonly value: number | null;
  readonly since: { readonly year: number; readonly month: number; readonly version: number } | null;
}
interface Titled {
  /** Empty: all others. */
  readonly title: string;
}

/** Numbers for the public, for printing. */
export interface ReleasePrint extends PrintFrame {
  readonly isReleased: boolean;
  readonly version: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** The day of the decision. */
  readonly releasedOn: LocalDate | null;
  readonly columns: readonly Titled[];
  readonly rows: readonly (Titled & { readonly entries: readonly Entry[]; readonly all: Entry })[];
  readonly totals: readonly Entry[];
  readonly all: Entry;
  readonly operations: { readonly fewer: Entry; readonly none: Entry; readonly more: Entry; readonly all: Entry };
  readonly acts: { readonly complaints: Entry; readonly questions: Entry; readonly decisions: Entry };
  readonly hours: { readonly priorities: number; readonly outside: number };
  readonly results: readonly {
    readonly offence: string;
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly claim: 'fewer' | 'more' | 'none';
  }[];
}

const WITHHELD = '–';
const LETTERS = 'abcdefghij';

/** Says an entry; an unchanged one has the letter of the release whose value it keeps. */
class Entries {
  private readonly kept: string[] = [];
  private readonly words: PrintWords;

  constructor(words: PrintWords) {
    this.words = words;
  }

  say({ value, since }: Entry): string {
    if (value === null) return WITHHELD;
    if (since === null) return String(value);
    const note = fill(this.words['release.unchanged'], {
      until: sayDate(this.words, lastDay(since)),
      version: String(since.version),
    });
    if (!this.kept.includes(note)) this.kept.push(note);
    return `${value} [${LETTERS[this.kept.indexOf(note)] ?? '*'}]`;
  }

  notes(): BriefSection['rows'] {
    return [
      [WITHHELD, this.words['release.withheld']],
      ...this.kept.map((note, at) => [`[${LETTERS[at] ?? '*'}]`, note]),
    ];
  }
}

/** The last day of a period that ends with a month: a leap day is in no last month of a quarter. */
const lastDay = ({ year, month }: { readonly year: number; readonly month: number }): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-${month === 3 || month === 12 ? 31 : 30}`;

const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`;

/**
 * A release with every word in place: recorded crime; then operations, acts, hours and results.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date
 */
export function releaseSheet(document: ReleasePrint, words: PrintWords): BriefSheet {
  const release = printable(document);
  const entries = new Entries(words);
  const page = pageSheet(release, release.isReleased ? '' : words['status.draft'], release.reference, words);
  const first = [crime(release, entries, words)];
  const second = [operations(release, entries, words), acts(release, entries, words), results(release, words)];
  return {
    // A page for everyone does not name who printed it.
    page: release.isReleased ? { ...page, printedFor: '' } : page,
    title: fill(words['release.title'], { agency: oneLine(release.agency) }),
    subtitle: fill(words['release.subtitle'], {
      from: sayDate(words, release.from),
      until: sayDate(words, release.until),
      version: String(release.version),
      on: release.releasedOn === null ? words['release.not_yet'] : sayDate(words, release.releasedOn),
    }),
    first,
    second: [...second, legend(entries, words)],
  };
}

function crime(release: ReleasePrint, entries: Entries, words: PrintWords): BriefSection {
  const title = (of: Titled): string => oneLine(of.title) || words['release.others'];
  return {
    label: words['release.crime'],
    note: words['release.crime_note'],
    none: '',
    shares: [4, ...release.columns.map(() => 2), 2],
    rows: [
      ['', ...release.columns.map(title), words['release.all']],
      ...release.rows.map((row) => [title(row), ...row.entries.map((one) => entries.say(one)), entries.say(row.all)]),
      [words['release.all'], ...release.totals.map((one) => entries.say(one)), entries.say(release.all)],
    ],
  };
}

const figures = (label: string, note: string, rows: BriefSection['rows']): BriefSection => ({
  label,
  note,
  none: '',
  shares: [3, 15],
  rows,
});

const operations = ({ operations: of }: ReleasePrint, entries: Entries, words: PrintWords): BriefSection =>
  figures(words['release.operations'], '', [
    [entries.say(of.fewer), words['overview.claim_fewer']],
    [entries.say(of.none), words['overview.claim_none']],
    [entries.say(of.more), words['overview.claim_more']],
    [entries.say(of.all), words['release.all']],
  ]);

const acts = ({ acts: of, hours }: ReleasePrint, entries: Entries, words: PrintWords): BriefSection =>
  figures(words['release.acts'], words['brief.no_person'], [
    [entries.say(of.questions), words['brief.questions']],
    [entries.say(of.decisions), words['release.decisions']],
    [entries.say(of.complaints), words['release.complaints']],
    [String(hours.priorities), words['release.hours']],
    [String(hours.outside), words['release.hours_outside']],
  ]);

const results = ({ results: all }: ReleasePrint, words: PrintWords): BriefSection => ({
  label: words['brief.results'],
  note: words['release.rounded'],
  none: words['release.no_results'],
  shares: [6, 12],
  rows: all.map(({ offence, difference, low, high, claim }) => [
    `${oneLine(offence)}\n${words[`overview.claim_${claim}`]}`,
    fill(words['release.result'], { best: signed(difference), low: signed(low), high: signed(high) }),
  ]),
});

const legend = (entries: Entries, words: PrintWords): BriefSection =>
  figures(words['release.legend'], '', entries.notes());
