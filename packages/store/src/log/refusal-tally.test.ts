import { auditEvent, type AuditEvent } from '@reeve/domain';
import { expect, test } from 'vitest';
import type { JournalQueue } from './audit.ts';
import { makeRefusalTally } from './refusal-tally.ts';

const AGENCY = '00000000-0000-4000-8000-000000000001';
const REFUSED = auditEvent({
  requestId: 'r',
  action: 'view',
  objectKind: 'report',
  objectIds: [],
  decision: 'deny',
  because: 'compartment',
});

test('counts that cannot be written are reported, kept, and written later', async () => {
  const logged: AuditEvent[] = [];
  let isDown = false;
  const journal: JournalQueue = {
    async log(_, event) {
      if (isDown) throw new Error('the database is away');
      logged.push(event);
    },
  };
  const tally = makeRefusalTally(journal, { now: () => new Date(), agencyIds: async () => [AGENCY] });
  await tally.ofPerson(AGENCY, REFUSED);
  for (let again = 0; again < 3; again += 1) await tally.ofPerson(AGENCY, REFUSED);
  tally.ofAddress(REFUSED);
  isDown = true;
  await expect(tally.settle('all')).rejects.toThrow('the database is away');
  expect(logged).toHaveLength(1);
  isDown = false;
  await tally.settle('all');
  expect(logged.map(({ times }) => times)).toEqual([undefined, 3, 1]);
});
