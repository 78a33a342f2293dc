import { LOG_TEXT_KIND, type AuditAction, type LogLeaf, type LogText } from '@reeve/domain';
import { sql, type Kysely } from 'kysely';
import { withAuditRole } from '../access/door.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/** Texts about persons stored with an event, unless erased. */
export interface LogTexts {
  readonly justification: string | undefined;
  readonly caseRef: string | undefined;
  readonly query: string | undefined;
  readonly subjectIds: readonly string[];
}

/** A numbered event for readers. */
export interface LogLine {
  readonly seq: number;
  readonly at: Date;
  readonly leaf: LogLeaf;
  readonly texts: LogTexts;
  /** Texts of the event that were erased. */
  readonly erased: readonly LogText[];
}

export interface LogQuery {
  readonly before?: number | undefined;
  readonly action?: AuditAction | undefined;
  readonly actorId?: string | undefined;
  /** The object or person it was about, by id. */
  readonly aboutId?: string | undefined;
  /** From an instant on, and before another. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /**
   * Only texts left by an erasure: the justification or case reference of an event about the object, which says why an access was
   * lawful and may contain more. The data-protection officer reads each and erases what must go.
   */
  readonly leftAfterErasure?: boolean | undefined;
  readonly limit: number;
}

/** Numbered events of one agency, newest first. Only for people whose function is to read the log; the caller has checked. */
export async function readLog(store: Store, agencyId: string, query: LogQuery): Promise<readonly LogLine[]> {
  return withAuditRole(store, agencyId, async (db) => {
    let select = db
      .selectFrom('audit_event')
      .select(['seq', 'at', 'leaf'])
      .where('agency_id', '=', agencyId)
      .orderBy('seq', 'desc')
      .limit(query.limit);
    if (query.before !== undefined) select = select.where('seq', '<', String(query.before));
    if (query.action !== undefined) select = select.where('action', '=', query.action);
    if (query.actorId !== undefined) select = select.where('actor_id', '=', query.actorId);
    if (query.from !== undefined) select = select.where('at', '>=', query.from);
    if (query.until !== undefined) select = select.where('at', '<', query.until);
    if (query.leftAfterErasure)
      select = select.where(
        sql<boolean>`object_ids && array(
            select unnest(erasing.object_ids) from audit_event erasing
            where erasing.agency_id = ${agencyId} and erasing.action = 'erase'
              and erasing.leaf::jsonb ->> 'decision' = 'allow' and erasing.leaf::jsonb ->> 'objectKind' <> ${LOG_TEXT_KIND})
          and exists (select 1 from audit_plain text where text.agency_id = audit_event.agency_id and text.seq = audit_event.seq
            and text.field in ('justification', 'caseRef'))`,
      );
    const { aboutId } = query;
    if (aboutId !== undefined)
      select = select.where((eb) =>
        eb.or([
          sql<boolean>`${aboutId} = any(object_ids)`,
          eb(
            'seq',
            'in',
            eb
              .selectFrom('audit_plain')
              .select('seq')
              .where('agency_id', '=', agencyId)
              .where('field', '=', 'subject')
              .where('text', '=', aboutId),
          ),
        ]),
      );
    return linesOf(db, agencyId, await select.execute());
  });
}

/** Events with these numbers, in order. */
export async function readLogEvents(
  db: Kysely<Database>,
  agencyId: string,
  seqs: readonly number[],
): Promise<readonly LogLine[]> {
  if (seqs.length === 0) return [];
  const rows = await db
    .selectFrom('audit_event')
    .select(['seq', 'at', 'leaf'])
    .where('agency_id', '=', agencyId)
    .where('seq', 'in', seqs.map(String))
    .orderBy('seq')
    .execute();
  return linesOf(db, agencyId, rows);
}

/** The events of rows, with the texts stored with them. */
async function linesOf(
  db: Kysely<Database>,
  agencyId: string,
  rows: readonly { readonly seq: string; readonly at: Date; readonly leaf: string }[],
): Promise<readonly LogLine[]> {
  if (rows.length === 0) return [];
  const plain = await db
    .selectFrom('audit_plain')
    .select(['seq', 'field', 'text'])
    .where('agency_id', '=', agencyId)
    .where(
      'seq',
      'in',
      rows.map((row) => row.seq),
    )
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => {
    const own = plain.filter((text) => text.seq === row.seq);
    const one = (field: LogText): string | undefined => own.find((text) => text.field === field)?.text;
    const leaf = JSON.parse(row.leaf) as LogLeaf; // written only by leafText
    const texts: LogTexts = {
      justification: one('justification'),
      caseRef: one('caseRef'),
      query: one('query'),
      subjectIds: own.filter((text) => text.field === 'subject').map((text) => text.text),
    };
    return { seq: Number(row.seq), at: row.at, leaf, texts, erased: erasedOf(leaf, texts) };
  });
}

function erasedOf(leaf: LogLeaf, texts: LogTexts): readonly LogText[] {
  const single = (['justification', 'caseRef', 'query'] as const).filter(
    (field) => leaf[field] !== null && texts[field] === undefined,
  );
  return leaf.subjects.length > texts.subjectIds.length ? [...single, 'subject'] : single;
}
