import { readIdentityPair, type ReplyOf } from '@reeve/contract';
import { contradictingPairs, joinLabels, ReeveError } from '@reeve/domain';
import { loadEntity, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { shownStatements } from '../knowledge/shown-statement.ts';
import { markingOf } from '../marking.ts';
import { newFacts, requireMaker } from './known-identity.ts';
import { decisionsAmong, olderOf, openPair, standingDecision, type OpenPair } from './pair.ts';
import { referencesOfEntities, shownDecisions } from './shown-identity.ts';

type Reply = ReplyOf<typeof readIdentityPair>;

export const readIdentityPairHandler = handle(readIdentityPair, (call) =>
  call.read(async (tx) => {
    requireMaker(tx);
    const { first, second } = call.params;
    if (first === second) throw new ReeveError('invalid_input', 'An entity is not compared with itself.');
    const pair = await openPair(tx, call.params);
    call.consulted({ action: 'view', objectKind: 'entity', objectIds: [first, second] });
    return pair ? openReply(tx, pair) : joinedReply(tx, first, second);
  }),
);

async function openReply(tx: ActorTx, pair: OpenPair): Promise<Reply> {
  const { compared, identities, entities, decisions } = pair;
  const last = standingDecision(pair);
  const added = new Set(last ? newFacts(last, ...identities).map(({ id }) => id) : []);
  const rows = entities.flatMap(({ statements }) => statements);
  const shown = new Map((await shownStatements(tx, rows)).map((one) => [one.id, one]));
  const named = await referencesOfEntities(tx, [
    ...entities.map(({ id }) => id),
    ...decisions.flatMap((one) => one.pair),
  ]);
  const [first, second] = [named.get(entities[0].id), named.get(entities[1].id)];
  const kept = olderOf(identities).id === identities[0].id ? first : second;
  if (!first || !second || !kept) throw new ReeveError('not_found', 'There are no two such entities that you may see.');
  const of = (ids: readonly string[]) => ids.flatMap((id) => shown.get(id) ?? []);
  return {
    first,
    second,
    joined: false,
    evidence: compared.evidence.map(({ statements, reasons, ...rest }) => ({
      ...rest,
      reasons: [...reasons],
      first: of(statements[0]),
      second: of(statements[1]),
    })),
    verdict: compared.verdict,
    preview: {
      kept,
      statements: entities.map(({ statements }) => statements.length),
      reports: new Set(entities.flatMap(({ reports }) => reports.map(({ id }) => id))).size,
      contradictions: addedContradictions(pair),
    },
    newFacts: of([...added]),
    decisions: shownDecisions(decisions, named),
    marking: markingOf(rows.map((row) => tx.partsOf(row.label_id)).reduce(joinLabels)),
  };
}

/** Contradictions between the statements of two identities, if they were one. */
function addedContradictions({ identities }: OpenPair): number {
  const compared = identities.map(({ id, facts }) =>
    facts.map((fact) => ({ ...fact, subjectId: 'one', of: id, retracted: false })),
  );
  const ofFirst = new Set((compared[0] ?? []).map(({ id }) => id));
  return contradictingPairs(compared.flat()).filter(([one, other]) => ofFirst.has(one) !== ofFirst.has(other)).length;
}

async function joinedReply(tx: ActorTx, first: string, second: string): Promise<Reply> {
  const { members, statements } = await loadEntity(tx, first);
  const decisions = await decisionsAmong(tx, members, members);
  const named = await referencesOfEntities(tx, [first, second, ...decisions.flatMap((one) => one.pair)]);
  const [one, other] = [named.get(first), named.get(second)];
  if (!one || !other) throw new ReeveError('not_found', 'There are no two such entities that you may see.');
  return {
    first: one,
    second: other,
    joined: true,
    evidence: [],
    verdict: 'surely_one',
    preview: null,
    newFacts: [],
    decisions: shownDecisions(decisions, named),
    marking: markingOf(statements.map((row) => tx.partsOf(row.label_id)).reduce(joinLabels)),
  };
}
