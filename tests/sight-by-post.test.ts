/**
 * Every cell of the page of posts, one by one: the page as it is signed, the program's copy and the oracle's. Random
 * questions seldom meet one cell of four hundred.
 */
import { mayReadKind, ROLES, type LabelParts, type PolicyActor, type Role, type SightKind } from '@reeve/domain';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asThing } from './need-to-know/agreement.ts';
import { recordOf, toOracle } from './need-to-know/any-access.ts';
import { oracleCanSee } from './need-to-know/oracle.ts';

const COLUMNS: Readonly<Record<string, readonly Role[]>> = {
  'Chief, district commander': ['police_chief', 'district_commander'],
  'Head, intelligence officers, analysts': [
    'head_of_intelligence',
    'intelligence_officer',
    'strategic_analyst',
    'tactical_analyst',
  ],
  Supervisor: ['supervisor'],
  'Patrol, source handlers': ['submitting_officer', 'source_handler'],
  Secretariat: ['secretariat'],
  'Data protection, audit': ['data_protection_officer', 'auditor'],
  'Policy-maker': ['policy_maker'],
};

/** The kinds of each row; the row of drafts has none, because no post gives access to one. */
const ROWS: Readonly<Record<string, readonly SightKind[]>> = {
  'report, its grades and persons': ['report'],
  'statement, person, vehicle': ['statement'],
  'count and finding': ['analysis_run', 'finding'],
  judgement: ['judgement'],
  'comparison of hypotheses': ['hypothesis_matrix'],
  'threat assessment': ['threat_assessment'],
  'nomination of a person': ['person_nomination'],
  'product: draft': [],
  'product: in review': ['product_in_review'],
  'product: approved or later': ['product'],
  priority: ['priority'],
  'control strategy': ['control_strategy'],
  'gap in what is known': ['gap'],
  requirement: ['requirement'],
  'collection task': ['collection_task'],
  'question for patrols': ['patrol_question'],
  'notice, shift sheet: draft': ['briefing_draft'],
  'notice, shift sheet: released': ['notice', 'shift_sheet'],
  debrief: ['debrief'],
  'meeting and its items': ['meeting', 'agenda_item'],
  decision: ['decision'],
  'plan of hours': ['allocation_plan'],
  'task and outcome': ['task', 'outcome'],
  evaluation: ['evaluation'],
  'what was sent to recipients': ['dissemination'],
};

const TODAY = '2026-09-27';
const NOW = 'P1';
const OTHER = 'P2';

/** A person of one post at work for one of two purposes. */
const withPost = (role: Role): PolicyActor => ({
  accountId: '1',
  agencyId: 'RIV',
  status: 'active',
  roles: [role],
  clearance: 'restricted',
  grants: [NOW, OTHER].map((code) => ({ kind: 'purpose', code, from: '2026-01-01', until: undefined })),
  staffGroups: [],
  purpose: NOW,
});
const labelFor = (purposeGroup: string): LabelParts => ({
  agencyId: 'RIV',
  handling: ['H0'],
  conditions: '',
  compartments: [],
  classification: 'restricted',
  tlp: 'TLP:AMBER',
  purposeGroup,
});

const program = (role: Role, kind: SightKind, purpose: string): boolean =>
  mayReadKind(withPost(role), kind, labelFor(purpose), TODAY).allowed;
const oracle = (role: Role, kind: SightKind, purpose: string): boolean =>
  oracleCanSee(
    toOracle(withPost(role), TODAY),
    {
      ...recordOf({
        label: labelFor(purpose),
        visibleUntil: undefined,
        minorVictim: false,
        unverifiedMention: false,
      }),
      ...asThing(kind),
    },
    TODAY,
  );

/** The words of a cell for what a post is answered. */
function cell(sees: typeof program, role: Role, kind: SightKind): string {
  const [now, other] = [sees(role, kind, NOW), sees(role, kind, OTHER)];
  if (now && other) return 'every purpose';
  if (other) return 'only other purposes';
  return now ? 'purpose' : '–';
}

const lines = readFileSync('docs/operations/sight-by-post.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((one) => one.trim()),
  );
const [[, ...columns] = [], , ...rows] = lines;
const signed = rows.flatMap(([thing = '', ...cells]) =>
  columns.flatMap((column, nth) =>
    (COLUMNS[column] ?? []).flatMap((role) =>
      (ROWS[thing] ?? []).map((kind) => ({ thing, role, kind, says: cells[nth] ?? '' })),
    ),
  ),
);

test('the page of posts has these rows and columns, and no other', () => {
  expect(columns).toEqual(Object.keys(COLUMNS));
  expect(rows.map(([thing]) => thing)).toEqual(Object.keys(ROWS));
});

describe.each([
  ['program', program],
  ['oracle', oracle],
] as const)('each cell of the page of posts is what the %s answers', (_, sees) => {
  test.each(Object.keys(ROWS).filter((thing) => ROWS[thing]?.length !== 0))('%s', (thing) => {
    const own = signed.filter((one) => one.thing === thing);
    expect(own.map((one) => [one.kind, one.role, cell(sees, one.role, one.kind)])).toEqual(
      own.map(({ kind, role, says }) => [kind, role, inWords(says)]),
    );
  });

  test('patrols read briefings among the products, under their purpose', () => {
    for (const role of COLUMNS['Patrol, source handlers'] ?? []) expect(cell(sees, role, 'briefing')).toBe('purpose');
  });

  test('partners, experts and administrators see none of it', () => {
    const named: readonly Role[] = Object.values(COLUMNS).flat();
    for (const role of ROLES.filter((one) => !named.includes(one)))
      for (const { kind } of signed) expect([role, kind, cell(sees, role, kind)]).toEqual([role, kind, '–']);
  });
});

/** A cell without what is masked in it; “briefings only” is no sight of products as such. */
const inWords = (says: string): string => (says === 'briefings only' ? '–' : says.replace(', masked', ''));
