import { PRINT_WORDS } from '@reeve/formats';
import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { minutesPdf } from './minutes-pdf.ts';
import { pagesOf, squeeze, type PdfPage } from './pdf-text.ts';
import { productPdf } from './product-pdf.ts';
import { SAMPLE_MINUTES, SAMPLE_PRODUCT } from '../../fixtures/print/sample.ts';

/** The marking of the samples at head and foot of a page, written out by hand. */
const MARKING = {
  en: 'Class. restricted Handling H1 + H3, see page 1 TLP:AMBER Group NORRIN-BURG',
  fr: 'Class. diffusion restreinte Traitement H1 + H3, voir page 1 TLP:AMBER Groupe NORRIN-BURG',
  de: 'Einstuf. nur für den Dienstgebrauch Behandlung H1 + H3, siehe Seite 1 TLP:AMBER Gruppe NORRIN-BURG',
  it: 'Class. riservato Trattamento H1 + H3, vedi pagina 1 TLP:AMBER Gruppo NORRIN-BURG',
  ru: 'Гриф ограниченный Обращение H1 + H3, см. стр. 1 TLP:AMBER Группа NORRIN-BURG',
  es: 'Clas. difusión limitada Tratamiento H1 + H3, véase página 1 TLP:AMBER Grupo NORRIN-BURG',
} as const;
const DRAFT = {
  en: 'DRAFT, not approved EXERCISE',
  fr: 'PROJET, non approuvé EXERCICE',
  de: 'ENTWURF, nicht freigegeben ÜBUNG',
  it: 'BOZZA, non approvata ESERCITAZIONE',
  ru: 'ПРОЕКТ, не утверждён УЧЕНИЕ',
  es: 'BORRADOR, no aprobado EJERCICIO',
} as const;
const FOOT = {
  en: 'Page 1 of 3 Printed for D. Lindqvist, 27 Sep 2026 08:00, purpose P2',
  fr: 'Page 1 sur 3 Imprimé pour D. Lindqvist, 27 septembre 2026 à 08:00, finalité P2',
  de: 'Seite 1 von 3 Gedruckt für D. Lindqvist, 27. September 2026, 08:00 Uhr, Zweck P2',
  it: 'Pagina 1 di 3 Stampato per D. Lindqvist, 27 settembre 2026, 08:00, finalità P2',
  ru: 'Стр. 1 из 3 Напечатано для: D. Lindqvist, 27 сентября 2026, 08:00, цель P2',
  es: 'Página 1 de 3 Impreso para D. Lindqvist, 27 de septiembre de 2026, 08:00, finalidad P2',
} as const;
const BODY = {
  en: ['Likely (55–75 %).', 'Confidence: moderate.', 'Option B adopted', '(175 days)'],
  fr: ['Probable (55–75 %).', 'Confiance : moyenne.', 'Option B adoptée', '(175 jours)'],
  de: ['Wahrscheinlich (55–75 %).', 'Bewertungssicherheit: mittel.', 'Möglichkeit B angenommen', '(175 Tage)'],
  it: ['Probabile (55–75 %).', 'Confidenza: media.', 'Opzione B adottata', '(175 giorni)'],
  ru: ['Вероятно (55–75 %).', 'Уверенность: средняя.', 'Принят вариант B', '(175 дней)'],
  es: ['Probable (55–75 %).', 'Confianza: media.', 'Opción B adoptada', '(175 días)'],
} as const;

describe.each(LANGUAGES)('a print in %s', (language) => {
  const words = PRINT_WORDS[language];
  const marked = (pages: readonly PdfPage[]): void => {
    const marking = squeeze(MARKING[language]);
    expect(pages.length).toBeGreaterThan(0);
    for (const { header, footer } of pages) {
      expect(header.startsWith(marking)).toBe(true);
      expect(footer.startsWith(marking)).toBe(true);
    }
  };
  const bodyOf = (pages: readonly PdfPage[]): string => pages.map((page) => page.body).join('');

  test('of a product carries the marking top and bottom of every page, and every letter can be copied', async () => {
    const bytes = await productPdf(SAMPLE_PRODUCT, words);
    const pages = pagesOf(bytes);
    marked(pages);
    for (const { header } of pages) expect(header).toBe(squeeze(`${MARKING[language]} ${DRAFT[language]}`));
    expect(pages.length).toBe(3);
    expect(pages[0]?.footer).toContain(squeeze(FOOT[language]));
    for (const part of BODY[language].slice(0, 2)) expect(bodyOf(pages)).toContain(squeeze(part));
    for (const word of [
      words['label.gaps'],
      words['label.yardstick'],
      words['label.thread'],
      words['label.grades_note'],
    ])
      expect(bodyOf(pages)).toContain(squeeze(word));
    expect(pages.some((page) => `${page.header}${page.body}${page.footer}`.includes('\uFFFD'))).toBe(false);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/Lang (${language})`);
  });

  test('of minutes carries it too, with the decisions', async () => {
    const pages = pagesOf(await minutesPdf(SAMPLE_MINUTES, words));
    marked(pages);
    for (const part of BODY[language].slice(2)) expect(bodyOf(pages)).toContain(squeeze(part));
    expect(pages.some((page) => page.body.includes('\uFFFD'))).toBe(false);
  });
});
