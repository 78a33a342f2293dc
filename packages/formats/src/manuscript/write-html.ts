import {
  breakLines,
  CELL_BREAK,
  LINE_LETTERS,
  parseInline,
  plainText,
  tableCells,
  type InlineLink,
} from '@reeve/domain';
import { printableText } from '../print/printable.ts';
import { imageType } from './docx-read/docx-images.ts';
import { writtenPlaces } from './docx-write/docx-marks.ts';
import type { Acknowledgements, PrintedBlock, PrintedManuscript } from './printed-manuscript.ts';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITY[sign] ?? sign);

const STYLE = `body{font:1rem/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem 0 6rem;color:#17191c;background:#fff}
.b{position:relative;margin:.7rem 0}.n{position:absolute;left:-5.5rem;width:5.3rem;color:#5f646a;font-size:.85rem}.l{display:block;padding-left:3rem;position:relative}
.l>i{position:absolute;left:0;color:#5f646a;font:normal .75rem/1.8 monospace;user-select:none}h1,h2,h3,h4,h5,h6{font-size:1rem;margin:0}
table{border-collapse:collapse}th,td{border:1px solid #b4b6b2;padding:.3rem .5rem;text-align:left;vertical-align:top}blockquote{margin:0;border-left:3px solid #b4b6b2;padding-left:.5rem}
img{max-width:100%}code{background:#eee}.m{border:1px solid #17191c;padding:.2rem .5rem;font-weight:bold}
@media(prefers-color-scheme:dark){body{color:#e8e8e6;background:#17191c}code{background:#333}.m{border-color:#e8e8e6}a{color:#9cc3f0}}`;

/**
 * Returns a frozen draft as one self-contained HTML page: no script, no address it fetches from, every text escaped,
 * pictures embedded, lines numbered as in every other format.
 *
 * Cost: O(characters).
 */
export function writeHtml(draft: PrintedManuscript): string {
  const numbers = new Map(draft.blocks.map(({ id, number }) => [id, number]));
  const notes = new Map(
    draft.blocks.flatMap(({ kind, label, id }) => (kind === 'footnote' ? [[label, id] as const] : [])),
  );
  const page = new HtmlPage(draft.images, numbers, notes);
  const marking = `<p class="m">${escape(printableText(draft.marking))}</p>`;
  return (
    `<!doctype html>\n<html lang="${escape(draft.language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(draft.title)}</title><style>${STYLE}</style></head>` +
    `<body>${marking}<header><p><strong>${escape(draft.title)}</strong></p><p>${escape(draft.edition)}</p></header><main>\n` +
    `${draft.blocks.map((block) => page.block(block)).join('\n')}\n${thanks(draft.acknowledgements)}</main>${marking}</body></html>\n`
  );
}

function thanks(of: Acknowledgements | undefined): string {
  if (!of) return '';
  const people = of.people.map((one) => `<li>${escape(printableText(one))}</li>`).join('');
  return `<section><h1>${escape(of.heading)}</h1><ul>${people}</ul></section>\n`;
}

class HtmlPage {
  readonly #images: ReadonlyMap<string, Uint8Array>;
  readonly #numbers: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, string>;

  constructor(
    images: ReadonlyMap<string, Uint8Array>,
    numbers: ReadonlyMap<string, string>,
    notes: ReadonlyMap<string, string>,
  ) {
    this.#images = images;
    this.#numbers = numbers;
    this.#notes = notes;
  }

  block(block: PrintedBlock): string {
    const number = block.number === '' ? '' : `<span class="n">${escape(block.number)}</span>`;
    return `<div class="b" id="${escape(block.id)}">${number}${this.#inner(block)}</div>`;
  }

