import { expect, test } from 'vitest';
import { auditEvent, type AuditEvent } from './audit.ts';
import type { LogText } from './audit-leaf.ts';
import { planErasures, printTaken, sought, textsAdded, type HeldText, type NumberedEvent } from './log-erasure.ts';

const event = (seq: number, said: Partial<AuditEvent>): NumberedEvent => ({
  seq,
  event: auditEvent({ action: 'view', requestId: 'r', ...said }),
});
const erase = (seq: number, said: Partial<AuditEvent>): NumberedEvent => event(seq, { action: 'erase', ...said });
const held = (seq: number, field: LogText, ...names: readonly string[]): HeldText => ({ seq, field, names });
const plan = (events: readonly NumberedEvent[], earlier: readonly HeldText[] = []): object =>
  Object.fromEntries(
    [...planErasures(events, [...earlier, ...textsAdded(events)])].map(([seq, taken]) => [seq, printTaken(taken)]),
  );

test('erasing a report removes the searches that found it and the persons it was about, and no reason for access', () => {
  const earlier = (['justification', 'caseRef', 'query', 'subject'] as const).map((field) =>
    held(3, field, 'report', 'x'),
  );
  expect(plan([erase(9, { objectIds: ['report'] })], [...earlier, held(5, 'query', 'other')])).toEqual({
    9: { query: '3', subject: '3' },
  });
});

test('it includes events that name one of the persons erased with it, and its own event', () => {
  const events = [erase(9, { objectIds: ['report'], subjectIds: ['person'] })];
  expect(plan(events, [held(2, 'subject', 'entity', 'person'), held(4, 'query', 'person')])).toEqual({
    9: { query: '4', subject: '2,9' },
  });
});

test('an event after an erasure keeps its texts, one before it in the same batch does not', () => {
  const events = [
    event(7, { objectIds: ['report'], query: 'a' }),
    erase(8, { objectIds: ['report'] }),
    event(9, { objectIds: ['report'], query: 'b' }),
  ];
  expect(plan(events)).toEqual({ 8: { query: '7' } });
});

test('of two erasures the first removes a text, so that each is erased once', () => {
  const events = [erase(8, { objectIds: ['a'] }), erase(9, { objectIds: ['b'] })];
  expect(plan(events, [held(1, 'query', 'a', 'b'), held(2, 'query', 'b')])).toEqual({
    8: { query: '1' },
    9: { query: '2' },
  });
});

test('individually named texts are removed, whatever their field; those of other fields and events stay', () => {
  const events = [
    erase(9, { objectKind: 'log_text', objectIds: ['2', '3'], fieldsShown: ['justification', 'caseRef'] }),
  ];
  const earlier = [
    held(2, 'justification'),
    held(2, 'query'),
    held(3, 'caseRef'),
    held(4, 'justification'),
    held(22, 'caseRef'),
  ];
  expect(plan(events, earlier)).toEqual({ 9: { justification: '2', caseRef: '3' } });
  expect(sought(events)).toEqual({ names: [], seqs: [2, 3] });
});

test('a refused erasure removes nothing', () => {
  const refused = erase(9, { objectIds: ['report'], decision: 'deny' });
  expect(plan([refused], [held(1, 'query', 'report')])).toEqual({});
  expect(sought([refused])).toEqual({ names: [], seqs: [] });
});
