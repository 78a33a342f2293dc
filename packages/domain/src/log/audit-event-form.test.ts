import { expect, test } from 'vitest';
import { hasEventForm } from './audit-event-form.ts';
import { auditEvent } from './audit.ts';

const EVENT = { action: 'view', requestId: 'r1' };

test('what the program writes has the form of an event, also with fewer fields', () => {
  expect(hasEventForm(EVENT)).toBe(true);
  expect(hasEventForm({ ...EVENT, actorId: null, unit: null, objectIds: ['a'] })).toBe(true);
  const whole = auditEvent({ action: 'export', requestId: 'r2', resultCount: 3, decision: 'deny', handling: ['H1'] });
  expect(hasEventForm(JSON.parse(JSON.stringify(whole)))).toBe(true);
});

test.each([
  [{}],
  [null],
  [[]],
  ['view'],
  [{ requestId: 'r1' }],
  [{ action: 'view' }],
  [{ action: 'look', requestId: 'r1' }],
  [{ ...EVENT, objectIds: 'a' }],
  [{ ...EVENT, objectIds: [1] }],
  [{ ...EVENT, actorId: {} }],
  [{ ...EVENT, resultCount: 1.5 }],
  [{ ...EVENT, decision: 'perhaps' }],
  [{ ...EVENT, more: 1 }],
])('%j has not', (value) => expect(hasEventForm(value)).toBe(false));
