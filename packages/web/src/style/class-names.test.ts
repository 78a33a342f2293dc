import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Style sheets are loaded with the pages that import them and stay until the window is closed. A page looks the same
 * whatever was opened before it only if each class it uses is defined by a sheet that it imports, and no other page
 * defines that class for all.
 */
const SOURCE = join(import.meta.dirname, '..');
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' });
const textOf = new Map(
  files
    .filter((file) => /\.(css|tsx?)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join(SOURCE, file), 'utf8')]),
);

interface Imports {
  /** Loaded with the file. */
  readonly now: readonly string[];
  /** Loaded when needed: a page, or a part of one. */
  readonly later: readonly string[];
}
function importsOf(file: string): Imports {
  const text = textOf.get(file) ?? '';
  const at = (path = ''): string => normalize(join(dirname(file), path));
  const pattern = file.endsWith('.css') ? /@import '(\.[^']+)'/g : /^(?:import|export)(?! type)[^;']*'(\.[^']+)'/gm;
  return {
    now: [...text.matchAll(pattern)].map(([, path]) => at(path)).filter((one) => textOf.has(one)),
    later: [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, path]) => at(path)),
  };
}
/** All that is loaded with a file, itself among it. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const one of importsOf(file).now) loadedWith(one, known);
  return known;
}

/** What is between the braces of an attribute that begins at a position. */
function bracesAt(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from + 1, at);
  }
  return '';
}
/** Classes a file names where a class is expected: in a text, or in the texts of an expression, whole words of a template. */
function classesIn(file: string): readonly string[] {
  const text = textOf.get(file) ?? '';
  const plain = [...text.matchAll(/\bclassName="([^"]+)"/g)].map(([, names = '']) => names);
  const computed = [...text.matchAll(/\bclassName=(?=\{)/g)].flatMap(({ index, 0: { length } }) => {
    const expression = bracesAt(text, index + length);
    const compared = expression.replaceAll(/[!=]==? ?'[^']*'/g, '');
    const templates = [...compared.matchAll(/`([^`]*)`/g)].map(([, one = '']) =>
      one.replaceAll(/\$\{[^}]*' [^}]*\}/g, ' ').replaceAll(/(?:\$\{[^}]*\}|\S)*?\$\{[^}]*\}(?:\$\{[^}]*\}|\S)*/g, ' '),
    );
    const quoted = [...compared.matchAll(/'([^']*)'/g)].map(([, one = '']) => one);
    return [...templates, ...quoted];
  });
  return [...plain, ...computed].flatMap((names) => names.split(/\s+/)).filter((name) => name !== '');
}

/** The selectors before each block of a style sheet. */
const selectorsIn = (sheet: string): readonly string[] =>
  [...(textOf.get(sheet) ?? '').replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .map(([, one = '']) => one.trim())
    .filter((one) => !one.startsWith('@'));
/** Selectors of a list, with a mark for what is in parentheses. */
function partsOf(list: string): readonly string[] {
  const without = list.replaceAll(/\([^()]*\)/g, '…');
  return without === list ? list.split(',').map((one) => one.trim()) : partsOf(without);
}

const sheets = [...textOf.keys()].filter((file) => file.endsWith('.css'));
/** Sheets by the classes they name, anywhere in a selector. */
const sheetsOf = new Map<string, Set<string>>();
/** Sheets by the classes that they style wherever these are. */
const sheetsForAll = new Map<string, Set<string>>();
const note = (of: Map<string, Set<string>>, name: string, sheet: string): unknown =>
  of.set(name, (of.get(name) ?? new Set()).add(sheet));
for (const sheet of sheets)
  for (const list of selectorsIn(sheet)) {
    for (const [, name = ''] of list.matchAll(/\.([a-zA-Z_][\w-]*)/g)) note(sheetsOf, name, sheet);
    for (const one of partsOf(list)) {
      const name = /^(?:[a-z]+)?\.([\w-]+)(?:::?[a-z-]+)*$/.exec(one)?.[1];
      if (name !== undefined) note(sheetsForAll, name, sheet);
    }
  }

const start = loadedWith('main.tsx');
/** What is loaded where a page is open, by page; a part that is loaded when needed is open with the page that needs it. */
const open: readonly ReadonlySet<string>[] = pagesFrom([...start]);

function pagesFrom(from: readonly string[], known = new Set<string>()): readonly ReadonlySet<string>[] {
  return from
    .flatMap((file) => importsOf(file).later)
    .filter((page) => !known.has(page) && known.add(page))
    .flatMap((page) => {
      const loaded = [...loadedWith(page)];
      return [
        new Set([
          ...start,
          ...loaded,
          ...loaded.flatMap((file) => importsOf(file).later.flatMap((part) => [...loadedWith(part)])),
        ]),
      ];
    });
}

/** Names of classes with the file that uses them, on each page. */
const uses = open.flatMap((loaded) =>
  [...loaded]
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => classesIn(file).map((name) => ({ file, name, loaded }))),
);

test('every page brings the styles of the classes it uses', () => {
  expect(open.length).toBeGreaterThan(80);
  const missing = uses
    .filter(({ name, loaded }) => ![...(sheetsOf.get(name) ?? [])].some((sheet) => loaded.has(sheet)))
    .map(({ file, name }) => `${file} uses .${name}`);
  expect([...new Set(missing)].toSorted()).toEqual([]);
});

test('no page is styled by the sheet of another one', () => {
  const leaks = uses.flatMap(({ file, name, loaded }) =>
    [...(sheetsForAll.get(name) ?? [])]
      .filter((sheet) => !loaded.has(sheet))
      .map((sheet) => `.${name} of ${file} is styled by ${sheet} where that was loaded`),
  );
  expect([...new Set(leaks)].toSorted()).toEqual([]);
});

test('every class of a style sheet is used', () => {
  const code = [...textOf]
    .filter(([file]) => /\.tsx?$/.test(file))
    .map(([, text]) => text)
    .join('\n');
  const words = new Set(code.match(/[\w-]+/g));
  // `is-${state}`: the class begins there.
  const beginnings = [...code.matchAll(/([\w-]+)\$\{/g)].map(([, one = '']) => one);
  const unused = [...sheetsOf.keys()].filter(
    (name) => !words.has(name) && !name.startsWith('maplibregl-') && !beginnings.some((one) => name.startsWith(one)),
  );
  expect(unused).toEqual([]);
});

test('a class that the code looks for is written by it', () => {
  const written = new Set([...textOf.keys()].flatMap((file) => [...classesIn(file)]));
  const sought = [...textOf].flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:closest|matches|querySelector(?:All)?)(?:<[^>]*>)?\('([^']*)'/g)].flatMap(([, of = '']) =>
      [...of.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => ({ file, name })),
    ),
  );
  expect(sought.length).toBeGreaterThan(1);
  expect(sought.filter(({ name }) => !written.has(name))).toEqual([]);
});
