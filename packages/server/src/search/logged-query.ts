import type { SavedQuery } from '@reeve/contract';
import { canonicalJson, type CanonicalValue } from '@reeve/domain';

/** Returns the query for the log; unset parts are left out. */
export const inLog = (query: SavedQuery): string => canonicalJson(JSON.parse(JSON.stringify(query)) as CanonicalValue); // plain texts
