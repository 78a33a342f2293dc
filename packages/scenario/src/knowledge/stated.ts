import { isLinkProperty, ReeveError, type StatementProperty } from '@reeve/domain';
import type { KnownStatement } from './knowledge.ts';
import { sentencesOf, type MarkedText, type MarkedWords } from './marked-text.ts';
import type { NamedRecord, RecordBook } from './record-book.ts';
import type { WrittenReport } from './written-report.ts';

/** Properties as marks write them. */
const PROPERTY_OF: Readonly<Record<string, StatementProperty>> = { born: 'born_on', look: 'make_and_colour', alias: 'alias', place: 'place', conduct: 'conduct', occurred: 'occurred' }; // prettier-ignore
/** Properties that are true on the day of the event. */
const OF_THE_DAY: readonly string[] = ['place', 'conduct', 'occurred'];

/**
 * The statements of a report: what each record is called, its properties, then the relations. A person who is only
 * mentioned has none.
 */
export function statementsIn(book: RecordBook, written: WrittenReport, marked: MarkedText): readonly KnownStatement[] {
  const known = marked.marks.filter(({ record }) => record !== undefined && !isOnlyMentioned(book, record));
  const named = known.filter(({ record, property }, nth) => property === undefined && known.findIndex((one) => one.record === record && one.property === undefined) === nth); // prettier-ignore
  return [
    ...named.map((mark) => naming(book.get(mark.record ?? ''), mark)),
    ...known.flatMap((mark) => property(book.get(mark.record ?? ''), mark, written)),
    ...(written.links ?? []).map((link) => relation(link, marked)),
  ];
}

export const isOnlyMentioned = (book: RecordBook, key: string): boolean => book.get(key).person?.role === 'mentioned';

const NO_DAYS = { validFrom: undefined, validTo: undefined } as const;

function naming({ key, kind }: NamedRecord, { from, to, words }: MarkedWords): KnownStatement {
  const property = kind === 'vehicle' ? 'registration' : kind === 'phone' || kind === 'account' ? 'number' : 'name';
  return { quote: words, from, to, subject: key, property, value: words, object: undefined, kind: 'fact', ...NO_DAYS };
}

function property({ key, look }: NamedRecord, mark: MarkedWords, written: WrittenReport): readonly KnownStatement[] {
  const { from, to, words, value, since } = mark;
  const stated = mark.property === undefined ? undefined : PROPERTY_OF[mark.property];
  // A vehicle in the words of another language or with fewer words would look like another colour.
  if (stated === undefined || (mark.property === 'look' && value === undefined && words !== look)) return [];
  const day = since ?? (OF_THE_DAY.includes(mark.property ?? '') ? written.on : undefined);
  return [{ quote: words, from, to, subject: key, property: stated, value: value ?? words, object: undefined, kind: 'fact', ...NO_DAYS, validFrom: day }]; // prettier-ignore
}

const LINK =
  /^(?<subject>\S+) (?<property>\w+) (?<object>[^\s?]+)(?: (?<from>[\d-]+)\.\.(?<to>[\d-]*))?(?<doubt>\?)?$/u;

function relation(link: string, { text, marks }: MarkedText): KnownStatement {
  const { subject = '', property = '', object = '', from, to, doubt } = LINK.exec(link)?.groups ?? {};
  const stated = property as StatementProperty; // checked in the next line
  if (!isLinkProperty(stated)) throw new ReeveError('internal', 'A relation of the exercise is none of the list.');
  const quote = sentencesNaming(text, marks, subject, object);
  return {
    ...quote,
    quote: text.slice(quote.from, quote.to),
    subject,
    property: stated,
    value: undefined,
    object,
    kind: doubt === undefined ? 'fact' : 'assessment',
    validFrom: from || undefined,
    validTo: to || undefined,
  };
}

/** The sentences from one mark to the other, where the two are nearest. */
function sentencesNaming(text: string, marks: readonly MarkedWords[], one: string, other: string) {
  const sentences = sentencesOf(text);
  const at = (key: string): readonly number[] =>
    marks
      .filter(({ record }) => record === key)
      .map((mark) => sentences.findIndex(({ from, to }) => from <= mark.from && mark.to <= to))
      // A day in German has a point, at which the sentence seems to end.
      .filter((nth) => nth >= 0);
  const pairs = at(one).flatMap((first) => at(other).map((last) => [Math.min(first, last), Math.max(first, last)] as const)); // prettier-ignore
  const [nearest] = pairs.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]));
  const [first, last] = [sentences[nearest?.[0] ?? -1], sentences[nearest?.[1] ?? -1]];
  if (!first || !last)
    throw new ReeveError('internal', 'A relation of the exercise joins what its text does not name.', { one, other });
  return { from: first.from, to: last.to };
}
