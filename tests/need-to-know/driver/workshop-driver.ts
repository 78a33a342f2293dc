import type { Operation } from '@reeve/contract';
import type { ReviewIds } from '@reeve/testing/document/review.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { ReviewTargets } from './review-driver.ts';

type Drive = (targets: ReviewTargets) => readonly Given<Operation>[];

const both =
  (make: (ids: ReviewIds) => Given<Operation> | readonly Given<Operation>[]): Drive =>
  ({ reviews }) =>
    [reviews.visible, reviews.hidden].flatMap(make);
const REASON = { reason: 'tried by the harness' };
const BODY = { purpose: 'tried', from: '2026-10-05', to: '2026-10-06' };
const TIMES = { startsAt: '2026-10-05T07:00:00Z', endsAt: '2026-10-05T09:00:00Z' };
const VERSIONS = [1, 2, 3];

/** The harness's calls on nominations, workshops and live updates. */
export const WORKSHOP_DRIVERS: Readonly<Record<string, Drive>> = {
  listNominations: ({ reviews }) => [
    {},
    { query: { limit: 1 } },
    { query: { documentId: reviews.visible.document } },
    { query: { documentId: reviews.hidden.document } },
  ],
  readNomination: both((ids) => ({ params: { id: ids.nomination } })),
  createNomination: both((ids) => ({
    params: { id: ids.document },
    input: { name: 'By the harness', nominatedBy: 'the harness', role: 'expert', capacity: 'personal' },
  })),
  moveNomination: both((ids) =>
    (['accepted', 'cleared', 'declined'] as const).flatMap((to) =>
      VERSIONS.map((version) => ({ params: { id: ids.nomination }, input: { version, to, ...REASON } })),
    ),
  ),
  listWorkshops: () => [{}, { query: { limit: 1 } }, { query: { state: 'called' } }, { query: { owner: 'me' } }],
  readWorkshop: both((ids) => ({ params: { id: ids.workshop } })),
  // About the one document with the other's as a paper, and about both.
  createWorkshop: ({ reviews: { visible, hidden } }) =>
    [[visible.document], [hidden.document], [visible.document, hidden.document]].flatMap((documentIds) => [
      { input: { title: 'By the harness', body: BODY, documentIds } },
      { input: { title: 'By the harness', body: BODY, documentIds, cites: [{ kind: 'edition', id: hidden.edition }] } },
    ]),
  // Unchanged, and with an edition of the other review among its papers.
  saveWorkshop: ({ reviews: { visible, hidden } }) =>
    [visible, hidden].flatMap((ids) =>
      VERSIONS.flatMap((version) =>
        [{}, { cites: [{ kind: 'edition' as const, id: hidden.edition }] }, { cites: [] }].map((papers) => ({
          params: { id: ids.workshop },
          input: { version, title: 'By the harness', body: BODY, ...papers },
        })),
      ),
    ),
  moveWorkshop: both((ids) => ({ params: { id: ids.workshop }, input: { version: 1, to: 'held', ...REASON } })),
  workshopCalendar: both((ids) => ({ params: { id: ids.workshop } })),
  listWorkshopSessions: () => [{}, { query: { limit: 1 } }, { query: { state: 'held' } }],
  readWorkshopSession: both((ids) => ({ params: { id: ids.session } })),
  createWorkshopSession: both((ids) => ({
    params: { id: ids.workshop },
    input: { title: 'By the harness', body: TIMES },
  })),
  moveWorkshopSession: both((ids) =>
    VERSIONS.map((version) => ({ params: { id: ids.session }, input: { version, to: 'held', ...REASON } })),
  ),
  // With the comment of each review on the agenda, and with the other review's document among its papers.
  saveSession: ({ reviews: { visible, hidden } }) =>
    [visible, hidden].flatMap((ids) =>
      [{}, { cites: [{ kind: 'document' as const, id: hidden.document }] }].flatMap((papers) =>
        [visible.comment, hidden.comment].flatMap((comment) =>
          VERSIONS.map((version) => ({
            params: { id: ids.session },
            input: {
              version,
              title: 'By the harness',
              body: { ...TIMES, agenda: [{ title: 'tried', commentIds: [comment] }] },
              ...papers,
            },
          })),
        ),
      ),
    ),
  sessionMinutes: both((ids) => [
    { params: { id: ids.session }, query: { format: 'docx' } },
    { params: { id: ids.session }, query: { format: 'pdf' } },
  ]),
  readFloor: both((ids) => ({ params: { id: ids.session } })),
  showOnTable: ({ reviews: { visible, hidden } }) =>
    [visible, hidden].flatMap((ids) =>
      [visible.comment, hidden.comment].map((commentId) => ({ params: { id: ids.session }, input: { commentId } })),
    ),
  putWording: ({ reviews: { visible, hidden } }) =>
    [visible, hidden].flatMap((ids) =>
      [visible.comment, hidden.comment].map((commentId) => ({
        params: { id: ids.session },
        input: { commentId, text: 'tried' },
      })),
    ),
  withdrawWording: both((ids) => ({ params: { id: ids.wording } })),
  positionOnWording: both((ids) => ({ params: { id: ids.wording }, input: { position: 'support', reason: '' } })),
  askForFloor: both((ids) => ({ params: { id: ids.session } })),
  giveFloor: both((ids) => ({ params: { id: ids.speaker } })),
  leaveFloor: both((ids) => ({ params: { id: ids.speaker } })),
  declareConsensus: both((ids) => ({
    params: { id: ids.session },
    input: { version: 1, commentId: ids.comment, wordingId: ids.wording, code: 'accepted', ...REASON },
  })),
  awaitChanges: both((ids) => [
    { params: { id: ids.document }, query: { wait: 0 } },
    { params: { id: ids.document }, query: { since: 0, wait: 0 } },
    { params: { id: ids.document }, query: { since: 1, wait: 1 } },
  ]),
};
