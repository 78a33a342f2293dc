import {
  ReeveError,
  type EntityKind,
  type MentionKind,
  type StatementKind,
  type StatementProperty,
} from '@reeve/domain';
import type { ScenarioReport } from '../report/reports.ts';
import { CREW_CAST } from './crew-cast.ts';
import { CREW_LATER_REPORTS } from './crew-later-reports.ts';
import { CREW_REPORTS } from './crew-reports.ts';
import { FAMILY_CAST } from './family-cast.ts';
import { FAMILY_REPORTS } from './family-reports.ts';
import { FRAUD_REPORTS } from './fraud-reports.ts';
import { readMarked, type MarkedText } from './marked-text.ts';
import { NETWORK_CAST } from './network-cast.ts';
import { NETWORK_LAB_REPORTS } from './network-lab-reports.ts';
import { NETWORK_REPORTS } from './network-reports.ts';
import { RecordBook, type NamedRecord } from './record-book.ts';
import { handledReport } from './handled-report.ts';
import { routineReports } from './routine-report.ts';
import { statementsIn } from './stated.ts';
import type { WrittenReport } from './written-report.ts';

/** A statement that an officer makes from a report; `subject` and `object` are keys of records. */
export interface KnownStatement {
  readonly quote: string;
  /** The words that name the subject or give the value; of a relation, the sentences that name both. */
  readonly from: number;
  readonly to: number;
  readonly subject: string;
  readonly property: StatementProperty;
  readonly value: string | undefined;
  readonly object: string | undefined;
  readonly kind: StatementKind;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
}

/** Words of a released text and what they truly name. */
export interface KnownMention {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  /** Key of the record; undefined for a day, and for a person who is only mentioned and must have no entity. */
  readonly record: string | undefined;
}

/** A report with what it truly states. */
export interface KnownReport {
  readonly key: string;
  readonly report: ScenarioReport;
  readonly statements: readonly KnownStatement[];
  readonly mentions: readonly KnownMention[];
  /** Reports with one origin have one name here. */
  readonly origin: string | undefined;
}

/** An entity that the officers enter, and the true person or thing behind it. */
export interface KnownEntity {
  readonly key: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly identity: string;
}

export interface Knowledge {
  /** In the order of their days. */
  readonly reports: readonly KnownReport[];
  readonly entities: readonly KnownEntity[];
  /** All persons of the reports, also those who are only mentioned. */
  readonly persons: readonly NamedRecord[];
}

/**
 * Makes the reports from which Riverton's officers know their people, vehicles, telephones, companies and accounts, with
 * the statements they made and the truth behind them.
 *
 * Written by hand where it matters and drawn from the seed elsewhere; names, numbers and plates are invented. The truth
 * is stated next to the text and never read from it by a recogniser.
 */
export function makeKnowledge(seed: number | string): Knowledge {
  const routine = routineReports(String(seed));
  const casts = [NETWORK_CAST, CREW_CAST, FAMILY_CAST, routine.cast];
  const book = new RecordBook(String(seed), casts);
  const written = [
    ...NETWORK_REPORTS,
    ...NETWORK_LAB_REPORTS,
    ...CREW_REPORTS,
    ...CREW_LATER_REPORTS,
    ...FAMILY_REPORTS,
    ...FRAUD_REPORTS,
    ...routine.reports,
  ];
  const reports = written
    .map((one) => knownReport(String(seed), book, one))
    .toSorted((a, b) =>
      a.report.submittedOn < b.report.submittedOn ? -1 : a.report.submittedOn > b.report.submittedOn ? 1 : 0,
    );
  const named = new Set(reports.flatMap(({ statements }) => statements.map(({ subject }) => subject)));
  const entities = book.all
    .filter(({ key }) => named.has(key))
    .map(({ key, kind, name, identity }) => ({ key, kind, name, identity }));
  return { reports, entities, persons: book.all.filter(({ kind }) => kind === 'person') };
}

function knownReport(seed: string, book: RecordBook, written: WrittenReport): KnownReport {
  const language = written.language ?? 'en';
  const marked = readMarked(written.text, language, (key, property) => wordsOf(book.get(key), property, language));
  return {
    key: written.key,
    report: handledReport(seed, book, written, marked),
    statements: statementsIn(book, written, marked),
    mentions: mentionsOf(book, marked),
    origin: written.origin,
  };
}

/** The words of a record where a text gives none. */
function wordsOf(record: NamedRecord, property: string | undefined, language: string): string {
  if (property === 'look' && record.look !== undefined) return record.look;
  if (property === 'family') return record.name.slice(record.name.indexOf(' ') + 1);
  if (property !== undefined) throw new ReeveError('internal', 'A text of the exercise gives a property no words.');
  return (language === 'ru' ? record.person?.own : undefined) ?? record.name;
}

const MENTION_OF: Readonly<Partial<Record<EntityKind, MentionKind>>> = { person: 'person', organisation: 'organisation', vehicle: 'plate', phone: 'phone', address: 'address', account: 'account' }; // prettier-ignore
const MENTION_OF_PROPERTY: Readonly<Record<string, MentionKind>> = {
  look: 'vehicle',
  alias: 'person',
  born: 'date',
  occurred: 'date',
};

function mentionsOf(book: RecordBook, { marks }: MarkedText): readonly KnownMention[] {
  return marks.flatMap(({ from, to, record, property }): readonly KnownMention[] => {
    if (record === undefined) return [{ from, to, kind: 'date', record: undefined }];
    const { kind, person } = book.get(record);
    const mention = property === undefined ? MENTION_OF[kind] : MENTION_OF_PROPERTY[property];
    if (mention === undefined) return [];
    return [
      { from, to, kind: mention, record: person?.role === 'mentioned' || mention === 'date' ? undefined : record },
    ];
  });
}
