import { releaseConsultationSample } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { listUnits, releaseSample, todayIn } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireFunction } from './reader.ts';

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
