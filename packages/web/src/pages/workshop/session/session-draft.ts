import type { InputGiven, ReplyOf, saveSession, workshopSession } from '@reeve/contract';
import { SESSION_PAPERS } from '@reeve/domain';
import { instantInZone, wallTime } from '../../../wall-time.ts';
import type { CitedPaper } from '../paper-fields.tsx';
import { filledIn, type NamedPerson } from './people-rows.tsx';
import { linesIn } from '../workshop-draft.ts';

export interface AgendaDraft {
  readonly title: string;
  readonly cluster: string;
  readonly commentIds: readonly string[];
}
export interface ActionDraft {
  readonly what: string;
  readonly who: string;
  readonly until: string | undefined;
}

/** A session in its form; times on the clock of the agency, one decision a line. */
export interface SessionDraft {
  readonly title: string;
  readonly clause: string;
  readonly room: string;
  readonly chairId: string | undefined;
  readonly rapporteurId: string | undefined;
  readonly chathamHouse: boolean;
  readonly on: string | undefined;
  readonly begins: string;
  readonly endsOn: string | undefined;
  readonly ends: string;
  readonly agenda: readonly AgendaDraft[];
  readonly papers: readonly CitedPaper[];
  readonly attendance: readonly NamedPerson[];
  readonly decisions: string;
  readonly actions: readonly ActionDraft[];
  readonly minutes: string;
}

export function newSession(chairId: string): SessionDraft {
  return {
    title: '',
    clause: '',
    room: '',
    chairId,
    rapporteurId: undefined,
    chathamHouse: false,
    on: undefined,
    begins: '09:00',
    endsOn: undefined,
    ends: '10:30',
    agenda: [],
    papers: [],
    attendance: [],
    decisions: '',
    actions: [],
    minutes: '',
  };
}

/** The papers of a session: all it cites but its workshop and comments. */
export function papersOf({ cites }: Pick<ReplyOf<typeof workshopSession.read>, 'cites'>) {
  return cites.filter(({ kind }) => SESSION_PAPERS.includes(kind));
}

export function draftOf(session: ReplyOf<typeof workshopSession.read>, timeZone: string): SessionDraft {
  const { title, body } = session;
  const [begins, ends] = [wallTime(Date.parse(body.startsAt), timeZone), wallTime(Date.parse(body.endsAt), timeZone)];
  return {
    ...body,
    title,
    papers: papersOf(session).map(({ kind, id }) => ({ kind, id })),
    chairId: body.chairId ?? undefined,
    rapporteurId: body.rapporteurId ?? undefined,
    on: begins.date,
    begins: begins.time,
    endsOn: ends.date === begins.date ? undefined : ends.date,
    ends: ends.time,
    decisions: body.decisions.map((one) => one.text).join('\n'),
    actions: body.actions.map((one) => ({ ...one, until: one.until ?? undefined })),
  };
}

type Sent = Pick<InputGiven<typeof saveSession>, 'title' | 'body'> & {
  readonly cites: { kind: CitedPaper['kind']; id: string }[];
};

/** What is sent of it, or `undefined` while something is missing. */
export function sessionInput(draft: SessionDraft, timeZone: string): Sent | undefined {
  const { title, on, endsOn, begins, ends, chairId, rapporteurId, ...rest } = draft;
  const hasTimes = on !== undefined && begins !== '' && ends !== '';
  if (!hasTimes || title.trim().length < 3) return undefined;
  return {
    title: title.trim(),
    body: {
      clause: rest.clause.trim(),
      room: rest.room.trim(),
      chathamHouse: rest.chathamHouse,
      chairId: chairId ?? null,
      rapporteurId: rapporteurId ?? null,
      startsAt: instantInZone(on, begins, timeZone),
      endsAt: instantInZone(endsOn ?? on, ends, timeZone),
      agenda: rest.agenda
        .map((item) => ({ ...item, title: item.title.trim(), commentIds: [...item.commentIds] }))
        .filter((item) => item.title !== ''),
      attendance: filledIn(rest.attendance),
      decisions: linesIn(rest.decisions).map((text) => ({ text })),
      actions: rest.actions
        .filter((one) => one.what.trim() !== '')
        .map((one) => ({ what: one.what.trim(), who: one.who.trim(), until: one.until ?? null })),
      minutes: rest.minutes,
    },
    cites: rest.papers.map(({ kind, id }) => ({ kind, id })),
  };
}

/** Comments as items of an agenda: what is dealt with together is one item, every other comment one of its own. */
export function agendaOf(
  comments: readonly { readonly id: string; readonly reference: string; readonly cluster: string }[],
): readonly AgendaDraft[] {
  const names = [...new Set(comments.map(({ cluster, reference }) => cluster || reference))];
  return names.map((title) => ({
    title,
    cluster: '',
    commentIds: comments.filter(({ cluster, reference }) => (cluster || reference) === title).map(({ id }) => id),
  }));
}
