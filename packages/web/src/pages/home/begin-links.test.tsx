import type { Session } from '@reeve/contract';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { BeginLinks } from './begin-links.tsx';

beforeAll(loadEnglish);

const shownFor = (may: Session['may']): Promise<string> => shownTo({ ...SESSION, may }, () => <BeginLinks />);
const linksIn = (html: string): readonly string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);

test('a person begins with what their functions allow, in the order of the loop', async () => {
  expect(linksIn(await shownFor(['propose_requirement', 'import_crimes', 'write_report']))).toEqual([
    '/imports/new',
    '/priorities/new',
    '/requirements/new',
  ]);
  expect(linksIn(await shownFor(['run_meeting']))).toEqual(['/meetings/new']);
});

test('those who begin with none of it see no list', async () => {
  expect(await shownFor(['write_report', 'read_log'])).not.toContain('What you can begin');
});
