import { markConsultation } from '@reeve/contract';
import { markSample } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireFunction } from './reader.ts';

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
