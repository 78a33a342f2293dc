import { parseGradeCodes, ReeveError, type GradeCodes, type Scheme } from '@reeve/domain';
import { pick } from '../draw.ts';
import type { Random } from '../random.ts';
import type { ReportScene } from './report-scene.ts';

/** The phrasing of one kind of source: how the report begins, and what at its end would reveal the source. */
export interface Voice {
  readonly opening: (s: ReportScene, reference: string) => string;
  readonly closings: readonly string[];
}

/** How a report came to the police. It determines who writes it, how it begins, and which grades are honest for it. */
export interface ReportChannel {
  readonly code: string;
  readonly weight: number;
  /** Logins of the people who write such reports. */
  readonly authors: readonly string[];
  /** Codes of the topics such a source can speak of; undefined: all. */
  readonly topics: readonly string[] | undefined;
  readonly scheme: Scheme;
  /** Source and information code in one word, `B2`. */
  readonly grades: readonly string[];
  /** The reason for the grade, in the grader’s words. */
  readonly rationale: string;
  readonly voices: readonly Voice[];
}

const PATROL = ['novak', 'novak', 'novak', 'lindqvist'];
const STREET = ['novak', 'novak', 'novak', 'lindqvist', 'lindqvist', 'ilves', 'ilves', 'brandt'];
const SEEN_OUTSIDE = ['door_handles', 'vehicle_near_homes', 'drug_sale', 'bicycles', 'vehicle_theft'];
const OF_THE_TRADE = ['resale', 'planning', 'drug_sale', 'drug_lab', 'bicycles', 'vehicle_theft'];
const FROM_AFAR = ['resale', 'drug_sale', 'drug_lab', 'vehicle_theft', 'doorstep_fraud'];

