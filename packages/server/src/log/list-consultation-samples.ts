import { listConsultationSamples } from '@reeve/contract';
import { mayPerform, OBJECT_KINDS, type Role } from '@reeve/domain';
import { listSamples, listUnits, objectCards, type ActorTx, type LogLine } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { actorNames, requireFunction } from './reader.ts';
import { recordOfEvent } from './record-of-event.ts';

export const listConsultationSamplesHandler = handle(listConsultationSamples, async (call) => {
  const { deps, person, signedIn } = call;
  const draws = mayPerform(signedIn.account.roles as Role[], 'release_samples'); // written only from ROLES
  const opens = mayPerform(signedIn.account.roles as Role[], 'open_samples'); // as above
  if (!opens) requireFunction(signedIn, 'review_samples', 'Only supervisors check samples, each those of their unit.');
  const samples = await listSamples(deps.store, person.agencyId, opens ? undefined : signedIn.unitCode);
  const items = await call.read(async (tx) => {
    const nameOf = await actorNames(tx);
    const replies = [];
    for (const { id, unit, month, seed, releasedAt, items } of samples) {
      const consultations = [];
      for (const { line, mark, markedAt } of items) {
        consultations.push({
          seq: line.seq,
          at: line.at.toISOString(),
          actor: nameOf(line.leaf.actorId),
          action: line.leaf.action,
          objectKind: line.leaf.objectKind,
          reference: await referenceOf(tx, line),
          purpose: line.leaf.purpose,
          justification: line.texts.justification ?? null,
          caseRef: line.texts.caseRef ?? null,
          mine: line.leaf.actorId === person.accountId,
          opens: opens && line.leaf.actorId !== person.accountId && recordOfEvent(line.leaf) !== undefined,
          mark: mark ?? null,
          markedAt: markedAt?.toISOString() ?? null,
        });
      }
      replies.push({ id, unit, month, seed, releasedAt: releasedAt.toISOString(), consultations });
    }
    return replies;
  });
  call.consulted({
    action: 'log_view',
    objectKind: 'consultation_sample',
    objectIds: samples.map((sample) => sample.id),
  });
  const units = draws ? await listUnits(deps.store, person.agencyId) : [];
  return { items, units: units.map(({ code, name }) => ({ code, name })) };
});

/** Returns the reference of the single object of an access, if this reader can see it. */
async function referenceOf(tx: ActorTx, { leaf }: LogLine): Promise<string | null> {
  const kind = OBJECT_KINDS.find((known) => known === leaf.objectKind);
  const [id, ...others] = leaf.objectIds;
  if (kind === undefined || id === undefined || others.length > 0) return null;
  const [card] = await objectCards(tx, kind, [id]);
  return card?.reference ?? null;
}
