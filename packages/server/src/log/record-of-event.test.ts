import type { LogLeaf } from '@reeve/domain';
import { expect, test } from 'vitest';
import { recordOfEvent } from './record-of-event.ts';

const leaf = (objectKind: string, objectIds: readonly string[]): LogLeaf =>
  ({ objectKind, objectIds }) as unknown as LogLeaf; // the parts that are asked for

test('an access to one record of a kind that oversight opens leads to it; to several, to none or to another kind it does not', () => {
  expect(recordOfEvent(leaf('report', ['one']))).toEqual({ kind: 'report', id: 'one' });
  expect(recordOfEvent(leaf('report', ['one', 'other']))).toBeUndefined();
  expect(recordOfEvent(leaf('report', []))).toBeUndefined();
  expect(recordOfEvent(leaf('staff', ['one']))).toBeUndefined();
});