// prettier-ignore
export const REPORT_CHANNELS: readonly ReportChannel[] = [
  {
    code: 'own_observation', weight: 16, authors: PATROL, topics: SEEN_OUTSIDE, scheme: 'EU_4x4', grades: ['A1'],
    rationale: 'Seen by the reporting officer.',
    voices: [
      { opening: (s) => `I was on foot patrol in ${s.street} with my colleague.`, closings: ['We were called away before we could speak to anybody.', 'I wrote this down within the hour.'] },
      { opening: (s) => `We had parked at the corner of ${s.street} for another matter.`, closings: ['My colleague saw the same.', ''] },
      { opening: () => 'I was off duty and on my way home.', closings: ['I did not make myself known.', 'I live close by and would rather not be named.'] },
    ],
  },
  {
    code: 'resident', weight: 17, authors: STREET, topics: undefined, scheme: 'EU_4x4', grades: ['X2'],
    rationale: 'First contact; saw or heard it at first hand.',
    voices: [
      { opening: (s) => `The tenant of the ground floor at ${s.street} ${s.number} called me over; I had not met her before.`, closings: ['She saw it herself from her kitchen window.', 'Only the two flats on the landing have that view.'] },
      { opening: (s) => `A man walking his dog in ${s.street} stopped our car. First contact.`, closings: ['He saw it himself and does not want to be asked again.', 'He walks there every night at the same time.'] },
      { opening: () => 'A woman came to the counter of the station and wanted to talk without her husband knowing.', closings: ['She was there and saw it.', 'She is a near relation of the people she speaks of.'] },
      { opening: () => 'A delivery driver I had not met before waved me down.', closings: ['He saw it on his round and can name the address of the parcel.'] },
    ],
  },
  {
    code: 'hearsay', weight: 18, authors: STREET, topics: undefined, scheme: 'EU_4x4', grades: ['X4', 'X4', 'X3'],
    rationale: 'First contact who passes on what somebody else said.',
    voices: [
      { opening: (s) => `The owner of a shop in ${s.street} has it from his cousin; he did not see it himself.`, closings: ['His cousin’s daughter goes to the same school.', 'The cousin is not to learn that he told us.'] },
      { opening: () => 'A barman heard it from a guest he will not name.', closings: ['The guest sits there every Thursday.', ''] },
      { opening: () => 'A hairdresser passed on what a customer told her.', closings: ['The customer comes on the first Monday of the month.', ''] },
    ],
  },
  {
    code: 'known_contact', weight: 12, authors: STREET, topics: undefined, scheme: 'EU_4x4', grades: ['B2', 'A2'],
    rationale: 'Right in most instances so far; known at first hand.',
    voices: [
      { opening: () => 'The caretaker who was right about the garage last year told me this over coffee.', closings: ['He saw it himself; nobody else was there.', 'He has the keys to the whole row.'] },
      { opening: () => 'The night porter of the small hotel, right in most cases so far, rang my work phone.', closings: ['He saw it from his desk.', 'He has been on nights alone since summer.'] },
    ],
  },
  {
    code: 'known_contact_hearsay', weight: 6, authors: STREET, topics: undefined, scheme: 'EU_4x4', grades: ['B3', 'B4'],
    rationale: 'Right in most instances so far, but it was told to the source.',
    voices: [
      { opening: (s) => `My contact from ${s.street} has known the people for years and heard it from one of them.`, closings: ['Two others heard the same talk.', ''] },
      { opening: () => 'The cleaner of the surgery, whose hints have been good, repeats what was said in the waiting room.', closings: ['She was alone with them in the room.', ''] },
    ],
  },
  {
    code: 'unreliable_contact', weight: 5, authors: STREET, topics: OF_THE_TRADE, scheme: 'EU_4x4', grades: ['C4', 'C3', 'C2'],
    rationale: 'Wrong in most instances so far.',
    voices: [
      { opening: () => 'A man who has told us wrong things twice before says this.', closings: ['He could not say where he stood.', 'He asked at once what it was worth to us.'] },
      { opening: () => 'This comes from a contact who wants a favour in his own case.', closings: ['His hearing is next month.', ''] },
    ],
  },
  {
    code: 'registered', weight: 12, authors: ['ferrante'], topics: OF_THE_TRADE, scheme: 'EU_4x4', grades: ['B2', 'B2', 'A2', 'B4', 'B3'],
    rationale: 'Graded by the record of the source, whose identity is kept outside.',
    voices: [
      { opening: (_, reference) => `${reference} met as planned and reports this.`, closings: ['Only four people were in the room.', 'The source must not be asked about this before next week.'] },
      { opening: (_, reference) => `Contact with ${reference} by the agreed means.`, closings: ['The source was at the table.', 'A second source is to be asked before anybody acts.'] },
    ],
  },
  {
    code: 'device', weight: 6, authors: ['ilves', 'brandt', 'okafor'], topics: ['vehicle_near_homes'], scheme: 'EU_4x4', grades: ['A1'],
    rationale: 'The device works as it should; what it shows is graded by itself.',
    voices: [
      { opening: () => 'The plate reader at Weir bridge has a reading that fits; the picture is kept under the case.', closings: ['The clock of the device was checked and is right.', 'It shows where the vehicle was, not who drove.'] },
      { opening: (s) => `Camera 14 of the harbour has a picture ${s.when}.`, closings: ['It shows where the vehicle was, not who drove.'] },
    ],
  },
  {
    code: 'tip_line', weight: 8, authors: ['ilves', 'brandt', 'sorel'], topics: undefined, scheme: 'EU_4x4', grades: ['X4'],
    rationale: 'Anonymous, and nothing on record agrees.',
    voices: [
      { opening: () => 'A caller to the tip line gave no name and hung up at a question.', closings: ['The voice was that of an elderly woman.', 'A tram could be heard in the background.'] },
      { opening: () => 'An unsigned letter lay in the box of the station, written on a page of a school exercise book.', closings: ['It has the spelling of somebody who learnt the language late.', ''] },
    ],
  },
  {
    code: 'force_3x5x2', weight: 8, authors: ['brandt', 'ilves'], topics: FROM_AFAR, scheme: 'UK_3x5x2', grades: ['1A', '1B', '2C', '2B', '2D', '3E'],
    rationale: 'Grade of the sending force, kept in its scheme.',
    voices: [{ opening: () => 'A force abroad that grades 3x5x2 has sent us this about people on the island.', closings: ['Their officer asks to be told what comes of it.', ''] }],
  },
  {
    code: 'archive_5x5x5', weight: 6, authors: ['brandt', 'okafor'], topics: [...OF_THE_TRADE, 'domestic_concern'], scheme: 'UK_5x5x5', grades: ['B2', 'B3', 'C4', 'E4', 'A1', 'D5'],
    rationale: 'Grade of the paper file, kept in its scheme.',
    voices: [{ opening: () => 'Added to a paper file of the old system, which graded 5x5x5, because it has begun again.', closings: ['The officer who kept the file has retired.', ''] }],
  },
  {
    code: 'liaison_6x6', weight: 5, authors: ['ilves', 'brandt'], topics: FROM_AFAR, scheme: 'NATO_6x6', grades: ['B2', 'C3', 'F6', 'A1', 'E5', 'B3'],
    rationale: 'Grade of the liaison officer, kept in its scheme.',
    voices: [{ opening: () => 'A liaison officer who grades 6x6 sent this by courier.', closings: ['The courier’s receipt is in the file.', ''] }],
  },
];

/** One of a channel's grades, as codes of its scheme. */
export function gradeFrom(random: Random, channel: ReportChannel): GradeCodes {
  const word = pick(random, channel.grades);
  const codes = parseGradeCodes(channel.scheme, word.charAt(0), word.charAt(1));
  if (!codes) throw new ReeveError('internal', 'A channel names a grade that its scheme does not know.');
  return codes;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const DIGITS = '23456789'.split('');

/**
 * A source reference in the officers' format, `SRC-Q8`: it reveals nothing; the identity of the source is recorded
 * elsewhere.
 */
export function sourceReference(random: Random, length: number): string {
  const middle = Array.from({ length: length - 2 }, () => pick(random, CROCKFORD)).join('');
  return `SRC-${pick(random, LETTERS)}${middle}${pick(random, DIGITS)}`;
}
