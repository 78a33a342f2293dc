import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from './audit.ts';

/** "Actions at minimum", verbatim from domain brief §6.6; merging is a link, logging in is signing in. */
const MINIMUM =
  'create, view, search, export, print, copy-out, link, split, alter, grade, regrade, sanitise, disseminate, recall, receive, restrict, erase, review, sign-in, permission-change, break-glass, config-change, log-view';

test('the log has every action it must at least record, each once', () => {
  expect(AUDIT_ACTIONS).toEqual(expect.arrayContaining(MINIMUM.split(', ').map((action) => action.replace('-', '_'))));
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
});
