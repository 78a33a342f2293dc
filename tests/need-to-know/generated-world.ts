import {
  CLASSIFICATIONS,
  PRODUCT_STATES,
  ROLES,
  type AccountStatus,
  type Classification,
  type ObjectKind,
} from '@reeve/domain';
import { makeRandom, uuidFrom, type Random } from '@reeve/scenario';
import type { LoopIds } from '@reeve/testing/loop.ts';
import { AGENCY, GROUP, OTHER_AGENCY, RAW, SECOND_GROUP, TRAY } from '@reeve/testing/people.ts';
import { EXERCISE_NOW } from '@reeve/testing/world.ts';
import type pg from 'pg';
import type { OracleActor, OracleRecord } from './oracle.ts';

/** A person of the generated world, in the oracle's terms. */
export interface GeneratedPerson {
  readonly login: string;
  readonly status: AccountStatus;
  readonly actor: OracleActor;
}
/** A record of the generated world, in the oracle's terms. */
export interface GeneratedRecord {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly record: OracleRecord;
  readonly reference: string;
  /** Occurs in its title or text and nowhere else. */
  readonly token: string;
}
export interface GeneratedWorld {
  readonly people: readonly GeneratedPerson[];
  readonly records: readonly GeneratedRecord[];
  readonly today: string;
}

const DAY_MS = 86_400_000;
const TODAY = EXERCISE_NOW.toISOString().slice(0, 10);
const dayFrom = (days: number): string => new Date(EXERCISE_NOW.getTime() + days * DAY_MS).toISOString().slice(0, 10);

const PURPOSES = ['P2', 'P3', 'P7'];
const COMPARTMENTS = [GROUP, SECOND_GROUP, RAW, TRAY, 'SPECIAL:HEALTH', 'HARBOUR'];
const UNITS: Readonly<Record<string, string>> = {
  [AGENCY]: '00000000-0000-4000-8000-000000000011',
  [OTHER_AGENCY]: '00000000-0000-4000-8000-000000000013',
};

/** Kinds that are read by themselves, without the record they belong to. */
export const GENERATED_KINDS = [
  'report',
  'gap',
  'requirement',
  'priority',
  'control_strategy',
  'collection_task',
  'patrol_question',
  'judgement',
  'hypothesis_matrix',
  'threat_assessment',
  'product',
  'meeting',
  'person_nomination',
  'decision',
  'allocation_plan',
  'task',
  'notice',
  'shift_sheet',
  'debrief',
  'outcome',
] as const satisfies readonly ObjectKind[];

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T; // never empty
const some = <T>(random: Random, from: readonly T[], share: number): T[] => from.filter(() => random() < share);

interface GeneratedLabel {
  readonly id: number;
  readonly agency: string;
  readonly classification: Classification;
  readonly groups: readonly string[];
  readonly purpose: string;
  readonly tlp: string;
}

/** Labels of every sort: most are readable by some, some by no one. */
async function makeLabels(
  client: pg.Client,
  random: Random,
  people: readonly string[],
  count: number,
): Promise<GeneratedLabel[]> {
  const labels: GeneratedLabel[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const made = {
      agency: random() < 0.85 ? AGENCY : OTHER_AGENCY,
      classification:
        random() < 0.8 ? pick(random, ['public', 'internal', 'restricted'] as const) : pick(random, CLASSIFICATIONS),
      groups: random() < 0.3 ? [] : some(random, [...COMPARTMENTS, `OWN:${pick(random, people)}`], 0.15),
      purpose: random() < 0.5 ? '*' : pick(random, [...PURPOSES, '']),
      tlp: random() < 0.85 ? 'TLP:AMBER' : 'TLP:RED',
    };
    const { rows } = await client.query<{ id: number }>(
      `insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
       values (nextval('label_id_seq'), $1, $2, '{H0}', '', $3, $4, $6, $5) returning id`,
      [made.agency, `generated ${nth}`, made.groups, made.classification, made.purpose, made.tlp],
    );
    labels.push({ ...made, id: rows[0]?.id ?? 0 });
  }
  return labels;
}

