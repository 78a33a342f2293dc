import * as audit from './audit.ts';
import * as codeList from './code-list.ts';
import * as health from './health.ts';
import * as home from './home.ts';
import type { Operation } from './operation.ts';
import * as report from './report.ts';
import * as search from './search.ts';
import * as session from './session.ts';
import * as thread from './thread.ts';

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;
}

/** Every HTTP operation there is, by name: whatever a module of this package exports as an operation. */
export const OPERATIONS: readonly Operation[] = [audit, codeList, health, home, report, search, session, thread]
  .flatMap((module) => Object.values<unknown>(module))
  .filter(isOperation)
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));
