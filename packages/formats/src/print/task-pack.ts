import type { LocalDate, Measure } from '@reeve/domain';
import type { BriefSection, BriefSheet } from './brief-sheet.ts';
import { conditionFields, measureText, planLines } from './decision-lines.ts';
import type { MinutesDecision, PrintFrame } from './model.ts';
import { pageSheet } from './page-sheet.ts';
import { oneLine, printable } from './printable.ts';
import { fill, sayDate } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** All that those who carry out a task need to have with them, for printing. */
export interface TaskPackPrint extends PrintFrame {
  readonly instruction: string;
  readonly owner: string;
  readonly startsOn: LocalDate | undefined;
  readonly endsOn: LocalDate | undefined;
  readonly dueOn: LocalDate | undefined;
  readonly hours: number | undefined;
  /** The decision that ordered it; undefined if it is closed to the reader. */
  readonly decision: MinutesDecision | undefined;
  /** Areas and offence type as names. */
  readonly measure: Measure | undefined;
  /** Questions for patrols that are asked at this time. */
  readonly questions: readonly { readonly text: string; readonly area: string; readonly lastOn: LocalDate }[];
}

/** A line to write on. */
const BLANK = '\u00A0\n\u00A0';

/**
 * The pack with every word in place: the order and why it is lawful; then how it will be judged, what is asked, and what
 * to write down afterwards. Notices are not in it: paper outlives them.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export function taskPack(document: TaskPackPrint, words: PrintWords): BriefSheet {
  const pack = printable(document);
  return {
    page: pageSheet(pack, '', pack.reference, words),
    title: oneLine(pack.title),
    subtitle: fill(words['pack.subtitle'], { reference: pack.reference, agency: oneLine(pack.agency) }),
    first: [order(pack, words), lawful(pack, words)],
    second: [judged(pack, words), questions(pack, words), afterwards(words)],
  };
}

const LABELLED = [3, 11] as const;

function order(pack: TaskPackPrint, words: PrintWords): BriefSection {
  const day = (on: LocalDate | undefined): string =>
    on === undefined ? words['label.not_stated'] : sayDate(words, on);
  return {
    label: words['pack.order'],
    note: '',
    none: '',
    shares: LABELLED,
    rows: [
      [words['label.what'], pack.instruction.trim()],
      [words['label.owner'], oneLine(pack.owner) || words['label.not_stated']],
      [words['pack.when'], fill(words['pack.from_to'], { from: day(pack.startsOn), to: day(pack.endsOn) })],
      [words['label.due_on'], day(pack.dueOn)],
      [words['label.hours'], pack.hours === undefined ? words['label.not_stated'] : String(pack.hours)],
    ],
  };
}

function lawful({ decision }: TaskPackPrint, words: PrintWords): BriefSection {
  const rows = decision
    ? [
        [words['label.decision'], decision.reference],
        [words['label.reason'], decision.reason.trim() || words['label.not_stated']],
        ...planLines(decision, words).map(({ label, value }) => [label, value]),
        ...conditionFields({ ...decision, tasks: [], dissent: [] }, words).map(({ label, paragraphs }) => [
          label,
          paragraphs.join('\n'),
        ]),
      ]
    : [];
  return { label: words['pack.lawful'], note: '', none: words['pack.closed'], shares: LABELLED, rows };
}

function judged({ measure }: TaskPackPrint, words: PrintWords): BriefSection {
  return {
    label: words['pack.judged'],
    note: '',
    none: words['pack.not_counted'],
    shares: [1],
    rows: measure ? [[measureText(measure, words)]] : [],
  };
}

function questions({ questions: asked }: TaskPackPrint, words: PrintWords): BriefSection {
  return {
    label: words['shift.questions'],
    note: words['shift.answer'],
    none: words['brief.none'],
    shares: [11, 4],
    rows: asked.map(({ text, area, lastOn }) => [
      oneLine(text),
      [oneLine(area), sayDate(words, lastOn)].filter(Boolean).join('\n'),
    ]),
  };
}

function afterwards(words: PrintWords): BriefSection {
  const lines = ['happened', 'hours_used', 'stops', 'complaints', 'worked', 'did_not', 'not_known'] as const;
  return {
    label: words['pack.afterwards'],
    note: words['pack.afterwards_note'],
    none: '',
    shares: LABELLED,
    rows: lines.map((line) => [words[`pack.${line}`], BLANK]),
  };
}
