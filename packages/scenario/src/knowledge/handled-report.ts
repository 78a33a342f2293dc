import { addDays, earliest, isTip, parseGradeCodes, ReeveError, type GradeCodes, type Language, type SubjectCategory } from '@reeve/domain'; // prettier-ignore
import { EXERCISE_TODAY } from '../crime/planted.ts';
import { pick } from '../draw.ts';
import { makeRandom, uuidFrom, type Random } from '../random.ts';
import { datesOf, revalidationsOf } from '../report/report-dates.ts';
import type { ReportPerson } from '../report/report-persons.ts';
import { drawRoles, mayWriteIn } from '../report/report-roles.ts';
import { sourceReference } from '../report/report-source.ts';
import type { ScenarioReport } from '../report/reports.ts';
import type { MarkedText } from './marked-text.ts';
import type { RecordBook } from './record-book.ts';
import type { PersonRole } from './record.ts';
import { NEWS_FACTS } from './news.ts';
import type { WrittenReport } from './written-report.ts';

const GROUP_OF = { P2: 'NORRIN-BURG', P3: 'SUND-DRUGS', GEN: 'RIV-GEN' } as const;
const LEGAL_BASIS_OF = { P2: 'PA-12-1', P3: 'DA-7', GEN: 'PA-12-1' } as const;

const CATEGORY_OF: Readonly<Record<PersonRole, SubjectCategory>> = {
  suspect: 'a_suspect_committed',
  convicted: 'b_convicted',
  associate: 'd_associate',
  contact: 'd_contact',
  mentioned: 'u_unverified_mention',
};
const GROUNDS: readonly string[] = [
  'Seen at the act at first hand; description and vehicle agree with an earlier report.',
  'What was found was compared with the list of stolen goods; two items agree.',
  'Named by a contact who has been right before; a search confirmed one part of it.',
  'Recognised on the picture by two officers independently.',
  'The traces at the scene fit the tool that was found on the person.',
  'Documents seized at the address carry the signature of the person.',
  'Reported by two people who do not know each other; dates and places agree.',
];
const CONVICTED = 'The sentence is entered in the register of convictions and was checked for this report.';
const RELATED = 'Was with the person of this report or shares an address or telephone; nothing else is known.';

/** A written report as those who handled it left it: graded, sanitised, checked by a third person and filed. */
export function handledReport(
  seed: string,
  book: RecordBook,
  written: WrittenReport,
  marked: MarkedText,
): ScenarioReport {
  const { key, purpose, news, on, language = 'en' } = written;
  const facts = NEWS_FACTS[news];
  const group = GROUP_OF[purpose];
  const random = makeRandom(`${seed}/knowledge-report/${key}`);
  const grade = gradeOf(written.grade ?? facts.grade);
  const able = facts.authors.filter((login) => mayWriteIn(login, group, purpose));
  const roles = drawRoles(random, pick(random, able), group, purpose);
  const submittedOn = earliest(addDays(on, pick(random, [0, 0, 1, 1, 2])), addDays(EXERCISE_TODAY, -6));
  const persons = personsOf(book, written, marked, random);
  const dates = datesOf(grade, persons, purpose === 'P3', submittedOn);
  const revalidations = revalidationsOf(dates, roles.checkerLogin);
  const sanitisedText = marked.text;
  return {
    id: uuidFrom(makeRandom(`${seed}/knowledge-report-id/${key}`)),
    state: 'collated',
    subject: written.subject,
    sanitisedSubject: written.subject,
    rawText: rawTextOf(random, news, language, sanitisedText),
    sanitisedText,
    sourceReference: sourceReference(random, 6),
    provisionalGrade: grade,
    grade,
    rationale: facts.rationale,
    classification: 'restricted',
    handling: { codes: [news === 'registered' ? 'H1' : 'H0'], conditions: '' },
    tlp: 'TLP:AMBER',
    group,
    purpose,
    legalBasis: LEGAL_BASIS_OF[purpose],
    priority: 'medium',
    residualRisk: isTip(grade) ? 'none' : 'low',
    occurredOn: on,
    areaCode: undefined,
    submittedOn,
    reviewOn: revalidations.at(-1)?.reviewOn ?? dates.reviewOn,
    maximumOn: dates.maximumOn,
    revalidations,
    ...roles,
    originChainId: uuidFrom(makeRandom(`${seed}/knowledge-origin/${written.origin ?? key}`)),
    persons,
    entities: [],
    hiddenTruth: undefined,
  };
}

function gradeOf(word: string): GradeCodes {
  const codes = parseGradeCodes('EU_4x4', word.charAt(0), word.charAt(1));
  if (!codes) throw new ReeveError('internal', 'A report of the exercise has a grade that the scheme does not know.');
  return codes;
}

/** The persons a text names, in its words and order, each with a category; the grounds of one text are of its first suspect. */
function personsOf(
  book: RecordBook,
  written: WrittenReport,
  { marks }: MarkedText,
  random: Random,
): readonly ReportPerson[] {
  const named = marks.filter(({ record, property }) => record !== undefined && property === undefined && book.get(record).kind === 'person'); // prettier-ignore
  const first = named.filter(({ record }, nth) => named.findIndex((one) => one.record === record) === nth);
  const categories = first.map(({ record = '' }) => written.as?.[record] ?? CATEGORY_OF[book.get(record).person?.role ?? 'mentioned']); // prettier-ignore
  const mainIndex = categories.findIndex((category) => category.startsWith('a_') || category.startsWith('b_'));
  return first.map(({ record = '', words }, nth): ReportPerson => {
    const category = categories[nth] ?? 'u_unverified_mention';
    const own = book.get(record).person?.own;
    const person = { name: words, ownScript: own === words ? undefined : own, category, minor: false };
    if (category === 'u_unverified_mention') return { ...person, grounds: '' };
    if (category === 'b_convicted') return { ...person, grounds: CONVICTED };
    if (category.startsWith('a_')) return { ...person, grounds: written.grounds ?? pick(random, GROUNDS) };
    if (mainIndex < 0) throw new ReeveError('internal', 'An associate of the exercise belongs to nobody.');
    return { ...person, grounds: RELATED, relatedIndex: mainIndex };
  });
}

/** The words that only the raw file has: how the news came, and what would reveal its source. */
function rawTextOf(random: Random, news: WrittenReport['news'], language: Language, text: string): string {
  const voices = NEWS_FACTS[news].voices[language] ?? NEWS_FACTS[news].voices.en ?? [];
  const [opening, closing] = pick(random, voices);
  return [opening, text, closing].filter((part) => part !== '').join(' ');
}
