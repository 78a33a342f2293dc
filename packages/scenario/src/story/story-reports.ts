import type { Classification, GradeAnswers, GradeCodes, HandlingCode, LocalDate, Priority, SubjectCategory, Tlp } from '@reeve/domain'; // prettier-ignore
import type { Mention } from '../report/report-mention.ts';

/** A report of the story, as its author fills in the form and as others then handle it. */
export interface StoryReport {
  readonly key: 'tip' | 'tipEcho' | 'handler' | 'plateReader';
  readonly authorLogin: string;
  readonly graderLogin: string;
  readonly sanitiserLogin: string;
  readonly checkerLogin: string;
  readonly subject: string;
  readonly sanitisedSubject: string;
  readonly rawText: string;
  readonly sanitisedText: string;
  readonly sourceReference: string;
  readonly answers: GradeAnswers;
  readonly grade: GradeCodes;
  readonly rationale: string;
  readonly handling: { readonly codes: readonly HandlingCode[]; readonly conditions: string };
  readonly classification: Classification;
  readonly tlp: Tlp;
  readonly group: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly priority: Priority;
  readonly occurredOn: LocalDate;
  /** Local time, `YYYY-MM-DDTHH:MM`. */
  readonly submittedAt: string;
  readonly evaluatedAt: string;
  readonly checkedAt: string;
  readonly collatedAt: string;
  readonly persons: readonly {
    readonly name: string;
    readonly category: SubjectCategory;
    readonly grounds: string;
    readonly minor: boolean;
    readonly reviewOn: LocalDate;
  }[];
  readonly entities: readonly Mention[];
  /** Reports of one origin have one key: they count once. */
  readonly origin: string;
}

/** The man named in the tip; the name in its own script is next to the passport form. */
export const MILO_KARAS = { name: 'KARAS, Milo', ownScript: 'Карас Мило', initials: 'M.K.' } as const;

const COMMON = {
  classification: 'restricted',
  tlp: 'TLP:AMBER',
  group: 'NORRIN-BURG',
  purpose: 'P2',
  legalBasis: 'PA-12-1',
} as const;
const MENTIONED = { category: 'u_unverified_mention', grounds: '', minor: false } as const;

