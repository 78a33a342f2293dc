import type { Operation } from '@reeve/contract';
import { canonicalJson, type CanonicalValue } from '@reeve/domain';
import type { AuditFacts } from '@reeve/store';

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined; // an object has names
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Returns the query of an operation without its paging; undefined if it is empty. */
export function queryOf(
  operation: Operation,
  parts: { readonly params: unknown; readonly query: unknown },
): string | undefined {
  if (operation.method !== 'GET') return undefined;
  const { cursor: _cursor, limit: _limit, before: _before, ...asked } = fieldsOf(parts.query) ?? {};
  const { id: _id, kind: _kind, seq: _seq, ...named } = fieldsOf(parts.params) ?? {};
  const said = Object.entries({ ...named, ...asked }).filter((entry): entry is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  if (said.length === 0) return undefined;
  const plain = said.map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : value,
  ]);
  return canonicalJson(Object.fromEntries(plain) as CanonicalValue); // names and plain values
}

/**
 * Returns the audit facts of an act, completed from its answer: the version, the handling codes, the fields that were not empty, the
 * persons it was about. Facts from the handler take precedence.
 */
export function completed(facts: AuditFacts, reply: unknown): AuditFacts {
  const fields = fieldsOf(reply);
  if (!fields) return facts;
  const items = listIn(fields['items']);
  const version = facts.objectVersion ?? numberIn(fields['version']);
  const legalBasis = facts.legalBasis ?? textIn(fields['legalBasis']);
  const resultCount = facts.resultCount ?? (Array.isArray(fields['items']) ? items.length : undefined);
  return {
    ...facts,
    ...(resultCount === undefined ? {} : { resultCount }),
    ...(version === undefined || (facts.objectIds ?? []).length !== 1 ? {} : { objectVersion: version }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    handling: facts.handling ?? handlingIn([fields, ...items]),
    fieldsShown: facts.fieldsShown ?? shownIn(items.length > 0 ? items : [fields]),
    // An erasure lists its own subjects; no other person belongs to it.
    subjectIds: facts.subjectIds ?? (facts.action === 'erase' ? [] : [...personsIn(reply)]),
  };
}

const numberIn = (value: unknown): number | undefined => (Number.isSafeInteger(value) ? Number(value) : undefined);

function handlingIn(things: readonly unknown[]): readonly string[] {
  const codes = things.flatMap((thing) =>
    listIn(fieldsOf(fieldsOf(fieldsOf(thing)?.['marking'])?.['handling'])?.['codes']),
  );
  return [...new Set(codes.filter((code) => typeof code === 'string'))].toSorted();
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function shownIn(things: readonly unknown[]): readonly string[] {
  const names = things.flatMap((thing) =>
    Object.entries(fieldsOf(thing) ?? {}).flatMap(([name, value]) => (isEmpty(value) ? [] : [name])),
  );
  return [...new Set(names)].toSorted();
}

/** Depth at which answers contain persons: a page of items, an object, its statements, their subjects. */
const DEPTH = 5;

/** Returns the ids of persons in an answer: entities of that kind, and those named in a report. */
function personsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown, at: number): void => {
    if (at > DEPTH) return;
    if (Array.isArray(part)) {
      for (const one of part) visit(one, at + 1);
      return;
    }
    const fields = fieldsOf(part);
    if (!fields) return;
    const id = textIn(fields['id']);
    if (fields['kind'] === 'person' && id !== undefined) found.add(id);
    for (const person of listIn(fields['persons'])) {
      const named = textIn(fieldsOf(person)?.['id']);
      if (named !== undefined) found.add(named);
    }
    for (const one of Object.values(fields)) if (typeof one === 'object') visit(one, at + 1);
  };
  visit(value, 0);
  return found;
}
