import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Controls that no field component draws, and why. */
const KEPT: Readonly<Record<string, string>> = {
  'pages/concept/edit-definition.tsx': 'a list of which several lines are chosen',
  'pages/product/editor/editor-block.tsx': 'a list without an empty line: one form is always shown',
  'pages/statement/make-dialog.tsx': 'a list whose lines are in groups',
};
/** An input, textarea or select with the class of a control, as a text or inside an expression. */
const RAW = /<(?:input|textarea|select)\s[^<]*?className=(?:"in[ "]|\{[^}]*['"`]in[ '"`])/;
const SOURCE = fileURLToPath(new URL('../../', import.meta.url));

test('finds a raw control over several lines', () => {
  expect('<input\n  id="a"\n  onChange={(event) => set(event)}\n  className="in mono"\n/>').toMatch(RAW);
  expect("<select className={isSet ? 'in' : 'in unset'}>").toMatch(RAW);
  expect('<input className="vh" /><summary className="in">').not.toMatch(RAW);
});

test('only field components draw a control; the others are listed with a reason', () => {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsx') && !path.startsWith('components/field/'))
    .filter((path) => RAW.test(readFileSync(`${SOURCE}${path}`, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(KEPT));
});
