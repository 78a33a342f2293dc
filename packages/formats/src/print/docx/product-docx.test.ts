import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PrintFigure, ProductPrint } from '../model.ts';
import { paragraphsOf, printableText } from '../printable.ts';
import { productDocx } from './product-docx.ts';
import { SAMPLE_PRODUCT } from '../../../fixtures/print/sample.ts';
import { PRINT_WORDS } from '../words/words-languages.ts';

const { en: EN, ru: RU } = PRINT_WORDS;

/** Files of a ZIP, read from its central directory (APPNOTE.TXT 4.3.12). */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  for (let left = zip.readUInt16LE(zip.length - 22 + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8'));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

const ENTITY: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string =>
  xml.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITY[name] ?? '');

/** Text of each paragraph of a part, its line breaks as line feeds. */
function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>([\s\S]*?)<\/w:p>/g)].map(([, body = '']) =>
    [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : decode(text ?? '')))
      .join(''),
  );
}

async function parts(product: ProductPrint, words = EN) {
  const files = unzip(await productDocx(product, words));
  const document = files.get('word/document.xml') ?? '';
  const relations = files.get('word/_rels/document.xml.rels') ?? '';
  const target = (id: string): string =>
    files.get(`word/${new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1] ?? ''}`) ?? '';
  const sections = [...document.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([section]) => ({
    xml: section,
    header: target(/<w:headerReference w:type="default" r:id="([^"]*)"/.exec(section)?.[1] ?? ''),
    footer: target(/<w:footerReference w:type="default" r:id="([^"]*)"/.exec(section)?.[1] ?? ''),
  }));
  return { files, document, sections };
}

const MARKINGS = ['Class. restricted', 'Handling H1 + H3, see page 1', 'TLP:AMBER', 'Group NORRIN-BURG, unit Norrin'];

afterEach(() => void vi.useRealTimers());

test('the DOCX prints the numbers of a finding as a table, with period and n, also if a chart was chosen', async () => {
  const figure: PrintFigure = {
    as: 'chart',
    reference: 'FN-C8R4T',
    title: 'Burglary by week',
    note: { n: 35, period: { from: '2026-02-23', to: '2026-03-08' } },
    columns: [
      { name: 'week_of', unit: 'text' },
      { name: 'crimes', unit: 'count' },
    ],
    rows: [
      ['2026-02-23', 10],
      ['2026-03-02', 25],
    ],
    rowsInAll: 2,
  };
  const blocks = [{ number: '1.1', section: 'options', text: 'Numbers.', citations: [], figures: [figure] }];
  const { document } = await parts({ ...SAMPLE_PRODUCT, blocks });
  const tables = [...document.matchAll(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)].map(([table]) => paragraphs(table));
  expect(tables).toContainEqual(['Week of', 'Crimes', '23 Feb 2026', '10', '2 Mar 2026', '25']);
  expect(paragraphs(document)).toContain('23 Feb 2026 to 8 Mar 2026; n = 35');
});

describe('every page of the DOCX', () => {
  test('carries the four markings at head and foot, as separate texts', async () => {
    const { sections } = await parts(SAMPLE_PRODUCT);
    expect(sections).toHaveLength(1);
    for (const { header, footer } of sections)
      for (const part of [header, footer])
        expect(
          paragraphs(part)
            .find((text) => text.includes('TLP:'))
            ?.split('   '),
        ).toEqual(MARKINGS);
  });

  test.each([
    ['en', 'Class. restricted', 'Group NORRIN-BURG, unit Norrin', 'DRAFT, not approved', 'Likely (55–75 %)'],
    [
      'fr',
      'Class. diffusion restreinte',
      'Groupe NORRIN-BURG, unité Norrin',
      'PROJET, non approuvé',
      'Probable (55–75 %)',
    ],
    [
      'de',
      'Einstuf. nur für den Dienstgebrauch',
      'Gruppe NORRIN-BURG, Einheit Norrin',
      'ENTWURF, nicht freigegeben',
      'Wahrscheinlich (55–75 %)',
    ],
    ['it', 'Class. riservato', 'Gruppo NORRIN-BURG, unità Norrin', 'BOZZA, non approvata', 'Probabile (55–75 %)'],
    [
      'ru',
      'Гриф ограниченный',
      'Группа NORRIN-BURG, подразделение Norrin',
      'ПРОЕКТ, не утверждён',
      'Вероятно (55–75 %)',
    ],
    [
      'es',
      'Clas. difusión limitada',
      'Grupo NORRIN-BURG, unidad Norrin',
      'BORRADOR, no aprobado',
      'Probable (55–75 %)',
    ],
  ] as const)(
    'has them in %s too, with its status, and the body in the same language',
    async (language, first, last, standing, term) => {
      const { document, sections } = await parts(SAMPLE_PRODUCT, PRINT_WORDS[language]);
      for (const part of [sections[0]?.header ?? '', sections[0]?.footer ?? '']) {
        const chips = paragraphs(part)
          .find((text) => text.includes('TLP:'))
          ?.split('   ');
        expect([chips?.[0], chips?.at(-1), chips?.length]).toEqual([first, last, 4]);
      }
      expect(paragraphs(sections[0]?.header ?? '').join('\n')).toContain(standing);
      expect(paragraphs(document).join('\n')).toContain(term);
    },
  );

  test('has no first or even page that could escape head and foot', async () => {
    const { files, sections } = await parts(SAMPLE_PRODUCT);
    expect(sections[0]?.xml).not.toMatch(/titlePg|w:type="(first|even)"/);
    expect(files.get('word/settings.xml')).not.toContain('<w:evenAndOddHeaders/>');
  });

  test('contains EXERCISE and DRAFT in words, and neither without cause', async () => {
    const head = (product: ProductPrint) =>
      parts(product).then(({ sections }) => paragraphs(sections[0]?.header ?? '').join('\n'));
    expect(await head(SAMPLE_PRODUCT)).toMatch(/EXERCISE.*DRAFT, not approved/);
    const people = { ...SAMPLE_PRODUCT.people, approver: 'D. Lindqvist' };
    expect(await head({ ...SAMPLE_PRODUCT, exercise: false, state: 'approved', people })).not.toMatch(/EXERCISE|DRAFT/);
  });

  test('states for whom it was printed and counts its pages', async () => {
    const footer = (await parts(SAMPLE_PRODUCT)).sections[0]?.footer ?? '';
    expect(paragraphs(footer)).toContain('Printed for D. Lindqvist, 27 Sep 2026 08:00, purpose P2');
    expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });
});

