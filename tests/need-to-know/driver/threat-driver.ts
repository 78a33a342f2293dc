import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';

/** Targets for the drivers of threats to life and of the duty roster. */
export interface ThreatTargets {
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
  /** Threats, visible and hidden. */
  readonly threats: readonly string[];
  /** Periods of the duty roster: the whole agency reads them. The first is never removed. */
  readonly duties: readonly string[];
}

type Driver = (targets: ThreatTargets) => readonly Given<contract.Operation>[];

const eachThreat =
  (...inputs: readonly object[]): Driver =>
  ({ threats }) =>
    threats.flatMap((id) => inputs.map((input) => ({ params: { id }, input })));
const ALARM = { atRisk: 'By the harness', place: 'tried', when: '', phone: '' };

/** The harness's calls on threats to life and the duty roster. */
export const THREAT_DRIVERS: Readonly<Record<string, Driver>> = {
  awaitThreats: () => [{}, { query: { since: 'another' } }],
  listThreats: () => [{}],
  readThreat: ({ threats }) => threats.map((id) => ({ params: { id } })),
  raiseThreat: ({ visible, hidden }) => [
    { input: ALARM },
    { input: {} },
    ...[...visible, ...hidden].map((reportId) => ({ input: { ...ALARM, reportId } })),
  ],
  acknowledgeThreat: eachThreat({}),
  keepThreatRecord: eachThreat({ saidOrDone: 'tried', grade: { scheme: 'EU_4x4', source: 'B', info: '2' } }),
  recordThreatStep: eachThreat({ step: 'warned', words: 'tried' }, { step: 'not_done', words: 'tried' }),
  closeThreat: eachThreat({ reason: 'tried by the harness' }),
  readDutyRoster: () => [{}],
  keepDuty: () =>
    ['rosa', 'cleo', 'bela'].map((login) => ({
      input: {
        accountId: accountId(login),
        post: 'deputy',
        from: '2026-09-27T06:00:00Z',
        until: '2026-09-28T06:00:00Z',
      },
    })),
  endDuty: ({ duties }) => duties.slice(1).map((id) => ({ params: { id }, input: {} })),
  keepControlRoom: () => [{ input: { number: '555 0199' } }],
};
