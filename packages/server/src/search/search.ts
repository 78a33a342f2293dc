import { search } from '@reeve/contract';
import { findCandidates, listReports, sanitisedTexts, searchWords } from '@reeve/store';
import { handle } from '../operation.ts';
import { markingOf } from '../marking.ts';

const EXCERPT = 180;

export const searchHandler = handle(search, (call) =>
  call.read(async (tx) => {
    const { q, kind, limit } = call.query;
    const candidates = await findCandidates(tx, searchWords(q), kind);
    // Candidates are only candidates: each is read again under the reader's own rights.
    const ids = candidates.filter((candidate) => candidate.kind === 'report').map((candidate) => candidate.id);
    const rows = await listReports(tx, {
      state: undefined,
      priority: undefined,
      labelIds: undefined,
      ids,
      mine: false,
      after: undefined,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const texts = await sanitisedTexts(
      tx,
      shown.map((row) => row.id),
    );
    call.consulted({
      action: 'search',
      objectKind: kind ?? 'any',
      objectIds: shown.map((row) => row.id),
      resultCount: shown.length,
    });
    return {
      items: shown.map((row) => ({
        kind: 'report' as const,
        id: row.id,
        reference: row.reference,
        title: row.subject,
        excerpt: (texts.get(row.id) ?? '').slice(0, EXCERPT),
        marking: markingOf(tx.partsOf(row.label_id)),
      })),
      more: rows.length > limit,
    };
  }),
);
