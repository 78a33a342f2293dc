import type { QueryClient } from '@tanstack/react-query';

/** Readings that say something else once the working draft, an edition or an answer has changed. */
const TOLD = [
  'readDocument',
  'readEdition',
  'readBlocks',
  'compareEditions',
  'listRivals',
  'reviewStatistics',
  'listDocuments',
];

/** Read again, where it is in sight, what hangs on the text of a document under review. */
export async function refreshText(client: QueryClient): Promise<void> {
  await Promise.all(TOLD.map((name) => client.invalidateQueries({ queryKey: [name] })));
}
