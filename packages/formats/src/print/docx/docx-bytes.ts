import { Document, Packer, type FileChild } from 'docx';
import { PAGE, pageFooter, pageHeader } from './docx-page.ts';
import { INK, QUIET, SERIF } from './docx-text.ts';
import type { PageSheet } from '../page-sheet.ts';

const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, 00:00, the first instant a ZIP can name: time word 0, date word 0x0021. */
const ZIP_EPOCH = 0x0021_0000;

/**
 * Gives every entry of a ZIP without comment the same time, so that equal content gives equal bytes (APPNOTE.TXT 4.3:
 * the time is at 10 in a local header, at 12 in a central one).
 */
function stampEntries(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new TypeError('The DOCX library wrote no plain ZIP file.');
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL_ENTRY) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_ENTRY) throw new TypeError('The DOCX library wrote a broken ZIP file.');
    view.setUint32(at + 12, ZIP_EPOCH, true);
    view.setUint32(local + 10, ZIP_EPOCH, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITY[sign] ?? sign);

/**
 * Core properties with the time of the copy instead of the clock's. The author is the program: names are in the
 * document, where its marking is, and not in file managers.
 */
function coreProperties(page: PageSheet): string {
  const keywords = [page.exercise, page.status, ...page.marking.map((chip) => `${chip.label} ${chip.value}`.trim())];
  const time = `${page.at}:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(page.fileTitle)}</dc:title><dc:creator>Reeve</dc:creator>` +
    `<cp:keywords>${escapeXml(keywords.filter((word) => word !== '').join('; '))}</cp:keywords>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** One section, one header and footer for every page of it, and the same bytes for the same content. */
export async function docxBytes(page: PageSheet, children: readonly FileChild[]): Promise<Uint8Array> {
  const { width, height, margin } = PAGE;
  const face = (size: number, before: number, after: number) => ({
    run: { font: SERIF, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: SERIF, size: 21, color: INK, language: { value: page.language } },
          paragraph: { spacing: { line: 276 } },
        },
        title: face(40, 0, 120),
        heading1: face(26, 320, 120),
        heading2: face(21, 200, 80),
      },
      paragraphStyles: [{ id: 'Foot', name: 'Foot', run: { size: 16, color: QUIET } }],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top: 1600, bottom: 1600, left: margin, right: margin, header: 567, footer: 567 },
          },
        },
        headers: { default: pageHeader(page) },
        footers: { default: pageFooter(page) },
        children: [...children],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(page) };
  return stampEntries(await Packer.pack(document, 'uint8array', undefined, [core]));
}
