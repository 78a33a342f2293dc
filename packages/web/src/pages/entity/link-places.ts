import type { Statement } from '@reeve/contract';
import { ENTITY_KINDS, parseGradeCodes, sortBand, type EntityKind } from '@reeve/domain';

/** Another entity joined to the one of the page, with the statements that join them. */
export interface Neighbour {
  readonly id: string;
  readonly kind: EntityKind;
  readonly title: string;
  readonly links: readonly Statement[];
  /** A statement of fact with a high grade joins them. */
  readonly isFirm: boolean;
}

/** Entities joined by current statements: by kind, then by title. Never by the number of links. */
export function neighboursOf(entityId: string, statements: readonly Statement[]): readonly Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const link of statements) {
    const other = link.subject.id === entityId ? link.object : link.subject;
    if (!other || other.id === entityId || link.retractedAt !== null) continue;
    const before = found.get(other.id);
    found.set(other.id, {
      id: other.id,
      kind: other.kind,
      title: other.title,
      links: [...(before?.links ?? []), link],
      isFirm: before?.isFirm === true || isFirm(link),
    });
  }
  return [...found.values()].toSorted(
    (a, b) =>
      ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) ||
      a.title.localeCompare(b.title) ||
      (a.id < b.id ? -1 : 1),
  );
}

function isFirm({ kind, grade: { scheme, source, info } }: Statement): boolean {
  const codes = parseGradeCodes(scheme, source, info);
  return kind === 'fact' && codes !== undefined && sortBand(codes) === 'high';
}

/** Where a neighbour is drawn, in pixels, and on which side its text is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

/** Height of a line of text in the chart, in pixels: no two texts on one side overlap. */
export const LINE = 26;
/** Room for the text of a neighbour on either side: a share of the width. */
const TEXT_SHARE = 0.32;

/**
 * Returns places around the middle for a number of neighbours: the first half on the right from top to bottom, the others on
 * the left. Lines are evenly spaced, on an ellipse. The same number gives the same places.
 */
export function placesAround(
  count: number,
  width: number,
): { readonly height: number; readonly places: readonly Place[] } {
  const right = Math.ceil(count / 2);
  const height = Math.max(3, right) * LINE + LINE;
  const reach = width * (0.5 - TEXT_SHARE);
  const places = Array.from({ length: count }, (_, nth): Place => {
    const isRight = nth < right;
    const of = isRight ? right : count - right;
    const at = isRight ? nth : nth - right;
    const y = ((at + 0.5) / of) * height;
    const bend = Math.sqrt(Math.max(0, 1 - (y / (height / 2) - 1) ** 2 * 0.75));
    return { x: width / 2 + (isRight ? reach : -reach) * bend, y, side: isRight ? 'right' : 'left' };
  });
  return { height, places };
}
