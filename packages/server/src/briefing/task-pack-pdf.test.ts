import { LANGUAGES } from '@reeve/domain';
import { PRINT_WORDS, type TaskPackPrint } from '@reeve/formats';
import { expect, test } from 'vitest';
import { SAMPLE_MINUTES } from '../../fixtures/print/sample.ts';
import { pagesOf, squeeze } from '../print/pdf-text.ts';
import { taskPackPdf } from './task-pack-pdf.ts';

const { exercise, agency, marking, printedFor } = SAMPLE_MINUTES;
const PACK: TaskPackPrint = {
  exercise,
  agency,
  marking,
  printedFor,
  reference: 'TK-4H8WQ',
  title: 'Patrol wards 1 and 2 in the evening',
  instruction: 'Patrol on foot where vans are parked.',
  owner: 'Dag Lindqvist',
  startsOn: '2026-06-01',
  endsOn: '2026-06-28',
  dueOn: '2026-09-21',
  hours: 480,
  decision: {
    reference: 'DE-7K3QM',
    state: 'adopted',
    chosen: 'A',
    reason: 'The lightest that may work.',
    owner: 'Dag Lindqvist',
    dueOn: '2026-09-30',
    measure: undefined,
    measureText: '',
    plan: { proportionate: 'On foot, in public.', legal: 'Police Act, section 3.', accountable: 'The chair.', necessary: 'Thefts rise.' }, // prettier-ignore
    authority: { type: 'prosecutor', reference: 'PR-7/26', expiresOn: '2026-07-01' },
    deconflictedBy: 'duty office',
    dissent: [{ name: 'A Member', reason: 'not printed for those who carry it out' }],
  },
  measure: {
    offenceType: 'Theft of tools',
    treatedAreas: ['Ward 1', 'Ward 2'],
    comparisonAreas: ['Ward 7'],
    displacementAreas: [],
    displacementComparisonAreas: [],
    beforeFrom: '2026-02-09',
    startsOn: '2026-06-01',
    afterTo: '2026-09-21',
  },
  questions: [{ text: 'Do you see vans loaded at night?', area: 'Ward 1', lastOn: '2026-06-14' }],
};

test.each(LANGUAGES)('a task pack has two pages in %s, with nobody’s dissent', async (language) => {
  const pages = pagesOf(await taskPackPdf(PACK, PRINT_WORDS[language]));
  expect(pages).toHaveLength(2);
  const text = squeeze(pages.map(({ body }) => body).join(' '));
  for (const part of [PACK.instruction, 'PR-7/26', 'duty office', 'Ward 7', 'Do you see vans loaded at night?'])
    expect(text).toContain(squeeze(part));
  expect(text).not.toContain(squeeze('not printed for those'));
});

test('a decision that is closed to the reader is not printed', async () => {
  const pages = pagesOf(await taskPackPdf({ ...PACK, decision: undefined }, PRINT_WORDS.en));
  const text = squeeze(pages.map(({ body }) => body).join(' '));
  expect(text).toContain(squeeze('The decision is closed to this reader'));
  expect(text).not.toContain('DE-7K3QM');
});
