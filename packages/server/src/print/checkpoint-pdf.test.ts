import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { checkpointPdf } from './checkpoint-pdf.ts';
import { pagesOf, squeeze } from './pdf-text.ts';

// The example of c2sp.org/tlog-checkpoint.
const NOTE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
const OF = {
  agency: 'Police of #Riverton $ *a*',
  note: NOTE,
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  at: new Date('2026-09-27T07:05:00Z'),
  timeZone: 'Etc/GMT-1',
};

test.each(LANGUAGES)('prints a checkpoint on one page with the whole note, in %s', async (language) => {
  const pages = pagesOf(await checkpointPdf(OF, language));
  expect(pages).toHaveLength(1);
  const text = Object.values(pages[0] ?? {})
    .join('')
    .replaceAll('\u200B', '');
  expect(text).toContain(squeeze(OF.agency));
  expect(text).toContain('2026-09-2708:05');
  for (const line of NOTE.trim().split('\n')) expect(text).toContain(squeeze(line));
  expect(text).toContain(OF.key);
});

test('does not print a text that is no checkpoint', async () => {
  await expect(checkpointPdf({ ...OF, note: 'a\nb\n' }, 'en')).rejects.toMatchObject({ code: 'invalid_input' });
});
