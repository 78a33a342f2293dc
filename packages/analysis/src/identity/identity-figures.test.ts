import type { EntityKind, StatementProperty } from '@reeve/domain';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { identityComparer } from './compare-identities.ts';
import type { IdentityRecord } from './identity-record.ts';

/**
 * Precision and recall of the proposed pairs on labelled sets of other programs, stored outside the repository. The desk is
 * scored against the truth of Riverton, which always runs, in tests/loop/knowledge.test.ts.
 */
const DATA = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const present = existsSync(join(DATA, 'linkage-febrl')) && existsSync(join(DATA, 'linkage-splink'));
if (!present) process.emitWarning('figures of identities SKIPPED: shared/data/linkage-* is not beside the repository');

type Row = Readonly<Record<string, string>>;
function rowsOf(file: string): readonly Row[] {
  const [head = [], ...rows] = readFileSync(join(DATA, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return rows.map((row) => Object.fromEntries(head.map((name, nth) => [name, row[nth] ?? ''])));
}

/** A person as statements would have them: values, and links to things. */
function person(
  id: string,
  values: readonly (readonly [StatementProperty, string])[],
  things: readonly (readonly [EntityKind, string])[],
): IdentityRecord {
  const none = { value: null, objectId: null, objectKind: null, validFrom: null, validTo: null };
  return {
    id,
    kind: 'person',
    holders: [],
    facts: [
      ...values
        .filter(([, value]) => value !== '')
        .map(([property, value]) => ({ ...none, statementId: `${id} ${property}`, property, value })),
      ...things
        .filter(([, thing]) => thing !== '')
        .map(([objectKind, thing]) => ({
          ...none,
          statementId: `${id} ${objectKind}`,
          property: 'uses' as const,
          objectKind,
          objectId: `${objectKind} ${thing}`,
        })),
    ],
  };
}

/** Share of the proposed pairs that are one person, and of the pairs of one person that are proposed. */
function figures(records: readonly IdentityRecord[], personOf: (id: string) => string) {
  const sizes = new Map<string, number>();
  for (const { id } of records) sizes.set(personOf(id), (sizes.get(personOf(id)) ?? 0) + 1);
  const pairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const proposed = identityComparer(records).candidates();
  const right = proposed.filter(({ first, second }) => personOf(first) === personOf(second)).length;
  return { precision: right / proposed.length, recall: right / pairs };
}

const day = (text = ''): string => text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

test.skipIf(!present)(
  'febrl4: 5,000 persons, each recorded twice with errors',
  () => {
    const rows = ['a', 'b'].flatMap((part) => rowsOf(`linkage-febrl/febrl_dataset4${part}.csv`));
    const records = rows.map((row) =>
      person(
        row['rec_id'] ?? '',
        [
          ['name', `${row['given_name']} ${row['surname']}`.trim()],
          ['born_on', day(row['date_of_birth'])],
        ],
        [
          ['document', row['soc_sec_id'] ?? ''],
          ['address', `${row['street_number']} ${row['address_1']} ${row['postcode']}`],
        ],
      ),
    );
    const found = figures(records, (id) => id.split('-')[1] ?? '');
    process.stdout.write(`identities, febrl4: ${JSON.stringify(found)}\n`);
    expect(found.precision).toBeGreaterThanOrEqual(0.99);
    expect(found.recall).toBeGreaterThanOrEqual(0.97);
  },
  30_000,
);

test.skipIf(!present)('fake_1000: names, birth dates and e-mail addresses with heavy errors; few false pairs', () => {
  const rows = rowsOf('linkage-splink/fake_1000.csv');
  const records = rows.map((row) =>
    person(
      row['unique_id'] ?? '',
      [
        ['name', `${row['first_name']} ${row['surname']}`.trim()],
        ['born_on', row['dob'] ?? ''],
      ],
      [['email', (row['email'] ?? '').toLowerCase()]],
    ),
  );
  const persons = new Map(rows.map((row) => [row['unique_id'], row['cluster'] ?? '']));
  const found = figures(records, (id) => persons.get(id) ?? '');
  process.stdout.write(`identities, fake_1000: ${JSON.stringify(found)}\n`);
  expect(found.precision).toBeGreaterThanOrEqual(0.99);
  expect(found.recall).toBeGreaterThanOrEqual(0.5);
});
