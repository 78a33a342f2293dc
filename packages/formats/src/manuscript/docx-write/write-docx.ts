import { printableText } from '../../print/printable.ts';
import { inBookmark, linedRuns, pictureXml, printed, tableXml, type DocxSetting } from './docx-block.ts';
import { DocxBody } from './docx-body.ts';
import { commentMarks, commentsXml, threadsXml } from './docx-comments-out.ts';
import { imageType } from '../docx-read/docx-images.ts';
import type { Mark } from './docx-marks.ts';
import { FootnotePlan } from './docx-footnotes.ts';
import { DocxLists } from './docx-numbering.ts';
import { ORIGIN_PROPERTY, writeOrigin } from '../docx-read/docx-origin.ts';
import { coreXml, customXml, footerXml, headerXml, SETTINGS_XML, stylesXml, wordPart } from './docx-static.ts';
import { imageSize } from '../image-size.ts';
import { contentTypesXml, packOffice, relationsXml, type Relation } from './ooxml.ts';
import type { PrintedBlock, PrintedManuscript } from '../printed-manuscript.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that every package has. */
const PACKAGE_RELATIONS: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  {
    id: 'rId2',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
  { id: 'rId3', type: 'custom-properties', target: 'docProps/custom.xml' },
];

/**
 * Returns a frozen draft as a Word file (DOCX) for comments and changes: headings, lists, tables, footnotes and
 * pictures as in Word, its lines broken and numbered as in every other format, changes tracked from the first letter
 * on. `readDocx` restores every block by its id, and omits everything that is only printed (numbers, line breaks).
 *
 * A comment on a footnote is placed at the first reference to it: Word has none in footnotes. The same draft gives the
 * same bytes. Cost: O(characters).
 */
export function writeDocx(draft: PrintedManuscript): Uint8Array {
  const { blocks, comments = [] } = draft;
  const numbers = new Map(blocks.map(({ id, number }) => [id, number]));
  const notes = new FootnotePlan(blocks);
  const setting: DocxSetting = {
    numberOf: (id) => numbers.get(id) ?? '',
    firstReference: (label) => notes.firstReference(label),
    relations: [],
    bookmarks: 0,
  };
  const pictures = new Map<string, { readonly relation: string; readonly path: string }>();
  const marks = commentMarks(
    comments.map((one) => notes.inText(one)),
    blocks,
  );
  const { body, lists } = setBody(draft, setting, notes, marks, pictures);
  const document = wordPart('w:document', `<w:body>${body}</w:body>`);
  const footnotes = notes.xml((block) =>
    inBookmark(
      block.id,
      linedRuns(block.text, [], { ...setting, firstReference: () => undefined, relations: notes.relations }),
      setting,
    ),
  );
  const relations = documentRelations(comments.length > 0, [...pictures.values()], setting.relations);
  const marking = printableText(draft.marking);
  return packOffice({
    '[Content_Types].xml': contentTypesXml({ png: 'image/png', jpeg: 'image/jpeg' }, partTypes(comments.length > 0)),
    '_rels/.rels': relationsXml(PACKAGE_RELATIONS),
    'docProps/core.xml': coreXml(draft.title),
    'docProps/custom.xml': customXml(
      ORIGIN_PROPERTY,
      writeOrigin({ edition: draft.edition, labels: labelsOf(blocks) }),
    ),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relationsXml(relations),
    'word/styles.xml': stylesXml(draft.language),
    'word/numbering.xml': lists.xml(),
    'word/settings.xml': SETTINGS_XML,
    'word/footnotes.xml': footnotes,
    'word/_rels/footnotes.xml.rels': relationsXml(notes.relations),
    'word/header1.xml': headerXml(marking),
    'word/footer1.xml': footerXml(marking, draft.edition),
    ...(comments.length > 0 && {
      'word/comments.xml': commentsXml(comments),
      'word/commentsExtended.xml': threadsXml(comments),
    }),
    ...Object.fromEntries(
      [...pictures].map(([digest, { path }]) => [`word/${path}`, draft.images.get(digest) ?? new Uint8Array(0)]),
    ),
  });
}

