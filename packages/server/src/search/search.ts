import { search } from '@reeve/contract';
import { findCandidates, objectCards, sanitisedTexts, searchWords, type ObjectCard } from '@reeve/store';
import { handle } from '../operation.ts';
import { markingOf } from '../marking.ts';

const EXCERPT = 180;

export const searchHandler = handle(search, (call) =>
  call.read(async (tx) => {
    const { q, kind, limit } = call.query;
    const candidates = await findCandidates(tx, searchWords(q), kind);
    // Candidates are only candidates: each is read again under the reader's own rights.
    const cards: ObjectCard[] = [];
    for (const one of new Set(candidates.map((candidate) => candidate.kind))) {
      const ids = candidates.filter((candidate) => candidate.kind === one).map((candidate) => candidate.id);
      cards.push(...(await objectCards(tx, one, ids)));
    }
    const sorted = cards.toSorted((a, b) => (b.at?.getTime() ?? 0) - (a.at?.getTime() ?? 0) || (a.id < b.id ? -1 : 1));
    const shown = sorted.slice(0, limit);
    const texts = await sanitisedTexts(
      tx,
      shown.filter((card) => card.kind === 'report').map((card) => card.id),
    );
    call.consulted({
      action: 'search',
      objectKind: kind ?? 'any',
      objectIds: shown.map((card) => card.id),
      resultCount: shown.length,
    });
    return {
      items: shown.map((card) => ({
        kind: card.kind,
        id: card.id,
        reference: card.reference,
        title: card.title,
        excerpt: (texts.get(card.id) ?? '').slice(0, EXCERPT),
        marking: markingOf(tx.partsOf(card.labelId)),
      })),
      more: sorted.length > limit,
    };
  }),
);