async function makePerson(client: pg.Client, random: Random, nth: number): Promise<GeneratedPerson> {
  const id = uuidFrom(random);
  const agency = random() < 0.85 ? AGENCY : OTHER_AGENCY;
  const roles = random() < 0.15 ? ['administrator'] : [pick(random, ROLES), ...some(random, ROLES, 0.05)];
  const person = {
    login: `generated-${nth}`,
    status: random() < 0.85 ? 'active' : pick(random, ['suspended', 'expired'] as const),
    clearance: random() < 0.7 ? 'restricted' : pick(random, CLASSIFICATIONS),
  } as const;
  await client.query(
    `insert into account (agency_id, id, login, name, unit_id, roles, clearance, status, locale, hint)
     values ($1, $2, $3, $3, $4, $5, $6, 'active', 'en', 'a person of the tests')`,
    [agency, id, person.login, UNITS[agency], roles, person.clearance],
  );
  const grant = async (
    kind: 'compartment' | 'purpose',
    code: string,
  ): Promise<{ code: string; until: string | null; begun: boolean }> => {
    const from = random() < 0.9 ? '2020-01-01' : dayFrom(pick(random, [-1, 0, 1, 2]));
    const until = random() < 0.6 ? null : dayFrom(pick(random, [-2, -1, 0, 1]));
    await client.query(
      `insert into account_grant (agency_id, id, account_id, kind, code, from_on, until_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [agency, uuidFrom(random), id, kind, code, from, until],
    );
    return { code, until, begun: from <= TODAY };
  };
  const groups = [];
  for (const code of some(random, COMPARTMENTS, 0.5)) groups.push(await grant('compartment', code));
  const purposes = [];
  for (const code of some(random, PURPOSES, 0.8)) purposes.push(await grant('purpose', code));
  const running = purposes
    .filter((one) => one.begun && (one.until === null || one.until >= TODAY))
    .map((one) => one.code);
  return {
    login: person.login,
    status: person.status,
    actor: {
      id,
      agency,
      status: person.status,
      roles,
      clearance: person.clearance,
      groups: groups.filter((one) => one.begun).map(({ code, until }) => ({ code, until })),
      purposes: running,
      purpose: random() < 0.9 ? pick(random, running.length > 0 && random() < 0.8 ? running : PURPOSES) : null,
    },
  };
}

/** The columns of a table for an insert from itself, with some of them given. */
async function copyOf(client: pg.Client, table: string, given: Readonly<Record<string, string>>): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  const names = rows.map((row) => row.name);
  return `insert into ${table} (${names.join(', ')}) select ${names.map((name) => given[name] ?? name).join(', ')} from ${table}`;
}

/**
 * A random world from a seed on top of a base world: people of two agencies with roles, clearances, grants that begin
 * and end around today, suspended and expired accounts; records of every separately readable kind, each a copy of a
 * real one under its own label, some overdue, some due today.
 */
export async function generateWorld(
  client: pg.Client,
  base: { readonly reportId: string; readonly records: LoopIds },
  size: { readonly people: number; readonly records: number },
  seed: string,
): Promise<GeneratedWorld> {
  const random = makeRandom(`generated world ${seed}`);
  const people: GeneratedPerson[] = [];
  for (let nth = 0; nth < size.people; nth += 1) people.push(await makePerson(client, random, nth));
  const labels = await makeLabels(
    client,
    random,
    people.map((person) => person.actor.id),
    Math.ceil(size.records / 3),
  );
  const records: GeneratedRecord[] = [];
  for (let nth = 0; nth < size.records; nth += 1) {
    const kind = random() < 0.3 ? 'report' : pick(random, GENERATED_KINDS);
    const source = kind === 'report' ? base.reportId : base.records[kind];
    if (source === undefined) throw new Error(`the base world has no ${kind}`);
    const id = uuidFrom(random);
    const label = pick(random, labels);
    const due = kind === 'report' ? dayFrom(pick(random, [-400, -1, 0, 1, 30])) : null;
    const product =
      kind === 'product'
        ? {
            state: pick(random, PRODUCT_STATES),
            type: pick(random, ['problem_profile', 'briefing', 'socta', 'subject_profile', 'network_profile']),
            people: [pick(random, people).actor.id, pick(random, people).actor.id],
          }
        : undefined;
    const token = `cn${uuidFrom(random).replaceAll('-', '')}`;
    const given = {
      agency_id: `'${label.agency}'`,
      id: `'${id}'`,
      label_id: String(label.id),
      reference: `'GN-' || upper('${token.slice(2, 10)}')`,
      ...(kind === 'report'
        ? { subject: `subject || ' ${token}'`, sanitised_text: `sanitised_text || ' ${token}'` }
        : { title: `title || ' ${token}'` }),
      ...(product === undefined
        ? {}
        : {
            state: `'${product.state}'`,
            created_by: `'${product.people[0]}'`,
            owner_id: 'null',
            body: `(body - 'review') || '{"type": "${product.type}", "authorIds": ["${product.people[1]}"]}'`,
          }),
    };
    const copy = await copyOf(client, kind, due === null ? given : { ...given, visible_until: `'${due}'` });
    await client.query(`${copy} where id = $1`, [source]);
    if (kind === 'report') {
      const grades = await copyOf(client, 'report_grade', {
        agency_id: `'${label.agency}'`,
        id: 'gen_random_uuid()',
        label_id: String(label.id),
        report_id: `'${id}'`,
      });
      await client.query(`${grades} where report_id = $1`, [source]);
      await client.query(
        `insert into search_entry (agency_id, id, kind, label_id, lexemes, visible_until)
         values ($1, $2, 'report', $3, array_to_tsvector($4::text[]), $5)`,
        [label.agency, id, label.id, [`L${label.id}:generated`, `L${label.id}:${token}`], due],
      );
    }
    const { agency, classification, groups, purpose, tlp } = label;
    records.push({
      kind,
      id,
      token,
      reference: `GN-${token.slice(2, 10).toUpperCase()}`,
      record: {
        agency,
        classification,
        groups: [...groups],
        purpose,
        tlp,
        lastVisibleDay: due,
        kind,
        ...(product === undefined ? {} : { product }),
      },
    });
  }
  await client.query('update installation set access_version = access_version + 1');
  return { people, records, today: TODAY };
}

/** Puts a signed-in person into their state in the world: purpose of the session, status of the account. */
export async function settlePerson(client: pg.Client, person: GeneratedPerson): Promise<void> {
  await client.query('update session set purpose = $1, purpose_set_at = $2 where account_id = $3', [
    person.actor.purpose,
    EXERCISE_NOW,
    person.actor.id,
  ]);
  await client.query('update account set status = $1 where id = $2', [person.status, person.actor.id]);
  await client.query('update installation set access_version = access_version + 1');
}
