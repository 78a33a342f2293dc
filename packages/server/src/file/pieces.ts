/** Most rows in one message of a thread: the server's own thread unpacks them in a few milliseconds. */
export const MOST_ROWS = 1000;
/** Most characters in one message of a thread, unless one row alone has more. */
const MOST_CHARACTERS = 500_000;

/** Returns a list in pieces of at most 1,000 rows and about half a million characters. */
export function* piecesOf<Row>(
  rows: readonly Row[],
  charactersOf: (row: Row) => number,
): Generator<readonly Row[], void> {
  let piece: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const more = charactersOf(row);
    if (piece.length > 0 && (piece.length === MOST_ROWS || characters + more > MOST_CHARACTERS)) {
      yield piece;
      [piece, characters] = [[], 0];
    }
    piece.push(row);
    characters += more;
  }
  if (piece.length > 0) yield piece;
}
