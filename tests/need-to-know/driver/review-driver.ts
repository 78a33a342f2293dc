import type * as contract from '@reeve/contract';
import type { ReviewIds } from '@reeve/testing/document/review.ts';
import type { Given } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';

/** Targets for a driver of a review: the review the reader can take part in, and one they cannot see. */
export interface ReviewTargets {
  readonly reviews: { readonly visible: ReviewIds; readonly hidden: ReviewIds };
}
type Drive = (targets: ReviewTargets) => readonly Given<contract.Operation>[];

const both =
  (make: (ids: ReviewIds) => Given<contract.Operation> | readonly Given<contract.Operation>[]): Drive =>
  ({ reviews }) =>
    [reviews.visible, reviews.hidden].flatMap(make);
const VERSIONS = [1, 3];
const REASON = { reason: 'tried by the harness' };
const WORDS = {
  type: 'ge' as const,
  severity: 'minor' as const,
  text: 'tried by the harness',
  proposal: null,
  rationale: '',
};
const block = (id: string, text: string) => ({
  id,
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
});
const PICTURE = { name: 'p.png', content: Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64') };

const FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
const TABLE = [
  'MB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table,Type of comment,Comments,Proposed change,Observations of the secretariat',
  'K-1,2,,,ge,tried by the harness,,Noted',
].join('\r\n');
const file = (name: string, content: string) => ({ name, content: Buffer.from(content).toString('base64') });

/** The harness's calls on documents under review. */
export const REVIEW_DRIVERS: Readonly<Record<string, Drive>> = {
  admitMember: both((ids) => ({
    params: { id: ids.document },
    input: { accountId: accountId('lars'), name: 'Lars', role: 'expert', capacity: 'personal' },
  })),
  breakSilence: both((ids) => ({ params: { id: ids.round }, input: { version: 1, ...REASON } })),
  clearDocument: both((ids) => ({ params: { id: ids.document }, input: { version: 3, note: 'tried' } })),
  clusterComments: both((ids) => ({
    params: { id: ids.document },
    input: { commentIds: [ids.comment], name: 'tried' },
  })),
  compareEditions: both((ids) => [
    { params: { id: ids.edition }, query: { with: ids.edition } },
    { params: { id: ids.working }, query: { with: ids.edition } },
  ]),
  confirmTranslation: both((ids) => [
    { params: { id: ids.translation }, input: { blocks: [{ id: ids.block, sourceDigest: '0'.repeat(64) }] } },
    { params: { id: ids.document }, input: { blocks: [{ id: ids.block, sourceDigest: '0'.repeat(64) }] } },
  ]),
  createComment: both((ids) =>
    (['draft', 'submitted'] as const).map((state) => ({
      params: { id: ids.edition },
      input: { ...WORDS, blockId: ids.block, quote: '', from: 0, language: 'en', state },
    })),
  ),
  createDocument: both((ids) =>
    [null, ids.document].map((translationOf) => ({
      input: {
        title: 'By the harness',
        body: { purpose: 'tried', language: 'en', call: null, translationOf },
        marking: { classification: 'internal', tlp: 'TLP:GREEN' },
      },
    })),
  ),
  disposeComment: both((ids) => ({
    params: { id: ids.comment },
    input: { version: 1, code: 'noted', ...REASON, apply: false },
  })),
  disposeComments: both((ids) => ({
    params: { id: ids.document },
    input: { comments: [{ id: ids.comment, version: 1 }], code: 'noted', ...REASON, apply: false },
  })),
  endMember: both((ids) => ({ params: { id: ids.member }, input: REASON })),
  exportComments: both((ids) =>
    (['csv', 'xlsx', 'docx'] as const).map((format) => ({ params: { id: ids.edition }, query: { format } })),
  ),
  exportEdition: both((ids) => [
    ...FORMATS.map((format) => ({ params: { id: ids.edition }, query: { format, comments: 'yes' as const } })),
    { params: { id: ids.working }, query: { format: 'md' } },
    { params: { id: ids.working }, query: { format: 'md', changesSince: ids.edition } },
  ]),
  extendRound: both((ids) => ({
    params: { id: ids.round },
    input: { version: 1, closesAt: '2026-11-30T18:00:00Z', ...REASON },
  })),
  fillTranslation: both((ids) => [{ params: { id: ids.translation } }, { params: { id: ids.document } }]),
  freezeEdition: both((ids) => ({ params: { id: ids.document }, input: { summary: 'tried' } })),
  importComments: both((ids) => [
    { params: { id: ids.edition }, input: { file: file('t.csv', TABLE) } },
    { params: { id: ids.edition }, input: { file: file('t.csv', TABLE), memberId: ids.member } },
  ]),
  importText: both((ids) => ({
    params: { id: ids.document },
    input: { file: file('t.md', 'Tried by the harness.\n') },
  })),
  keepPicture: both((ids) => ({ params: { id: ids.document }, input: { file: PICTURE, alt: 'tried' } })),
  listComments: both((ids) => [
    { params: { id: ids.document } },
    { params: { id: ids.document }, query: { editionId: ids.edition, limit: 1 } },
    { params: { id: ids.document }, query: { editionId: ids.working } },
  ]),
  listDocuments: () => [{}, { query: { limit: 1 } }, { query: { stage: 'first_review' } }],
  listRivals: both((ids) => ({ params: { id: ids.document } })),
  moveComment: both((ids) =>
    [ids.comment, ids.draft].flatMap((id) =>
      (['submitted', 'returned', 'withdrawn'] as const).map((to) => ({
        params: { id },
        input: { version: 1, to, ...REASON },
      })),
    ),
  ),
  moveDocument: both((ids) =>
    VERSIONS.map((version) => ({ params: { id: ids.document }, input: { version, to: 'working', ...REASON } })),
  ),
  openRound: both((ids) => ({
    params: { id: ids.document },
    input: {
      editionId: ids.edition,
      kind: 'comment',
      opensAt: '2026-11-01T08:00:00Z',
      closesAt: '2026-11-30T18:00:00Z',
      note: 'tried',
    },
  })),
  positionOnComment: both((ids) => ({ params: { id: ids.comment }, input: { position: 'support', reason: '' } })),
  readBlocks: both((ids) => [
    { params: { id: ids.edition } },
    { params: { id: ids.edition }, query: { from: 1, limit: 1 } },
    { params: { id: ids.edition }, query: { block: ids.block, limit: 1 } },
    { params: { id: ids.working } },
  ]),
  readComment: both((ids) => [{ params: { id: ids.comment } }, { params: { id: ids.draft } }]),
  readDocument: both((ids) => [ids.document, ids.translation].map((id) => ({ params: { id } }))),
  readEdition: both((ids) => [{ params: { id: ids.edition } }, { params: { id: ids.working } }]),
  readPicture: () => [{ params: { digest: '0'.repeat(64) } }],
  readTranslation: both((ids) => [
    { params: { id: ids.translation } },
    { params: { id: ids.translation }, query: { from: 1, limit: 1, state: 'behind' } },
    { params: { id: ids.document } },
  ]),
  remindRound: both((ids) => ({ params: { id: ids.round }, input: { version: 1, text: 'tried by the harness' } })),
  replyToComment: both((ids) => ({ params: { id: ids.comment }, input: { text: 'tried' } })),
  respondToDisposition: both((ids) => ({
    params: { id: ids.comment },
    input: { version: 1, response: 'satisfied', note: '' },
  })),
  reviewStatistics: both((ids) => ({ params: { id: ids.document } })),
  saveBlocks: both((ids) => ({
    params: { id: ids.document },
    input: { changes: [{ op: 'put', block: block('b-0000000Z', 'tried by the harness'), base: null }] },
  })),
  saveComment: both((ids) =>
    [ids.comment, ids.draft].map((id) => ({ params: { id }, input: { version: 1, ...WORDS } })),
  ),
  saveDocument: both((ids) =>
    [null, ids.translation].map((translationOf) => ({
      params: { id: ids.document },
      input: {
        version: 3,
        title: 'By the harness',
        body: { purpose: 'tried', language: 'en', call: null, translationOf },
      },
    })),
  ),
  settleRival: both((ids) => ({ params: { id: ids.comment } })),
};