  #inner(block: PrintedBlock): string {
    const lines = (): string => this.#lines(block.text, block.fromLine);
    switch (block.kind) {
      case 'heading': {
        const tag = `h${Math.min(6, Math.max(1, block.level))}`;
        return `<${tag}>${lines()}</${tag}>`;
      }
      case 'item':
        return `<div role="listitem" style="margin-left:${Math.min(6, block.level)}rem">${lines()}</div>`;
      case 'note':
        return `<blockquote>${lines()}</blockquote>`;
      case 'table':
        return this.#table(block);
      case 'figure':
        return `<figure>${this.#picture(block)}<figcaption>${lines()}</figcaption></figure>`;
      case 'paragraph':
      case 'footnote':
        return `<div role="paragraph">${lines()}</div>`;
    }
  }

  /** Each line of the frozen draft with its number. */
  #lines(text: string, fromLine: number): string {
    const starts = writtenPlaces(text, breakLines(plainText(text)).slice(1));
    return this.#cut(text, starts)
      .map((line, at) => `<span class="l"><i>${fromLine + at}</i>${line}</span>`)
      .join('');
  }

  #table({ text, fromLine, toLine }: PrintedBlock): string {
    const rows = tableCells(text).map((row, at) => {
      const letters = Math.max(8, Math.floor(LINE_LETTERS / row.length));
      const cells = row.map((cell) => {
        const written = cell.replaceAll(CELL_BREAK, '\n');
        const starts = writtenPlaces(written, breakLines(plainText(written), letters).slice(1));
        return `<${at === 0 ? 'th' : 'td'}>${this.#cut(written, starts).join('<br>')}</${at === 0 ? 'th' : 'td'}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<span class="l"><i>${fromLine}–${toLine}</i><table>${rows.join('')}</table></span>`;
  }

  /** A text as HTML, cut before characters of the written text. */
  #cut(text: string, starts: readonly number[]): readonly string[] {
    const pieces: string[] = [];
    let [piece, next] = ['', 0];
    const cutAt = (at: number): void => {
      for (; (starts[next] ?? Number.MAX_SAFE_INTEGER) <= at; next += 1) {
        pieces.push(piece);
        piece = '';
      }
    };
    for (const { text: words, from, to, strong, emphasis, code, link } of parseInline(text)) {
      const dress = (inner: string): string => {
        const coded = code ? `<code>${inner}</code>` : inner;
        const soft = emphasis ? `<em>${coded}</em>` : coded;
        const loud = strong ? `<strong>${soft}</strong>` : soft;
        return link ? this.#link(link, loud) : loud;
      };
      cutAt(from);
      if (link?.kind === 'footnote' || words === '') {
        piece += dress(escape(words));
        continue;
      }
      for (let at = from; at < to;) {
        const stop = Math.min(starts[next] ?? to, to);
        const letters = words.slice(at - from, stop - from).replaceAll('\n', '');
        if (letters !== '') piece += dress(escape(letters));
        at = stop;
        if (at < to) cutAt(at);
      }
    }
    cutAt(text.length);
    return [...pieces, piece];
  }

  #link(link: InlineLink, inner: string): string {
    switch (link.kind) {
      case 'block':
        return `<a href="#${escape(link.target)}">${inner === '' ? escape(this.#numbers.get(link.target) ?? '→') : inner}</a>`;
      case 'footnote': {
        const id = this.#notes.get(link.target);
        const number = id === undefined ? undefined : this.#numbers.get(id);
        return `<sup>${id === undefined ? inner : `<a href="#${escape(id)}">${escape(number ?? link.target)}</a>`}</sup>`;
      }
      case 'concept':
        return inner; // the bank of terms is not within the file
      case 'web':
        return `<a rel="noreferrer noopener" href="${escape(link.target)}">${inner === '' ? escape(link.target) : inner}</a>`;
    }
  }

  #picture({ image }: PrintedBlock): string {
    const bytes = image && this.#images.get(image.digest);
    const type = bytes && imageType(bytes);
    if (!image || !bytes || !type) return image ? `<p>${escape(image.alt)}</p>` : '';
    return `<img alt="${escape(image.alt)}" src="data:${type};base64,${base64(bytes)}">`;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
