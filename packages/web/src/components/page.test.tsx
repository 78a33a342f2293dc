import type { Marking } from '@reeve/contract';
import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { MarkingLine } from './marking/marking-chips.tsx';
import { Page } from './page.tsx';

beforeAll(loadEnglish);

const CONDITIONS = 'Do not contact the subject.';
const MARKING: Marking = {
  classification: 'restricted',
  handling: { codes: ['H1', 'H3'], conditions: CONDITIONS },
  tlp: 'TLP:AMBER',
  groups: ['BURGLARY'],
  purposeGroup: 'P2',
};
const PARTS = ['restricted', 'H1 + H3', CONDITIONS, 'TLP:AMBER', 'BURGLARY'];

/** The text of both bars of a page, by their accessible names. */
async function barsOf(marking: Marking | undefined): Promise<readonly (string | undefined)[]> {
  const html = await shownTo(SESSION, () => (
    <Page title="A report" marking={marking}>
      Its text
    </Page>
  ));
  expect(html).toContain('Its text');
  return ['head', 'foot'].map((place) => {
    const [, bar] = html.split(`role="note" aria-label="${i18next.t(`codes:marking.${place}`)}">`);
    return bar?.replace(/<\/div>.*/s, '').replaceAll(/<[^>]+>/g, ' ');
  });
}

describe('a page', () => {
  test.each(PARTS)('has %s of its marking at its head and again at its foot', async (part) => {
    for (const bar of await barsOf(MARKING)) expect(bar).toContain(part);
  });

  test('whose marking is not known says at both places how high it can be', async () => {
    const atMost = i18next.t('codes:marking.atMost', { level: i18next.t('codes:classification.restricted') });
    for (const bar of await barsOf(undefined)) expect(bar).toContain(atMost);
  });

  test('has on its printed foot that it is an exercise, who prints it and for what', async () => {
    const [, foot] = await barsOf(MARKING);
    for (const said of [i18next.t('shell:exercise'), 'Ivo', 'Residential burglary']) expect(foot).toContain(said);
  });
});

describe('the page of a record', () => {
  const noteOn = (purposeGroup: string, sees = ['report']): Promise<string> =>
    shownTo({ ...SESSION, sees }, () => (
      <Page title="A task" marking={{ ...MARKING, purposeGroup }} of={{ kind: 'task', id: 'x' }}>
        Its text
      </Page>
    ));
  const said = 'shown, and it is changed, only under its own purpose';

  test('of another purpose says what is left out of it, and where it is shown', async () => {
    const html = await noteOn('P1');
    expect(html).toContain(said);
    expect(html).toContain('P1');
    expect(html).toContain(i18next.t('common:otherPurpose.change'));
  });

  test('does not, to a post that sees no report under any purpose', async () => {
    expect(await noteOn('P1', ['decision'])).not.toContain(said);
  });

  test.each(['P2', '*', ''])('of the session’s purpose or of every purpose does not (%s)', async (purposeGroup) => {
    expect(await noteOn(purposeGroup)).not.toContain(said);
  });
});

test('a row of a list has every part of its marking, conditions too', async () => {
  const html = await shownTo(SESSION, () => <MarkingLine marking={MARKING} />);
  for (const part of PARTS) expect(html).toContain(part);
});
