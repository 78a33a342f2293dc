import type { ZipEntry } from '../../table/zip-directory.ts';
import type { DocxContext } from './docx-context.ts';
import { readParagraph } from './docx-paragraph.ts';
import { readWordPart } from './docx-xml.ts';

/** A comment as in the part of comments: its position is in the text. */
export interface FoundComment {
  readonly id: string;
  readonly author: string;
  readonly initials: string;
  readonly at: string;
  readonly text: string;
  /** Id of the comment that it answers. */
  readonly replyTo: string | undefined;
  readonly done: boolean;
}

/** The comments of a Word file in their order, tracked changes within them accepted. */
export function readDocxComments(
  entry: ZipEntry | undefined,
  extended: ZipEntry | undefined,
  context: DocxContext,
): readonly FoundComment[] {
  if (!entry) return [];
  const found: (Omit<FoundComment, 'replyTo' | 'done'> & { readonly paragraph: string })[] = [];
  let [attributes, lines, paragraph]: [Readonly<Record<string, string>> | undefined, string[], string] = [
    undefined,
    [],
    '',
  ];
  readWordPart(entry, {
    whole: new Set(['w:p']),
    open: (name, given) => {
      if (name === 'w:comment') [attributes, lines, paragraph] = [given, [], ''];
    },
    element: (element) => {
      paragraph = element.attributes['w14:paraId'] ?? '';
      const { atoms } = readParagraph(element, context);
      lines.push(atoms.map((atom) => (atom.is === 'text' && !atom.del ? atom.segment.text : '')).join(''));
    },
    close: (name) => {
      if (name !== 'w:comment' || !attributes) return;
      const { 'w:id': id = '', 'w:author': author = '', 'w:initials': initials = '', 'w:date': at = '' } = attributes;
      found.push({ id, author, initials, at, text: lines.join('\n'), paragraph });
    },
  });
  const byParagraph = new Map(found.map((one) => [one.paragraph, one.id]));
  const threads = readThreads(extended);
  return found.map(({ paragraph: last, ...comment }) => {
    const thread = last === '' ? undefined : threads.get(last);
    const replyTo = thread?.parent === undefined ? undefined : byParagraph.get(thread.parent);
    return { ...comment, replyTo: replyTo === comment.id ? undefined : replyTo, done: thread?.done ?? false };
  });
}

function readThreads(entry: ZipEntry | undefined): ReadonlyMap<string, { parent: string | undefined; done: boolean }> {
  const threads = new Map<string, { parent: string | undefined; done: boolean }>();
  if (entry) {
    readWordPart(entry, {
      whole: new Set(),
      element: () => undefined,
      open: (name, attributes) => {
        if (name !== 'w15:commentEx') return;
        const done = /^(?:1|true|on)$/.test(attributes['w15:done'] ?? '');
        threads.set(attributes['w15:paraId'] ?? '', { parent: attributes['w15:paraIdParent'], done });
      },
    });
  }
  return threads;
}
