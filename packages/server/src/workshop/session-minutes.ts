import { sessionMinutes, type SessionBody } from '@reeve/contract';
import { escapeInline, plainText, POSITIONS, tableText, type Language } from '@reeve/domain';
import {
  PRINT_WORDS,
  pageSheet,
  sayDate,
  sayDateTime,
  type PrintedBlock,
  type PrintedManuscript,
} from '@reeve/formats';
import { loadRecord, type StoredRecord } from '@reeve/store';
import { printMarking, frameOf, wallTime } from '../print/frame.ts';
import { onShortTask } from '../task-threads/task-threads.ts';
import { handle } from '../call/operation.ts';
import { DOCX, markingOn } from '../document/edition/export-edition.ts';
import { MadeBlocks } from '../document/edition/made-blocks.ts';
import { minutesFacts, type MinutesFacts } from './minutes-facts.ts';
import { MINUTES_WORDS, type MinutesWords } from './minutes-words.ts';
import { sessionBody, stateOf } from './workshop-row.ts';

/**
 * The minutes of a session as a file: an export, on the record, marked, a draft until the session is closed. Its lines are numbered, so
 * that they can be read back by number.
 */
export const sessionMinutesHandler = handle(sessionMinutes, async (call) => {
  const { draft, page, handling } = await call.read(async (tx) => {
    const row = await loadRecord(tx, 'workshop_session', call.params.id);
    const facts = await minutesFacts(tx, row);
    const title = MINUTES_WORDS[call.language].title.replace('{title}', () => row.title);
    const frame = {
      ...frameOf(tx, call.signedIn, { reference: row.reference, title, labelId: row.label_id }),
      marking: printMarking(facts.label),
    };
    const words = PRINT_WORDS[call.language];
    const status = stateOf(row) === 'closed' ? '' : words['status.draft'];
    const page = pageSheet(frame, status, row.reference, words);
    const draft: PrintedManuscript = {
      title,
      edition: row.reference,
      marking: [status, markingOn(page)].filter(Boolean).join(' · '),
      language: call.language,
      blocks: minutesBlocks(row, facts, call.language, {
        from: sayDateTime(words, wallTime(tx, new Date(sessionBody(row).startsAt))),
        to: sayDateTime(words, wallTime(tx, new Date(sessionBody(row).endsAt))),
        day: (on) => sayDate(words, on),
      }),
      images: new Map(),
    };
    return { draft, page, handling: facts.label.handling };
  });
  call.consulted({
    action: 'export',
    objectKind: 'workshop_session',
    objectIds: [call.params.id],
    recipients: [call.person.accountId],
    handling: [...handling],
  });
  const name = `${draft.edition}.${call.query.format}`;
  const { format } = call.query;
  const bytes = await onShortTask(call, (thread) => thread.answer('write-manuscript', { format, draft, page }));
  return call.file(format === 'docx' ? DOCX : 'application/pdf', name, Buffer.from(bytes));
});

interface Times {
  readonly from: string;
  readonly to: string;
  readonly day: (on: string) => string;
}

/** User text for print: its signs are no markup here. */
const plain = (text: string): string => escapeInline(text);
/** Words of a draft, which has its own markup: as plain text. */
const readable = (text: string): string => escapeInline(plainText(text).replaceAll(/\s*\n\s*/g, ' / '));

