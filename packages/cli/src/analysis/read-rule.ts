import { readFileSync } from 'node:fs';
import { type EarlyWarningRule, requireRule } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';

/**
 * An early-warning rule from a JSON file with the fields of `EarlyWarningRule`.
 *
 * @throws ReeveError invalid_input — no such file, no JSON, a field that is missing or of the wrong kind, a rule out of order
 */
export function readRule(path: string): EarlyWarningRule {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ReeveError('invalid_input', `${path} cannot be read as a JSON file.`);
  }
  const fields = recordOf(value, path);
  const action = recordOf(fields['action'], 'action');
  const period = fields['period'];
  if (period !== 'week' && period !== 'month') {
    throw new ReeveError('invalid_input', 'The period of a rule must be week or month.');
  }
  const rule: EarlyWarningRule = {
    indicator: textOf(fields, 'indicator'),
    source: textOf(fields, 'source'),
    owner: textOf(fields, 'owner'),
    action: { amber: textOf(action, 'amber'), red: textOf(action, 'red') },
    period,
    windowPeriods: numberOf(fields, 'windowPeriods'),
    baselineMean: numberOf(fields, 'baselineMean'),
    amberAt: numberOf(fields, 'amberAt'),
    redAt: numberOf(fields, 'redAt'),
    reviewAfterPeriods: numberOf(fields, 'reviewAfterPeriods'),
  };
  requireRule(rule);
  return rule;
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return { ...value };
  throw new ReeveError('invalid_input', `The rule lacks its ${what}.`);
}

function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  throw new ReeveError('invalid_input', `The rule needs a text for ${name}.`);
}

function numberOf(fields: Readonly<Record<string, unknown>>, name: string): number {
  const value = fields[name];
  if (typeof value === 'number') return value;
  throw new ReeveError('invalid_input', `The rule needs a number for ${name}.`);
}
