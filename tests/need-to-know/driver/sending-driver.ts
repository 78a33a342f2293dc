import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';

/** Targets for the drivers of sendings. */
export interface SendingTargets {
  /** The register of recipients. The first is never ended, and the second is. */
  readonly recipients: readonly string[];
  /** Templates of threat assessments in the register. */
  readonly templates: readonly string[];
  /** Releases of numbers for the public: one released, one waiting. */
  readonly releases: readonly string[];
  /** Two sets of harm weights: the second is retired. */
  readonly harmWeights: readonly string[];
  /** Sendings, visible and hidden. */
  readonly sendings: readonly string[];
}

type Driver = (targets: SendingTargets) => readonly Given<contract.Operation>[];

const REASON = { reason: 'tried by the harness' };
const eachSending =
  (input: object): Driver =>
  ({ sendings }) =>
    sendings.map((id) => ({ params: { id }, input }));

/** The harness's calls on the register of recipients, and on sendings. */
export const SENDING_DRIVERS: Readonly<Record<string, Driver>> = {
  approveDissemination: eachSending({ approved: true }),
  recallDissemination: eachSending(REASON),
  acknowledgeDissemination: eachSending({ how: 'tried by the harness' }),
  listRecipients: () => [{}],
  listSent: () => [{}],
  listReceived: () => [{}],
  readReceived: ({ sendings }) => sendings.map((id) => ({ params: { id } })),
  keepRecipient: ({ recipients }) =>
    [undefined, ...recipients].map((id) => ({
      input: { ...(id && { id }), name: 'By the harness', kind: 'private', contact: 'tried', restsOn: 'tried' },
    })),
  endRecipient: ({ recipients }) => recipients.slice(1).map((id) => ({ params: { id }, input: REASON })),
};

/** The harness's calls on numbers for the public. */
export const RELEASE_DRIVERS: Readonly<Record<string, Driver>> = {
  listPublicReleases: () => [{}],
  readPublicRelease: ({ releases }) => releases.map((id) => ({ params: { id } })),
  publicReleasePdf: ({ releases }) => releases.map((id) => ({ params: { id } })),
  composePublicRelease: () => [
    { input: { year: 2026, month: 6, areas: ['QUAY-T'], offences: ['residential_burglary'], because: REASON.reason } },
  ],
  decidePublicRelease: ({ releases }) =>
    releases.map((id) => ({ params: { id }, input: { decision: 'approved' as const, reason: REASON.reason } })),
};