/** The parts that the text refers to; pictures and links come last. */
function documentRelations(
  hasComments: boolean,
  pictures: readonly { readonly relation: string; readonly path: string }[],
  links: readonly Relation[],
): readonly Relation[] {
  return [
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdNumbers', type: 'numbering', target: 'numbering.xml' },
    { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
    { id: 'rIdNotes', type: 'footnotes', target: 'footnotes.xml' },
    { id: 'rIdHead', type: 'header', target: 'header1.xml' },
    { id: 'rIdFoot', type: 'footer', target: 'footer1.xml' },
    ...(hasComments
      ? [
          { id: 'rIdComments', type: 'comments', target: 'comments.xml' },
          {
            id: 'rIdThreads',
            type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
            target: 'commentsExtended.xml',
          },
        ]
      : []),
    ...pictures.map(({ relation, path }) => ({ id: relation, type: 'image', target: path })),
    ...links,
  ];
}

/** The media type of each part. */
function partTypes(hasComments: boolean): Readonly<Record<string, string>> {
  return {
    'word/document.xml': `${WORD}.document.main+xml`,
    'word/styles.xml': `${WORD}.styles+xml`,
    'word/numbering.xml': `${WORD}.numbering+xml`,
    'word/settings.xml': `${WORD}.settings+xml`,
    'word/footnotes.xml': `${WORD}.footnotes+xml`,
    'word/header1.xml': `${WORD}.header+xml`,
    'word/footer1.xml': `${WORD}.footer+xml`,
    ...(hasComments && {
      'word/comments.xml': `${WORD}.comments+xml`,
      'word/commentsExtended.xml': `${WORD}.commentsExtended+xml`,
    }),
    'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  };
}

function labelsOf(blocks: readonly PrintedBlock[]): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(({ kind, id, label }) => (kind === 'footnote' ? [[id, label] as const] : [])));
}

function setBody(
  { title, edition, marking, blocks, images, acknowledgements }: PrintedManuscript,
  setting: DocxSetting,
  notes: FootnotePlan,
  marks: ReadonlyMap<number, readonly Mark[]>,
  pictures: Map<string, { readonly relation: string; readonly path: string }>,
): { readonly body: string; readonly lists: DocxLists } {
  const [body, lists] = [new DocxBody(), new DocxLists()];
  body.aside('Title', linedRuns(title.replaceAll(/[\\*`[\]]/g, String.raw`\$&`), [], setting, 60));
  body.aside('Aside', printed(`${edition}   ${printableText(marking)}`));
  for (const [index, block] of blocks.entries()) {
    const own = marks.get(index) ?? [];
    const number = (label: string): string => (label === '' ? '' : printed(`${label}\t`));
    const lined = (): string => linedRuns(block.text, own, setting);
    const bookmarked = (inner: string): string => inBookmark(block.id, inner, setting);
    if (block.kind !== 'item') lists.endLists();
    switch (block.kind) {
      case 'heading':
        body.numbered(
          `Heading${Math.min(6, Math.max(1, block.level))}`,
          '',
          number(block.number) + bookmarked(lined()),
          block,
        );
        break;
      case 'paragraph':
        body.numbered('Normal', '', number(block.number) + bookmarked(lined()), block);
        break;
      case 'item':
        body.numbered('Normal', lists.item(block.level, block.ordered), bookmarked(lined()), block);
        break;
      case 'note':
        body.numbered('ManuscriptNote', '', bookmarked(lined()), block);
        break;
      case 'table':
        body.aside('Caption', printed(`${block.number} · ${block.fromLine}–${block.toLine}`), '<w:keepNext/>');
        body.table(tableXml(block.text, block.id, own, setting));
        break;
      case 'figure': {
        const bytes = block.image && images.get(block.image.digest);
        const picture = bytes && pictureOf(block, bytes, pictures);
        if (picture === undefined)
          body.numbered('ManuscriptFigure', '', number(block.number) + bookmarked(lined()), block);
        else {
          body.aside('Aside', bookmarked(picture));
          body.numbered('Caption', '', number(block.number) + lined(), block);
        }
        break;
      }
      case 'footnote':
        if (!notes.isWordNote(block))
          body.numbered('ManuscriptFootnote', '', number(block.number) + bookmarked(lined()), block);
        break;
    }
  }
  if (acknowledgements) {
    body.aside('Aside', '');
    for (const line of [acknowledgements.heading, ...acknowledgements.people])
      body.aside(line === acknowledgements.heading ? 'Title' : 'Aside', printed(printableText(line)));
  }
  return { body: body.xml(), lists };
}

function pictureOf(
  { image }: PrintedBlock,
  bytes: Uint8Array,
  pictures: Map<string, { readonly relation: string; readonly path: string }>,
): string | undefined {
  const type = imageType(bytes);
  if (!image || !type) return undefined;
  const known = pictures.get(image.digest);
  const nth = pictures.size + 1;
  const picture = known ?? {
    relation: `rIdPicture${nth}`,
    path: `media/image${nth}.${type === 'image/png' ? 'png' : 'jpeg'}`,
  };
  pictures.set(image.digest, picture);
  return pictureXml(picture.relation, nth, image.alt, imageSize(bytes) ?? [400, 300]);
}
