import type * as contract from '@reeve/contract';
import type { Given } from '../../support/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const TRIED = 'tried by the harness';

/** The harness's calls on numbers for the public. */
export const RELEASE_DRIVERS: Readonly<Record<string, Driver>> = {
  listPublicReleases: () => [{}],
  readPublicRelease: ({ releases }) => releases.map((id) => ({ params: { id } })),
  publicReleasePdf: ({ releases }) => releases.map((id) => ({ params: { id } })),
  composePublicRelease: () => [
    { input: { year: 2026, month: 6, areas: ['QUAY-T'], offences: ['residential_burglary'], because: TRIED } },
  ],
  decidePublicRelease: ({ releases }) =>
    releases.map((id) => ({ params: { id }, input: { decision: 'approved' as const, reason: TRIED } })),
};