function minutesBlocks(
  row: StoredRecord,
  facts: MinutesFacts,
  language: Language,
  times: Times,
): readonly PrintedBlock[] {
  const [words, body, made] = [MINUTES_WORDS[language], sessionBody(row), new MadeBlocks()];
  const fact = (label: string, text: string): void => {
    if (text !== '') made.say('paragraph', `**${plain(label)}** ${plain(text)}`);
  };
  fact(words.workshop, facts.workshop);
  fact(words.when, `${times.from} – ${times.to}`);
  fact(words.room, body.room);
  fact(words.clause, body.clause);
  fact(words.chair, facts.chair);
  fact(words.rapporteur, facts.rapporteur);
  if (body.chathamHouse) made.say('paragraph', `*${plain(words.rule)}*`);

  made.say('heading', plain(words.agenda));
  for (const [index, item] of facts.agenda.entries())
    made.say('paragraph', [plain(item.title), item.references.join(', ')].filter(Boolean).join(': '), `${index + 1}`);
  if (facts.agenda.length === 0) made.say('paragraph', words.none);

  sayAttendance(made, words, body);
  sayDecisions(made, words, facts, body);

  made.say('heading', plain(words.objections));
  for (const one of facts.objections) {
    const about = words.objectionTo.replace('{reference}', one.reference);
    const letter = one.letter === undefined ? '' : `, ${words.wording.replace('{letter}', one.letter)}`;
    const who = one.who === '' ? '' : `${plain(one.who)}, `;
    made.say('item', `${who}${plain(about)}${plain(letter)}: ${plain(one.reason)}`);
  }
  if (facts.objections.length === 0) made.say('paragraph', words.none);

  if (facts.polls.length > 0) sayPolls(made, words, facts);
  if (body.actions.length > 0) {
    made.say('heading', plain(words.actions));
    const rows = body.actions.map((one) => [one.what, one.who, one.until === null ? '' : times.day(one.until)]);
    made.say('table', tableText([[words.what, words.who, words.until], ...rows].map((cells) => cells.map(plain))));
  }
  if (body.minutes.trim() !== '') {
    made.say('heading', plain(words.minutes));
    for (const paragraph of body.minutes.split('\n').filter((line) => line.trim() !== ''))
      made.say('paragraph', plain(paragraph));
  }
  return made.printed();
}

/** Attendees; under the Chatham House rule only their number, because no attendee is named. */
function sayAttendance(made: MadeBlocks, words: MinutesWords, { attendance, chathamHouse }: SessionBody): void {
  if (attendance.length === 0) return;
  made.say('heading', plain(words.attendance));
  if (chathamHouse) made.say('paragraph', words.present.replace('{n}', String(attendance.length)));
  else
    for (const { name, delegation } of attendance)
      made.say('item', plain([name, delegation].filter(Boolean).join(', ')));
}

function sayDecisions(made: MadeBlocks, words: MinutesWords, { decided }: MinutesFacts, body: SessionBody): void {
  made.say('heading', plain(words.decisions));
  if (decided.length + body.decisions.length === 0) return made.say('paragraph', words.none);
  if (decided.length > 0) made.say('paragraph', `*${plain(words.declared)}*`);
  for (const one of decided) {
    const letter = one.letter === undefined ? '' : ` (${words.wording.replace('{letter}', one.letter)})`;
    const outcome = `${words.disposition[one.code]}${letter}`;
    made.say('paragraph', `${one.reference} **${plain(outcome)}**: ${plain(one.reason)}`);
    if (one.after === undefined) made.say('item', plain(words.unchanged));
    else {
      if (one.before !== '') made.say('item', `${plain(words.instead)} “${readable(one.before)}”`);
      made.say('item', one.after === '' ? plain(words.deleted) : `${plain(words.stands)} “${readable(one.after)}”`);
    }
  }
  for (const one of body.decisions) made.say('paragraph', plain(one.text));
}

function sayPolls(made: MadeBlocks, words: MinutesWords, { polls }: MinutesFacts): void {
  made.say('heading', plain(words.polls));
  made.say('paragraph', `*${plain(words.pollsWhat)}*`);
  for (const poll of polls) {
    const what = `${poll.reference}, ${words.wording.replace('{letter}', poll.letter)}`;
    const withdrawn = poll.withdrawn ? ` (${words.withdrawn})` : '';
    const counts = POSITIONS.map((position) => `${words.position[position]} ${poll.counts[position]}`).join(', ');
    const text = poll.text === '' ? plain(words.deleted) : `“${readable(poll.text)}”`;
    made.say('item', `${plain(what + withdrawn)}: ${text}: ${plain(counts)}`);
  }
}
