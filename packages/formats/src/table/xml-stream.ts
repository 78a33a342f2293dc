import { ReeveError } from '@reeve/domain';
import { SaxesParser } from 'saxes';

/** The events a reader of one XML file handles. Names have no prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The same with names as they are written, prefix and all. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: ((text: string) => void) | undefined;
  readonly close: (name: string) => void;
}

/** Deeper than any part of a workbook or a document; a deeper file is made to exhaust its reader. */
const MOST_DEPTH = 64;
/** Attributes of one element, name spaces among them: no part of a workbook or a document has nearly as many. */
const MOST_ATTRIBUTES = 256;
/** Characters allowed without a tag: the parser buffers them. */
const MOST_SILENT = 4_000_000;

const unreadable = (cause?: unknown): ReeveError =>
  new ReeveError(
    'invalid_input',
    'A part of the file is not well formed; save it again and choose that file.',
    {},
    { cause },
  );

const crowded = (): ReeveError =>
  new ReeveError(
    'invalid_input',
    `A part of the file has an element with more than ${MOST_ATTRIBUTES} attributes; save it again and choose that file.`,
  );

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as its bytes arrive. Document types are refused, because entities allow attacks.
 *
 * @returns feeds a piece of the file, the last one marked
 * @throws ReeveError invalid_input — not well formed, too deep, a text in it is too long, or an element has too many
 *         attributes
 */
export function xmlReader(handlers: XmlHandlers): (bytes: Uint8Array, last: boolean) => void {
  return xmlFeed({
    open: (name, attributes) => handlers.open?.(local(name), (wanted) => attributes[wanted]),
    text: handlers.text,
    close: (name) => handlers.close?.(local(name)),
  });
}

/** `xmlReader` for files that mix names of several vocabularies. */
export function xmlFeed(events: XmlEvents): (bytes: Uint8Array, last: boolean) => void {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  let [depth, silent, attributes] = [0, 0, 0];
  parser.on('error', (error) => {
    throw unreadable(error);
  });
  parser.on('doctype', () => {
    throw unreadable();
  });
  // Each on arrival: an element with many attributes would be slow long before it is complete.
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw crowded();
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    depth += 1;
    silent = attributes = 0;
    if (depth > MOST_DEPTH) throw unreadable();
    events.open(name, given);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    silent = 0;
    events.close(name);
  });
  if (events.text) parser.on('text', events.text);
  if (events.text) parser.on('cdata', events.text);
  return (bytes, last) => {
    const text = decoder.decode(bytes, { stream: !last });
    silent += text.length;
    parser.write(text);
    if (silent > MOST_SILENT) throw unreadable();
    if (last) parser.close();
  };
}
