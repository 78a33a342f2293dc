import { listConsultationSamples, markConsultation, releaseConsultationSample } from '@reeve/contract';
import {
  mayPerform,
  OBJECT_KINDS,
  ReeveError,
  SAMPLED_KINDS,
  type LogLeaf,
  type Role,
  type SampledKind,
} from '@reeve/domain';
import {
  listSamples,
  listUnits,
  markSample,
  objectCards,
  releaseSample,
  todayIn,
  type ActorTx,
  type LogLine,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { actorNames, requireFunction } from './reader.ts';

/** The five of each person are sampled once a month, when the month is over; an exercise does not wait. */
export const releaseConsultationSampleHandler = handle(releaseConsultationSample, async (call) => {
  const { deps, person, signedIn, input } = call;
  requireFunction(signedIn, 'release_samples', 'Samples are drawn by the data-protection officer.');
  const { timeZone } = signedIn.agency;
  const thisMonth = todayIn(timeZone, deps.store.factories.now()).slice(0, 7);
  if (input.month > thisMonth || (input.month === thisMonth && !signedIn.demo))
    throw new ReeveError('invalid_input', 'A month is drawn from when it is over.', { fields: ['month'] });
  if (!(await listUnits(deps.store, person.agencyId)).some((unit) => unit.code === input.unit))
    throw new ReeveError('invalid_input', 'There is no such unit.', { fields: ['unit'] });
  const { id, seed } = await releaseSample(deps.store, person.agencyId, {
    unit: input.unit,
    month: input.month,
    timeZone,
    by: person.accountId,
  });
  call.consulted({
    action: 'config_change',
    objectKind: 'consultation_sample',
    objectIds: [id, input.unit, input.month],
    because: `seed:${seed}`,
  });
  return { id };
});

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

/** Returns the one record of an access, of a kind whose content oversight opens; undefined if there is none or several. */
export function recordOfEvent(leaf: LogLeaf): { readonly kind: SampledKind; readonly id: string } | undefined {
  const kind = SAMPLED_KINDS.find((known) => known === leaf.objectKind);
  const [id, ...others] = leaf.objectIds;
  return kind === undefined || id === undefined || others.length > 0 ? undefined : { kind, id };
}

/** Returns the reference of the single object of an access, if this reader can see it. */
async function referenceOf(tx: ActorTx, { leaf }: LogLine): Promise<string | null> {
  const kind = OBJECT_KINDS.find((known) => known === leaf.objectKind);
  const [id, ...others] = leaf.objectIds;
  if (kind === undefined || id === undefined || others.length > 0) return null;
  const [card] = await objectCards(tx, kind, [id]);
  return card?.reference ?? null;
}

export const markConsultationHandler = handle(markConsultation, async (call) => {
  const { deps, person, signedIn, params, input } = call;
  requireFunction(signedIn, 'review_samples', 'Only supervisors check samples, each those of their unit.');
  await markSample(deps.store, person.agencyId, {
    sampleId: params.id,
    seq: input.seq,
    unit: signedIn.unitCode,
    by: person.accountId,
    mark: input.mark,
  });
  call.consulted({
    action: 'review',
    objectKind: 'consultation_sample',
    objectIds: [params.id, String(input.seq)],
    because: input.mark,
  });
  return { mark: input.mark };
});