describe('the text of the DOCX', () => {
  test('contains head, blocks, judgement, closing part and thread in this order', async () => {
    const text = paragraphs((await parts(SAMPLE_PRODUCT)).document);
    const expected = [
      'Tactical assessment',
      'Burglary in sectors B and C',
      'Exercise data: everything in this document is invented.',
      'PR-6DKZ2',
      'Not stated.', // no priority
      'Not stated.', // no last day
      'Do not contact the dealer.',
      'IR-7K3QM  Who buys stolen jewellery?',
      '2  What changed',
      '2.1  Twenty-five in the week of 2 March.',
      'Two streets carry 64 %.',
      '25 in a week against a mean of 10: z 3.68.',
      'FN-C8R4T  Week of 2 March',
      'Likely (55–75 %)',
      'One local pair commits most of the burglaries.',
      'Confidence: moderate.',
      'A scene while both are elsewhere.',
      'RP-9QW2C  4x4 B2  A van',
      'Where the goods are sold.',
      'Weekly counts.',
      'Not stated.',
      'How likely is “likely”: PHIA yardstick, 2025',
      '40–<50 %',
      '4x4 B2',
      'Golden thread',
      '◌\nstatement\ngap',
      '◉\nproduct\n1\nPR-6DKZ2',
    ];
    expect(text.filter((line) => expected.includes(line))).toEqual(expected);
  });

  test('is Russian for a Russian reader', async () => {
    const text = paragraphs((await parts(SAMPLE_PRODUCT, RU)).document).join('\n');
    expect(text).toContain('Что значит «вероятно»: шкала PHIA, 2025');
    expect(text).toContain('Вероятно (55–75 %)');
  });

  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom(
        '<w:p>',
        '&lt;',
        '&',
        ']]>',
        '"',
        "'",
        '{page}',
        '<!--',
        '\n',
        '\n\n',
        '\u0000',
        '\uD800',
        'שלום',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 20 },
  );
  test('is the author’s, in any characters', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (pieces) => {
        const text = `start ${pieces.join('')} end`;
        const block = { number: '1.1', section: 'options', text, citations: [] };
        const { document } = await parts({ ...SAMPLE_PRODUCT, blocks: [block] });
        const [first = '', ...rest] = paragraphsOf(printableText(text));
        const printed = paragraphs(document);
        const at = printed.findIndex((line) => line.startsWith('1.1  '));
        expect(printed.slice(at, at + 1 + rest.length)).toEqual([`1.1  ${first}`, ...rest]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the file', () => {
  test('has the same bytes for the same content at any time', async () => {
    vi.useFakeTimers({ now: Date.UTC(2020, 1, 3), toFake: ['Date'] });
    const first = await productDocx(SAMPLE_PRODUCT, EN);
    vi.setSystemTime(Date.UTC(2031, 6, 9, 13, 7));
    expect(Buffer.compare(await productDocx(SAMPLE_PRODUCT, EN), first)).toBe(0);
  });

  test('is dated with the copy and carries its marking, and no person, in its properties', async () => {
    const core = (await parts({ ...SAMPLE_PRODUCT, title: 'A & B <c>' })).files.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-27T08:00:00Z</dcterms:created>');
    expect(core).toContain('<dc:title>PR-6DKZ2 A &amp; B &lt;c&gt;</dc:title>');
    expect(core).toContain('EXERCISE; DRAFT, not approved; Class. restricted');
    expect(core).not.toMatch(/Okafor|Lund|Sorel|Lindqvist/);
  });

  test('refers to nothing outside itself', async () => {
    const { files } = await parts(SAMPLE_PRODUCT);
    expect([...files.values()].filter((xml) => xml.includes('TargetMode="External"'))).toEqual([]);
  });
});
