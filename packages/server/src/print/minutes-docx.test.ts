import { LANGUAGES } from '@reeve/domain';
import { minutesDocx, PRINT_WORDS, type MinutesPrint } from '@reeve/formats';
import { wordsOfDocx } from '@reeve/testing/document/docx-words.ts';
import { expect, test } from 'vitest';
import { SAMPLE_MINUTES } from '../../fixtures/print/sample.ts';
import { minutesPdf } from './minutes-pdf.ts';
import { pagesOf, squeeze } from './pdf-text.ts';

const [first, second, ...rest] = SAMPLE_MINUTES.items;
if (!first?.decision || !second?.decision) throw new TypeError('the sample has decisions');

/** Minutes with everything a decision can have. */
const WHOLE: MinutesPrint = {
  ...SAMPLE_MINUTES,
  reach: 'local',
  nextOn: '2026-03-27',
  declared: [
    { name: 'Insp. Kaya', item: 'Residential burglary' },
    { name: 'A. Sorel', item: '' },
  ],
  items: [
    {
      ...first,
      options: first.options.map((option) => ({ ...option, cost: 4250 })),
      decision: {
        ...first.decision,
        rights: {
          collateral: 'Visitors of the yard are seen too.',
          equality: 'No group is burdened more than others.',
          children: 'No children live there.',
          lessIntrusive: 'Asking the owner was tried before.',
        },
        authority: { type: 'prosecutor', reference: 'Order 17/26', expiresOn: '2026-05-01' },
        deconflictedBy: 'D. Lindqvist',
        dissent: [{ name: 'A. Sorel', reason: 'The patrols are missed elsewhere.' }],
        tasks: [{ reference: 'TK-4QX7M', title: 'Patrol', owner: 'Insp. Kaya', dueOn: '2026-04-11' }],
      },
    },
    { ...second, decision: { ...second.decision, state: 'not_ours', sentTo: 'regional', dueOn: '2026-04-01' } },
    ...rest,
  ],
};

test.each(LANGUAGES)('the minutes have the same words as PDF and as DOCX, in %s', async (language) => {
  const words = PRINT_WORDS[language];
  const pdf = pagesOf(await minutesPdf(WHOLE, words))
    .map(({ body }) => body)
    .join('');
  const typed = wordsOfDocx(await minutesDocx(WHOLE, words)).filter((line) => line !== '');
  expect(typed.filter((line) => !pdf.includes(line))).toEqual([]);
  for (const wanted of [
    'Insp. Kaya: Residential burglary',
    `A. Sorel: ${words['label.whole_meeting']}`,
    words['reach.local'],
    '4250',
    'Visitors of the yard are seen too.',
    'Order 17/26',
    'D. Lindqvist',
    'A. Sorel: The patrols are missed elsewhere.',
    'TK-4QX7M Patrol',
    words['reach.regional'],
    words['decision.not_ours'],
  ]) {
    expect(pdf).toContain(squeeze(wanted));
    expect(typed.join('')).toContain(squeeze(wanted));
  }
});