/** A tip on hearsay, its echo from the same origin, and two independent reports. */
export const STORY_REPORTS: readonly StoryReport[] = [
  {
    ...COMMON,
    key: 'tip',
    authorLogin: 'novak',
    graderLogin: 'brandt',
    sanitiserLogin: 'brandt',
    checkerLogin: 'ilves',
    subject: 'Watches offered for sale at a shop on Mill Street',
    sanitisedSubject: 'Watches offered for sale, north sector',
    rawText:
      'Shop owner on Mill Street says his cousin saw M.K. offer “four or five” men’s watches to customers, afternoon of 2 March. He has not seen it himself. His cousin’s daughter goes to school with M.K.’s sister. A card with the number +999 55 0142 lay beside the watches. No price heard.',
    sanitisedText:
      'Information suggests that M.K. offered watches for sale in the north sector in early March. A telephone number was left. No price is known.',
    sourceReference: 'SRC-Q8',
    answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'no' },
    grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
    rationale: 'First contact, hearsay, nothing on record agrees; same as the provisional grade.',
    handling: { codes: ['H0'], conditions: '' },
    priority: 'low',
    occurredOn: '2026-03-02',
    submittedAt: '2026-03-03T21:47',
    evaluatedAt: '2026-03-04T08:55',
    checkedAt: '2026-03-04T09:48',
    collatedAt: '2026-03-04T10:05',
    persons: [{ ...MENTIONED, name: 'M.K.', reviewOn: '2026-04-02' }],
    entities: [
      { kind: 'Person', name: 'M.K.' },
      { kind: 'Phone', name: '+999 55 0142' },
      { kind: 'Object', name: 'watches' },
    ],
    origin: 'cousin',
  },
  {
    ...COMMON,
    key: 'tipEcho',
    authorLogin: 'lindqvist',
    graderLogin: 'ilves',
    sanitiserLogin: 'ilves',
    checkerLogin: 'brandt',
    subject: 'Watches and an address, Orchard Hill',
    sanitisedSubject: 'Watches and an address, Saltmere',
    rawText:
      'A key cutter from the Mill Street arcade told me that M.K. sells watches and lives at Orchard Hill 3 in Saltmere. He says everybody knows it. He is the cousin of the shop owner next door.',
    sanitisedText: 'It is reported that M.K. sells watches and lives at Orchard Hill in Saltmere.',
    sourceReference: 'SRC-T5M2',
    answers: { toldBy: 'first_contact', knowsBy: 'was_told', recordAgrees: 'not_known' },
    grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
    rationale:
      'First contact, hearsay; goes back to the same person as the tip on Mill Street and does not corroborate it.',
    handling: { codes: ['H0'], conditions: '' },
    priority: 'low',
    occurredOn: '2026-03-08',
    submittedAt: '2026-03-09T16:20',
    evaluatedAt: '2026-03-09T17:40',
    checkedAt: '2026-03-10T08:30',
    collatedAt: '2026-03-10T08:45',
    persons: [{ ...MENTIONED, name: 'M.K.', reviewOn: '2026-04-08' }],
    entities: [
      { kind: 'Person', name: 'M.K.' },
      { kind: 'Address', name: 'Orchard Hill 3' },
    ],
    origin: 'cousin',
  },
  {
    ...COMMON,
    key: 'handler',
    authorLogin: 'ferrante',
    graderLogin: 'brandt',
    sanitiserLogin: 'brandt',
    checkerLogin: 'markova',
    subject: 'Engraved watch handed over, Ropewalk',
    sanitisedSubject: 'Stolen watch handed over, Norrin',
    rawText:
      'SRC-H4 was present when M.K. handed a watch to a second man at Ropewalk 14 on 7 March at 17:30. The back is engraved “A. to J., 12 June”. M.K. has lived at Ropewalk 14 since January, uses +999 55 0142 and works with a man called Ilya.',
    sanitisedText:
      'Information suggests that M.K. handed over a watch with an engraving in early March, lives in Ropewalk and works with a second man.',
    sourceReference: 'SRC-H4',
    answers: { toldBy: 'mostly_right', knowsBy: 'saw_it', recordAgrees: 'yes_independent' },
    grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    rationale:
      'Registered source, right in most instances; seen by the source. The engraving is listed in a burglary report.',
    handling: { codes: ['H1'], conditions: '' },
    priority: 'medium',
    occurredOn: '2026-03-07',
    submittedAt: '2026-03-10T11:05',
    evaluatedAt: '2026-03-10T13:15',
    checkedAt: '2026-03-10T15:00',
    collatedAt: '2026-03-10T15:20',
    persons: [
      { ...MENTIONED, name: 'M.K.', reviewOn: '2026-04-09' },
      { ...MENTIONED, name: 'Ilya', reviewOn: '2026-04-09' },
    ],
    entities: [
      { kind: 'Person', name: 'M.K.' },
      { kind: 'Person', name: 'Ilya' },
      { kind: 'Phone', name: '+999 55 0142' },
      { kind: 'Address', name: 'Ropewalk 14' },
      { kind: 'Object', name: 'engraved watch' },
    ],
    origin: 'registered-source',
  },
  {
    ...COMMON,
    key: 'plateReader',
    authorLogin: 'okafor',
    graderLogin: 'brandt',
    sanitiserLogin: 'brandt',
    checkerLogin: 'ilves',
    subject: 'Van RV 41 KSD read near three burglaries',
    sanitisedSubject: 'Van read near three burglaries',
    rawText:
      'The plate reader at Weir bridge read RV 41 KSD, a grey van registered to M.K., within 30 minutes of three burglaries in Weir Lane, Mill Street and Tanner’s Row between 28 February and 8 March. It shows where the van was, not who drove.',
    sanitisedText:
      'A van registered to M.K. was recorded within half an hour of three burglaries in sectors B and C in late February and early March. It is not known who drove.',
    sourceReference: 'SRC-P9R4',
    answers: { toldBy: 'saw_it_myself', knowsBy: 'saw_it', recordAgrees: 'yes_independent' },
    grade: { scheme: 'EU_4x4', source: 'A', info: '1' },
    rationale: 'The device works as it should and its clock was checked; readings and register agree.',
    handling: { codes: ['H0'], conditions: '' },
    priority: 'medium',
    occurredOn: '2026-03-08',
    submittedAt: '2026-03-11T09:10',
    evaluatedAt: '2026-03-11T10:20',
    checkedAt: '2026-03-11T11:00',
    collatedAt: '2026-03-11T11:15',
    persons: [{ ...MENTIONED, name: 'M.K.', reviewOn: '2026-04-10' }],
    entities: [
      { kind: 'Person', name: 'M.K.' },
      { kind: 'Vehicle', name: 'RV 41 KSD' },
    ],
    origin: 'plate-reader',
  },
];
