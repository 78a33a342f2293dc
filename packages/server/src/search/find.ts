import type { SavedQuery, SearchHit } from '@reeve/contract';
import { parseGradeSources, readsMasked, type Language, type Role } from '@reeve/domain';
import {
  currentGrades,
  explainMatch,
  findMatches,
  MOST_CANDIDATES,
  reportTexts,
  readQuery,
  reportEvents,
  todayIn,
  type ActorTx,
  type Candidate,
  type ObjectCard,
  type ReportText,
  type SearchQuery,
  type SeenUntil,
} from '@reeve/store';
import { readSentenceParts, printTitle } from '../analysis/sentence-parts.ts';
import { markingOf } from '../marking.ts';
import { cardsFor } from '../wording.ts';

const EXCERPT = 180;

/** The shown results, and whether there are more that this reader can see. */
export interface Found {
  readonly items: SearchHit[];
  readonly more: boolean;
}

/**
 * Searches under the rights of this transaction: candidates only of labels the reader holds, each read again under the reader's rights,
 * then filtered. Exact matches come first, then names in other spellings, then looser ones; each the newest first.
 */
export async function find(
  tx: ActorTx,
  language: Language,
  query: SavedQuery,
  { limit, enteredSince }: { readonly limit: number; readonly enteredSince?: SeenUntil },
): Promise<Found> {
  const { group, kind } = query;
  const labelIds = group === undefined ? undefined : tx.reads.filter((one) => holds(tx, one, group));
  // Days, grades and events are known only after reading; without them, a page plus one object is enough.
  const enough = [query.from, query.to, query.grades, ...eventPartsOf(query)].every((one) => one === undefined)
    ? limit + 1
    : undefined;
  const sought = readQuery(query.q);
  const read = async (atLeast: number | undefined): Promise<Read> => {
    const candidates = await findMatches(tx, sought, kind, { labelIds, enteredSince, enough: atLeast });
    return { candidates, cards: await readCards(tx, language, candidates, enough) };
  };
  let { candidates, cards } = await read(enough);
  // Objects that another rule than the label hides do not take the place of others.
  if (enough !== undefined && cards.length < enough && candidates.length >= enough)
    ({ candidates, cards } = await read(undefined));
  const tiers = new Map(candidates.map((one) => [one.id, tierOf(one)]));
  const rank = (card: ObjectCard): number => tiers.get(card.id) ?? 2;
  const sorted = (await narrowed(tx, cards, query)).toSorted(
    (a, b) => rank(a) - rank(b) || (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const shown = sorted.slice(0, limit);
  const texts = await reportTexts(
    tx,
    shown.filter((card) => card.kind === 'report').map((card) => card.id),
  );
  return {
    items: shown.map((card) => ({
      kind: card.kind,
      id: card.id,
      marking: markingOf(tx.partsOf(card.labelId)),
      exact: rank(card) === 0,
      ...withReason(tx, sought, rank(card) === 0, {
        reference: card.reference,
        ...titleAndText(card, language, texts.get(card.id)),
      }),
    })),
    // For such a broad query not every match has been read.
    more: sorted.length > limit || candidates.length >= MOST_CANDIDATES,
  };
}

interface Read {
  readonly candidates: readonly Candidate[];
  readonly cards: readonly ObjectCard[];
}

/** How close a match is, the closest first. */
const TIERS = [0, 1, 2] as const;

function tierOf({ exact, loose }: Candidate): (typeof TIERS)[number] {
  if (exact) return 0;
  return loose === true ? 2 : 1;
}

/** Returns the cards of the candidates that this person sees, the closest first; no more tiers than are enough. */
async function readCards(
  tx: ActorTx,
  language: Language,
  candidates: readonly Candidate[],
  enough: number | undefined,
): Promise<readonly ObjectCard[]> {
  const cards: ObjectCard[] = [];
  for (const tier of TIERS) {
    if (enough !== undefined && cards.length >= enough) break;
    const here = candidates.filter((candidate) => tierOf(candidate) === tier);
    for (const one of new Set(here.map((candidate) => candidate.kind))) {
      const ids = here.filter((candidate) => candidate.kind === one).map((candidate) => candidate.id);
      cards.push(...(await cardsFor(tx, language, one, ids, { newest: enough })));
    }
  }
  return cards;
}

interface Shown {
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly asks: SearchHit['asks'];
}

/** A finding is named by its question, as on its own page, with its answer below. A report shows its text as far as it can be read now. */
function titleAndText(card: ObjectCard, language: Language, text: ReportText | undefined): Omit<Shown, 'reference'> {
  const said = card.kind === 'finding' ? readSentenceParts(card.said) : undefined;
  if (said) return { title: printTitle(said, language), text: card.title, asks: null };
  if (text && 'asks' in text) return { title: card.title, text: '', asks: text.asks };
  return { title: card.title, text: text?.text ?? '', asks: null };
}

type WithReason = Pick<SearchHit, 'reference' | 'title' | 'excerpt' | 'asks' | 'reason' | 'matched' | 'marks'>;

/**
 * The reason is derived from what is shown, and from nothing else: a word of a text that requires a reason or an acknowledgement first
 * is not disclosed by a similar one. A reader of masked texts gets no words.
 */
function withReason(tx: ActorTx, query: SearchQuery, exact: boolean, { text, ...shown }: Shown): WithReason {
  const before = `${shown.reference} ${shown.title} `;
  const { reason, words, marks } = explainMatch(query, before + text);
  const isMasked = readsMasked((tx.person.seen?.roles ?? []) as Role[]); // written only from ROLES
  return {
    ...shown,
    excerpt: excerptOf(text, marks.map((mark) => mark.at - before.length).find((at) => at >= 0) ?? 0),
    reason: reason ?? (exact ? 'exact' : 'elsewhere'),
    matched: reason === undefined || isMasked ? null : words.join(', '),
    marks: isMasked ? [] : marks.map((mark) => mark.text),
  };
}

/** How far into an excerpt its match is at most, and how much of the text before a later match is shown. */
const LATEST_MATCH = 130;
const BEFORE_MATCH = 50;

/** The beginning of a text, or where the match is further on, the words around it. */
function excerptOf(text: string, matchAt: number): string {
  if (matchAt <= LATEST_MATCH) return text.slice(0, EXCERPT);
  const from = text.indexOf(' ', matchAt - BEFORE_MATCH) + 1;
  return `… ${text.slice(from > matchAt ? matchAt : from, matchAt + EXCERPT - BEFORE_MATCH)}`;
}

const holds = (tx: ActorTx, labelId: number, group: string): boolean =>
  tx.partsOf(labelId).compartments.includes(group);

const eventPartsOf = ({ area, offence, happenedFrom, happenedTo }: SavedQuery): readonly (string | undefined)[] => [
  area,
  offence,
  happenedFrom,
  happenedTo,
];

/** Returns the visible cards that match the days, the grades, the group and the event of the query. */
async function narrowed(tx: ActorTx, cards: readonly ObjectCard[], query: SavedQuery): Promise<readonly ObjectCard[]> {
  const { from, to, group, area, offence, happenedFrom, happenedTo } = query;
  const sources = query.grades === undefined ? undefined : (parseGradeSources(query.grades) ?? []);
  const ofEvent = eventPartsOf(query).some((part) => part !== undefined);
  const reportIds = cards.filter((card) => card.kind === 'report').map((card) => card.id);
  const grades = await currentGrades(tx, sources ? reportIds : []);
  const events = await reportEvents(tx, ofEvent ? reportIds : []);
  return cards.filter((card) => {
    const day = card.at === null ? undefined : todayIn(tx.timeZone, card.at);
    if (!isWithin(day, from, to)) return false;
    if (group !== undefined && !holds(tx, card.labelId, group)) return false;
    if (ofEvent) {
      const event = events.get(card.id);
      if (!event || !isWithin(event.happenedOn, happenedFrom, happenedTo)) return false;
      if ((area ?? event.areaCode) !== event.areaCode || (offence ?? event.topic) !== event.topic) return false;
    }
    const grade = grades.get(card.id);
    return sources?.some((one) => one.scheme === grade?.scheme && one.source === grade.source) ?? true;
  });
}

/** True if a day is within those days, both included; an unknown day only if there are none. */
function isWithin(day: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}
