import type { Operation } from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<Operation>[];

const ROUND = '00000000-0000-4000-8000-00000000a9ee';
const NONE = { preferred: '' };
const CONTENT = {
  terms: { en: { preferred: 'tried by the harness' }, fr: NONE, de: NONE, it: NONE, ru: NONE, es: NONE },
  definitions: [],
};
const both = ({ records }: Targets): readonly string[] => [records.visible.concept ?? '', records.hidden.concept ?? ''];
const each =
  (make: (id: string) => Given<Operation>): Driver =>
  (targets) =>
    both(targets).map(make);
const atVersions =
  (input: (version: number) => object, params: object = {}): Driver =>
  (targets) =>
    both(targets).flatMap((id) =>
      [1, 2, 3].map((version) => ({ params: { id, ...params }, input: { version, ...input(version) } })),
    );

/** The harness's calls on concepts. */
export const CONCEPT_DRIVERS: Readonly<Record<string, Driver>> = {
  listConcepts: () => [{}, { query: { limit: 1 } }, { query: { state: 'proposed' } }],
  readConcept: each((id) => ({ params: { id } })),
  readConceptBank: () => [{}],
  readAgreement: each((id) => ({ params: { id } })),
  conceptsTurtle: () => [{}],
  conceptsJsonLd: () => [{}],
  // One that is related to the visible concept, and one to the hidden one.
  createConcept: (targets) =>
    both(targets).map((conceptId) => ({
      input: { ...CONTENT, marking: MARKING, relations: [{ type: 'broader', conceptId }] },
    })),
  saveConcept: atVersions(() => ({ ...CONTENT, relations: [], reason: 'tried by the harness' })),
  moveConcept: atVersions(() => ({ to: 'retired', reason: 'tried by the harness' })),
  confirmConceptLanguage: atVersions(() => ({ language: 'fr' })),
  adoptDefinition: atVersions(() => ({ definitionId: 'D1', decidedOn: '2026-09-01', decidedBy: 'the harness' })),
  // About no workshop, about the visible one, and about the hidden one.
  openAgreementRound: (targets) =>
    [{}, { workshopId: targets.reviews.visible.workshop }, { workshopId: targets.reviews.hidden.workshop }].flatMap(
      (about) => atVersions(() => ({ name: 'tried by the harness', ...about }))(targets),
    ),
  moveAgreementRound: atVersions(() => ({}), { roundId: ROUND }),
  saveAgreementSheet: each((id) => ({
    params: { id, roundId: ROUND },
    input: { moment: 'before', answers: { genus: 'process' } },
  })),
};

const bothReadiness = ({ records }: Targets): readonly string[] => [
  records.visible.readiness ?? '',
  records.hidden.readiness ?? '',
];
const readinessAt =
  (input: object, params: object = {}): Driver =>
  (targets) =>
    bothReadiness(targets).flatMap((id) =>
      [1, 2, 3, 4].map((version) => ({ params: { id, ...params }, input: { version, ...input } })),
    );
const SCORE = { view: 'self', level: 1, evidence: 'tried by the harness' };

/** The harness's calls on readiness. */
export const READINESS_DRIVERS: Readonly<Record<string, Driver>> = {
  listReadinessAssessments: () => [{}, { query: { limit: 1 } }, { query: { state: 'self' } }],
  readReadiness: (targets) => bothReadiness(targets).map((id) => ({ params: { id } })),
  exportReadiness: (targets) => bothReadiness(targets).map((id) => ({ params: { id } })),
  createReadiness: () => [
    {
      input: {
        title: 'By the harness',
        organisation: 'the harness',
        level: 'local',
        assessedOn: '2026-09-01',
        marking: MARKING,
      },
    },
  ],
  // Resting on the visible concept, and on the hidden one.
  scoreReadiness: (targets) => [
    ...readinessAt(SCORE, { code: 'A2' })(targets),
    ...both(targets).flatMap((id) =>
      readinessAt({ ...SCORE, cites: [{ kind: 'concept', id }] }, { code: 'A3' })(targets),
    ),
  ],
  saveReadinessPlan: readinessAt({ plan: [] }),
  moveReadiness: readinessAt({ to: 'peer', reason: 'tried by the harness' }),
};
