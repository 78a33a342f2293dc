import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compare, VERBS, type PolicyModule, type Verb } from './agreement.ts';

/** The policy's source, changed in one place. */
export interface RuleMutant {
  readonly name: string;
  readonly source: string;
}

const POLICY = 'packages/domain/src/access/policy.ts';
const OUT = '.cache/rule-mutants';

/** Typical programming slips. */
const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/ <= /g, () => ' < '],
  [/ >= /g, () => ' > '],
  [/ > (?=classificationRank)/g, () => ' >= '],
  [/ < (?=today)/g, () => ' <= '],
  [/ && /g, () => ' || '],
  [/ \|\| /g, () => ' && '],
  [/ === /g, () => ' !== '],
  [/ !== /g, () => ' === '],
  [/\.every\(/g, () => '.some('],
  [/\.some\(/g, () => '.every('],
  [/!(?=[\w.]+\.(includes|allowed))/g, () => ''],
  [/return refused\('\w+'\)/g, () => 'return ALLOWED'],
  [/: refused\('\w+'\)/g, () => ': ALLOWED'],
  [/^  if \(.*\) return .*;$/gm, () => ''],
  [
    /'raw', |'unit', |, 'personal'|, 'special'|'administrator', |'auditor', |, 'data_protection_officer'|, 'TLP:AMBER'|'TLP:GREEN', /g,
    () => '',
  ],
];

/**
 * Every slip at every place of the code below the types. Types, names and texts are left alone: a change there fails to
 * compile or has no effect.
 */
export function ruleMutants(): readonly RuleMutant[] {
  const text = readFileSync(POLICY, 'utf8');
  const code = text.indexOf('const CONTENTLESS');
  if (code < 0) throw new Error('The policy has moved; tell the mutants where its code begins.');
  const mutants: RuleMutant[] = [];
  for (const [pattern, slip] of SLIPS) {
    for (const match of text.matchAll(pattern)) {
      if (match.index < code) continue;
      const line = text.slice(0, match.index).split('\n').length;
      const changed = slip(match[0]);
      mutants.push({
        name: `line ${line}: ${match[0].trim()} becomes ${changed.trim() === '' ? 'nothing' : changed.trim()}`,
        source: text.slice(0, match.index) + changed + text.slice(match.index + match[0].length),
      });
    }
  }
  return mutants;
}

/** True if policy and oracle are found to differ with this mutant as the policy. */
export async function killRuleMutant(mutant: RuleMutant, decisions: number): Promise<boolean> {
  mkdirSync(OUT, { recursive: true });
  const digits = Array.from(mutant.name).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 40,
    7,
  );
  const file = resolve(OUT, `policy-${digits.toString(36)}.ts`);
  const source = dirname(resolve(POLICY));
  const absolute = (_: string, path: string): string => `from '${join(source, path)}'`;
  writeFileSync(file, mutant.source.replaceAll(/from '(\.[^']*)'/g, absolute));
  const broken = (await import(/* @vite-ignore */ file)) as PolicyModule; // the policy's own source with one slip
  // Few questions reveal most slips; the rest takes more.
  const verbs = Object.keys(VERBS) as Verb[]; // the keys of VERBS
  return [200, decisions].some((many) => verbs.some((verb) => differs(broken, verb, many)));
}

function differs(broken: PolicyModule, verb: Verb, decisions: number): boolean {
  try {
    return compare(broken, verb, decisions, 20260927).differs !== undefined;
  } catch {
    return true; // a policy that throws decides nothing, and the oracle did
  }
}
