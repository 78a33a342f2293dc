import { readDocument } from '@reeve/contract';
import {
  balanceOf,
  DOCUMENT_MACHINE,
  mayMoveDocument,
  proposeEdition,
  refused,
  steers,
  type Capacity,
  type DocumentStage,
  type Gender,
  type MemberRole,
  type Participant,
} from '@reeve/domain';
import {
  citesOf,
  editionsOf,
  historyOf,
  isCore,
  loadRecord,
  membersOf,
  participantOf,
  remindersOf,
  roundsOf,
  staffNames,
  stateOfRound,
  WORKING,
  type ActorTx,
  type RoundExtension,
  type StoredEdition,
  type StoredMember,
  type StoredRound,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { titleOf } from '../wording.ts';
import { countComments } from './counts.ts';
import { bodyOf, documentRow } from './document-row.ts';
import { roundsState } from './round/rounds-state.ts';
import { outstandingIn } from './outstanding.ts';
import { translationFacts, translationsOfSource } from './translation/translation-state.ts';

/** A document under review as its page shows it. */
export const readDocumentHandler = handle(readDocument, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'document', call.params.id);
    const [counts, rounds, me] = [
      await countComments(tx, row.id),
      await roundsOf(tx, row.id),
      await participantOf(tx, row.id),
    ];
    const editions = await editionsOf(tx, row.id);
    const members = await membersOf(tx, row.id);
    const names = await staffNames(tx);
    const stage = row.state as DocumentStage; // stored only through the machine
    const open = rounds.find((round) => stateOfRound(tx, round) === 'open');
    const asks = open?.kind === 'comment' && me !== undefined && steers(me);
    const outstanding = asks ? [...(await outstandingIn(tx, open, members))] : null;
    const hasEdition = editions.some((edition) => edition.name !== WORKING);
    const review = { ...counts, ...roundsState(tx, rounds), hasEdition, isCleared: bodyOf(row).cleared !== null };
    const { cleared, ...body } = bodyOf(row);
    const frozen = editions.filter((edition) => edition.name !== WORKING);
    const translation = await translationFacts(tx, row);
    call.consulted({ action: 'view', objectKind: 'document', objectIds: [row.id] });
    return {
      ...(await documentRow(tx, row, names, { counts, rounds, me })),
      translation,
      translations: await translationsOfSource(tx, row),
      body: {
        ...body,
        call: body.call && { ...body.call, to: [...body.call.to] },
        translationOf: translation?.of.id ?? null,
        guidebook: body.guidebook ?? false,
        keyFinding: body.keyFinding ?? '',
      },
      cleared,
      mandate: (await citesOf(tx, row.id)).map((card) => ({
        kind: card.kind,
        id: card.id,
        reference: card.reference,
        title: titleOf(tx, call.language, card),
        state: card.state,
      })),
      me: me ? { role: me.role, capacity: me.capacity, delegation: me.delegation, steers: steers(me) } : null,
      writes: isCore(tx, row.reference),
      editions: editions.map((edition) => editionRow(tx, edition)),
      rounds: rounds.map((round) => ({
        ...roundRow(tx, round, editions),
        outstanding: round === open ? outstanding : null,
      })),
      members: members.map((member) => memberRow(tx, member, me)),
      balance: balance(members.filter((member) => member.until_on === null || member.until_on >= tx.today)),
      comments: {
        submitted: counts.submitted,
        unanswered: counts.unanswered,
        unresolvedMajor: counts.unresolvedMajor,
        maintained: counts.maintained,
        byDisposition: [...counts.byDisposition],
      },
      actions: DOCUMENT_MACHINE[stage].map((to) => {
        const verdict = me ? mayMoveDocument(stage, to, me, review) : refused('not_review');
        return { to, allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because };
      }),
      nextEdition: proposeEdition(
        stage,
        frozen.map((edition) => edition.name),
      ),
      history: (await historyOf(tx, row.id)).map((line) => ({ ...line, at: line.at.toISOString() })),
    };
  }),
);

function editionRow(tx: ActorTx, edition: StoredEdition) {
  return {
    id: edition.id,
    reference: edition.reference,
    name: edition.name,
    stage: edition.stage as DocumentStage, // written only from DOCUMENT_STAGES
    frozen: edition.frozen_at !== null,
    frozenAt: edition.frozen_at?.toISOString() ?? null,
    digest: edition.digest,
    blocks: edition.blocks,
    lines: edition.lines,
    summary: edition.summary,
    marking: markingOf(tx.partsOf(edition.label_id)),
  };
}

function roundRow(tx: ActorTx, round: StoredRound, editions: readonly StoredEdition[]) {
  return {
    id: round.id,
    editionId: round.edition_id,
    edition: editions.find((edition) => edition.id === round.edition_id)?.name ?? '',
    kind: round.kind,
    state: stateOfRound(tx, round),
    note: round.note,
    opensAt: round.opens_at.toISOString(),
    closesAt: round.closes_at.toISOString(),
    brokenAt: round.broken_at?.toISOString() ?? null,
    extensions: [...(round.extensions as readonly RoundExtension[])], // written only by changeRound
    remindBefore: round.remind_before,
    reminders: [...remindersOf(round)],
    version: round.version,
  };
}

function memberRow(tx: ActorTx, member: StoredMember, me: Participant | undefined) {
  const mayKnow = member.account_id === tx.person.accountId || (me !== undefined && steers(me));
  return {
    id: member.id,
    accountId: member.account_id,
    name: member.name,
    role: member.role as MemberRole, // written only by insertMember
    capacity: member.capacity as Capacity, // as above
    delegation: member.delegation,
    from: member.from_on,
    until: member.until_on,
    endedBecause: mayKnow ? member.ended_because : null,
    acknowledged: member.acknowledged,
  };
}

function balance(members: readonly StoredMember[]) {
  const of = balanceOf(
    members.map((member) => ({
      state: member.delegation,
      capacity: member.capacity,
      gender: (member.gender ?? undefined) as Gender | undefined, // written only from GENDERS
    })),
  );
  return {
    people: of.people,
    byDelegation: of.byState.map(({ state, people }) => ({ name: state, people })),
    byCapacity: of.byCapacity.map(({ capacity, people }) => ({ name: capacity, people })),
    byGender: of.byGender ?? null,
  };
}
