import { decideBasisReview, listBasisReviews, openBasisReview } from '@reeve/contract';
import { mayDecideOnBasis, mayPerform, ReeveError } from '@reeve/domain';
import {
  atBasisDesk,
  expiredSources,
  keepOnBasis,
  listBasisDue,
  moveRecord,
  type ActorTx,
  type DueRecord,
} from '@reeve/store';
import { textsOfMatrix } from '../hypothesis/body.ts';
import { markingOf } from '../marking.ts';
import { handle, type Handler } from '../call/operation.ts';
import { blockText } from '../record/block-text.ts';

const verdictOn = (tx: ActorTx, due: DueRecord) =>
  mayDecideOnBasis({ accountId: tx.person.accountId, roles: tx.actor.roles }, due.kind, due.authorIds);

/** True if a due record is for this person: written or owned by them, or theirs to decide on. */
export const isForReader = (tx: ActorTx, due: DueRecord): boolean =>
  due.authorIds.includes(tx.person.accountId) || verdictOn(tx, due).allowed;

/** Common content of both answers on a due record. */
function shown(tx: ActorTx, due: DueRecord, sources: ReadonlyMap<string, number>) {
  const verdict = verdictOn(tx, due);
  return {
    kind: due.kind,
    id: due.row.id,
    reference: due.row.reference,
    restricted: due.restricted,
    dueOn: due.dueOn,
    sources: sources.get(due.row.id) ?? null,
    mayDecide: { allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because },
    marking: markingOf(tx.partsOf(due.row.label_id)),
  };
}

/** Returns the texts of a record, as its page has them. */
function textOf({ kind, row }: DueRecord): string[] {
  // Bodies are written only through their contracts.
  const body = row.body as Readonly<Record<string, unknown>>;
  const words = (...names: readonly string[]): string[] =>
    names.map((name) => body[name]).filter((text) => typeof text === 'string' && text !== '') as string[]; // filtered
  if (kind === 'hypothesis_matrix') return [...textsOfMatrix(row)];
  if (kind === 'judgement') return words('statement', 'basis', 'alternatives', 'wouldChangeIf');
  if (kind === 'decision') return words('reason', 'measureText');
  if (kind === 'person_nomination') {
    const plan = Object.values((body['plan'] ?? {}) as Readonly<Record<string, string>>);
    return [...words('measure', 'recipient', 'data', 'because'), ...plan.filter((text) => text !== '')];
  }
  const blocks = (body['blocks'] ?? []) as readonly Parameters<typeof blockText>[0][];
  return [
    ...blocks.map((block) => blockText(block, 'en')).filter((text) => text !== ''),
    ...words('gaps', 'limitations'),
  ];
}

const REFUSED = {
  role: ['not_permitted', 'Your role does not decide on what has lost part of its basis. Nothing was changed.'],
  is_author: ['same_person', 'You wrote or own this, so another person decides on it. Nothing was changed.'],
} as const;

/** Records that rest on expired sources: kept with a reason by a person who did not write it, or withdrawn. */
export const basisHandlers: readonly Handler[] = [
  handle(listBasisReviews, (call) =>
    call.read(async (tx) => {
      const due = (await listBasisDue(tx)).filter((one) => isForReader(tx, one));
      const sources = await expiredSources(
        tx,
        due.map((one) => one.row.id),
      );
      call.consulted({
        action: 'view',
        objectKind: 'basis_review',
        objectIds: due.map((one) => one.row.id),
        resultCount: due.length,
      });
      return {
        items: due.map((one) => ({
          ...shown(tx, one, sources),
          title: one.restricted ? null : one.row.title,
          mine: one.authorIds.includes(tx.person.accountId),
        })),
      };
    }),
  ),
  handle(openBasisReview, (call) =>
    call.write(async (tx) => {
      const { kind, id } = call.params;
      return atBasisDesk(tx, kind, id, async (due) => {
        if (!isForReader(tx, due)) throw notFound();
        tx.audit({
          action: 'view',
          objectKind: kind,
          objectIds: [id],
          justification: call.input.reason,
          fieldsShown: [kind, 'basis_review'],
        });
        const sources = await expiredSources(tx, [id]);
        return { ...shown(tx, due, sources), version: due.row.version, title: due.row.title, text: textOf(due) };
      });
    }),
  ),
  handle(decideBasisReview, (call) =>
    call.write(async (tx) => {
      const { kind, id } = call.params;
      const { version, keep, reason } = call.input;
      return atBasisDesk(tx, kind, id, async (due) => {
        const verdict = verdictOn(tx, due);
        if (!verdict.allowed) {
          if (!due.authorIds.includes(tx.person.accountId) && due.restricted) throw notFound();
          const [code, sentence] = REFUSED[verdict.because];
          throw new ReeveError(code, sentence, { because: verdict.because });
        }
        if (due.row.version !== version)
          throw new ReeveError(
            'stale_version',
            'This has changed in the meantime. Nothing was decided; open it again.',
          );
        tx.audit({
          action: 'review',
          objectKind: kind,
          objectIds: [id],
          because: keep ? 'basis_kept' : 'basis_withdrawn',
        });
        if (keep) return { version: await keepOnBasis(tx, due, reason), state: due.row.state };
        return withdraw(tx, due, reason);
      });
    }),
  ),
];

const notFound = (): ReeveError => new ReeveError('not_found', 'There is nothing here that you may see.');

async function withdraw(tx: ActorTx, { kind, row }: DueRecord, reason: string) {
  if (kind === 'decision')
    throw new ReeveError('state_forbids', 'A decision stays as a record: it is not withdrawn. Nothing was changed.');
  if (kind === 'person_nomination' && row.state !== 'asked' && row.state !== 'approved')
    throw new ReeveError('state_forbids', 'A nomination that was decided on stays as a record. Nothing was changed.');
  const isOut = kind === 'product' && row.state === 'disseminated';
  if (isOut && !mayPerform(tx.actor.roles, 'approve_product'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence recalls a product that has been disseminated. Nothing was changed.',
    );
  const ends = kind === 'person_nomination' && row.state === 'approved';
  const state = isOut ? 'recalled' : ends ? 'ended' : 'withdrawn';
  return { version: await moveRecord(tx, kind, row, state, reason), state };
}
