import { readFile } from 'node:fs/promises';
import { ERROR_CODES, type ErrorCode } from '@reeve/domain';
import { expect, test } from 'vitest';
import { exitCodeOf } from './exit-code.ts';

/** The exit codes documented in docs/operations/cli.md: each number, its explanation, and its errors. */
const PROMISED: readonly (readonly [number, string, readonly ErrorCode[]])[] = [
  [1, 'it failed for a reason of the installation', ['misconfigured', 'internal']],
  [2, 'asked for wrongly', ['invalid_input', 'too_large', 'grade_missing']],
  [
    3,
    'refused, or not there',
    ['not_permitted', 'not_found', 'conflict', 'stale_version', 'same_person', 'state_forbids'],
  ],
  [
    4,
    'not signed in, the session has ended, no purpose',
    [
      'not_signed_in',
      'session_ended',
      'purpose_needed',
      'reason_needed',
      'acknowledgement_needed',
      'password_change_needed',
    ],
  ],
  [
    5,
    'no server answers, or it is too busy, or its disk is full',
    ['unavailable', 'key_absent', 'storage_full', 'too_many_requests', 'wrong_address'],
  ],
];

test.each(PROMISED)('%d means %s, and does not change its meaning', async (number, words, codes) => {
  expect(codes.map((code) => [code, exitCodeOf(code)])).toEqual(codes.map((code) => [code, number]));
  const page = await readFile(new URL('../../../docs/operations/cli.md', import.meta.url), 'utf8');
  expect(page).toMatch(new RegExp(`^\\| \`${number}\` +\\| ${words}`, 'm'));
});

test('every error has a documented number', () => {
  expect(PROMISED.flatMap(([, , codes]) => codes).toSorted()).toEqual([...ERROR_CODES].toSorted());
});
