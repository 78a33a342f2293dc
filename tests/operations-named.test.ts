import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@reeve/contract';
import { expect, test } from 'vitest';

/** Every test but the drivers of the harness, which call every operation and expect nothing in particular. */
function testsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(test|e2e|prove|frames)\.tsx?$|packages\/testing/.test(join(entry.parentPath, entry.name)),
    )
    .filter((entry) => !entry.parentPath.includes('node_modules'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

const isOperation = (value: unknown): value is contract.Operation =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value;

/** The notations of an operation in a test: by its name, or as a part of its noun (`task.move`). */
function namesOf(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (operation: contract.Operation, name: string): void =>
    void names.set(operation.name, [...(names.get(operation.name) ?? []), name]);
  for (const [name, value] of Object.entries(contract)) {
    if (isOperation(value)) add(value, name);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [part, inner] of Object.entries(value)) if (isOperation(inner)) add(inner, `${name}.${part}`);
  }
  return names;
}

test('every operation is called by a test with expectations on it', () => {
  const texts = [...testsIn('packages'), ...testsIn('tests')].join('\n');
  const names = namesOf();
  const unnamed = contract.OPERATIONS.filter(({ name }) =>
    (names.get(name) ?? [name]).every((one) => !new RegExp(`\\b${one.replace('.', '\\.')}\\b`).test(texts)),
  );
  expect(unnamed.map(({ name }) => name)).toEqual([]);
});
