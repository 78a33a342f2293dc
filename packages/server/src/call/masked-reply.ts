import type { Operation } from '@reeve/contract';
import { maskNames, readsMasked, type Role, type Titled } from '@reeve/domain';
import {
  codeListsQuery,
  namedAreasQuery,
  namesUnder,
  newestLists,
  readTogether,
  recipientNamesQuery,
  staffCardsQuery,
  type ActorTx,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';

/** Fields of answers on decisions, acts, outcomes, disseminations and proceedings, and titles of those. */
const TOLD_MASKED = [
  'agenda-items',
  'allocation-plans',
  'control-strategies',
  'decisions',
  'disseminations',
  'evaluations',
  'home',
  'measures',
  'meetings',
  'outcomes',
  'priorities',
  'proceedings',
  'references',
  'saved-searches',
  'search',
  'sendings',
  'tasks',
  'thread',
];

const NO_LISTS = { purposes: [], groups: [], legalBases: [], offenceTypes: [] };

/** True if this operation answers these roles with the names of persons masked. */
export function answersMasked(operation: Operation, roles: readonly Role[]): boolean {
  const [, , place = ''] = operation.path.split('/');
  return TOLD_MASKED.includes(place) && readsMasked(roles);
}

/**
 * Returns an answer with every name of a person in its texts masked; members of the service, recipients and places stay (`maskNames`).
 *
 * @param ids of the records whose own names are also masked as a bare surname; of all in the answer unless given
 * @param ours texts of the program in the answer, in any shape: their words are no part of a name, in a language that gives each noun a
 *   capital
 */
export async function maskedReply(
  tx: ActorTx,
  reply: unknown,
  { ids = idsIn(reply), ours = [] }: { readonly ids?: readonly string[]; readonly ours?: unknown } = {},
): Promise<unknown> {
  const texts = textsIn(reply);
  if (texts.length === 0) return reply;
  const { lists, cards, recipients, areas } = await readTogether(tx, {
    lists: codeListsQuery(tx),
    cards: staffCardsQuery(tx),
    recipients: recipientNamesQuery(tx),
    areas: namedAreasQuery(tx),
  });
  // A reader whose clearance does not reach the lists is answered too, with more masked.
  const newest = newestLists(lists);
  const { purposes, groups, legalBases, offenceTypes } = newest.size === 0 ? NO_LISTS : codeListsOf(newest);
  const titled: readonly Titled[] = [...purposes, ...groups, ...legalBases, ...offenceTypes];
  const known = {
    stand: [...cards.map((card) => card.name), ...recipients.map((one) => one.name)],
    places: [
      ...textsIn(ours),
      ...titled.flatMap((one) => [one.title, ...Object.values(one.titles ?? {})]),
      ...cards.map((card) => card.unit),
      ...areas.map((area) => area.name),
    ],
  };
  const own = await namesUnder(tx, ids);
  const masked = maskNames(texts, { ...known, own });
  const inOrder = masked.values();
  return mapTexts(reply, () => inOrder.next().value ?? '');
}

/** Returns the same value with each of its texts changed, in a fixed order. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]));
}

/** Returns the texts of a value, in the order in which `mapTexts` visits them. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Returns the ids in an answer, each once. */
function idsIn(reply: unknown): readonly string[] {
  return [...new Set(textsIn(reply).filter((text) => ID.test(text)))];
}
