import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readResolutionLog } from './resolution-log.ts';

/** Logs as kept by a committee, one disposition of each kind. */
const WORDINGS = [
  ['[Committee agrees. Editors added what was needed.](https://example.org/pull/1)', 'accepted'],
  ['No change required', 'not_accepted'],
  ['No change for version 2 required', 'deferred'],
  ['[Answered via mail. No change required.](https://example.org/mail/2)', 'noted'],
  ['[Completed](https://example.org/commit/3)', 'accepted'],
  ['Not in this version', 'deferred'],
  ['Under discussion', undefined],
] as const;
const MARKDOWN = [
  '# Comment Resolution Log',
  '',
  'A status of "Completed" means done.',
  '',
  '| Item # | Date | Commenter | Description | Date acknowledged | Resolution | Disposition | ',
  '|--------|------|-----------|-------------|-------------------|------------|-------------|',
  ...WORDINGS.map(
    ([text], at) =>
      `| [${at + 1}a](https://example.org/issue/${at})  | 2026-01-0${at + 1} | A. Reader (Agency) | Say \`x\\|y\` [here](https://example.org/issue/${at}) | 2026-02-01 | Discussed | ${text} |`,
  ),
  '',
  '## Evaluation',
].join('\n');

describe('a log', () => {
  test('in Markdown: rows, links, dispositions', async () => {
    const rows = await readResolutionLog(MARKDOWN);
    expect(rows.map(({ disposition }) => disposition)).toEqual(WORDINGS.map(([, code]) => code));
    expect(rows[0]).toEqual({
      item: '1a',
      date: '2026-01-01',
      commenter: 'A. Reader (Agency)',
      description: 'Say `x|y` [here](https://example.org/issue/0)',
      resolution: 'Discussed',
      dispositionText: WORDINGS[0][0],
      disposition: 'accepted',
      links: ['https://example.org/issue/0', 'https://example.org/pull/1'],
    });
  });

  test('gives the same in CSV', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const [, ...rows] = MARKDOWN.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|--'));
    const csv = [
      'log,item,date,commenter,description,date_acknowledged,resolution,disposition',
      ...rows.map((line) =>
        ['log', ...line.split(/(?<!\\)\|/).slice(1, -1)]
          .map((cell) => quoted(cell.trim().replaceAll('\\|', '|')))
          .join(','),
      ),
    ].join('\n');
    expect(await readResolutionLog(csv)).toEqual(await readResolutionLog(MARKDOWN));
  });

  test.each(['', 'no table', '| a | b |\n|---|---|\n| c | d |\n', 'a,b\n1,2\n'])('%j is none', async (text) => {
    await expect(readResolutionLog(text)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

const FOLDER = '../shared/data/review-csaf';
describe.runIf(existsSync(FOLDER))('the published logs of one committee', () => {
  const read = (name: string) => readResolutionLog(readFileSync(join(FOLDER, name), 'utf8'));
  const LOGS = ['log_from_cs02.md', 'log_from_cs03.md', 'log_from_csdpr02.md', 'log_from_csprd01.md'];

  test('32 comments, the same in Markdown and CSV, each with a disposition and a link', async () => {
    const rows = (await Promise.all(LOGS.map(read))).flat();
    expect(rows).toHaveLength(32);
    expect(await read('comments.csv')).toEqual(rows);
    expect(rows.every(({ links }) => links.length > 0)).toBe(true);
    const counts = new Map<string, number>();
    for (const { disposition = 'untold' } of rows) counts.set(disposition, (counts.get(disposition) ?? 0) + 1);
    // Counted by hand: 19 “agrees” and one “Completed”, 2 “Answered”, 9 without a change, one without one “for version 2.0”.
    expect(Object.fromEntries(counts)).toEqual({ accepted: 20, not_accepted: 9, deferred: 1, noted: 2 });
  });
});
