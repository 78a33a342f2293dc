import { AGENCY_WIDE, actAsSystem, asActor, provisionAgency, type ActingPerson, type Store } from '@reeve/store';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { FOUNDATION, GROUP, SYSTEM } from '../people.ts';
import { asSuperuser } from './superuser.ts';

/** One agency of many on an installation. */
export interface OneOfMany {
  readonly id: string;
  readonly crimes: number;
  /** Its head of intelligence, who sees all of it. */
  readonly head: ActingPerson;
}
export interface ManyAgencies {
  readonly database: TestDatabase;
  readonly agencies: readonly OneOfMany[];
}

/** Crimes per report, requirement and statement. */
const CRIMES_A_RECORD = 7;
/** Markings differ in their conditions, as they do if many own the information. */
const LABELS = 40;
const READER = 'dora';

/**
 * An installation of several agencies, each with this many crimes, and reports, requirements and statements in
 * proportion. They are written directly into the tables; labels are made as the program makes them.
 */
export async function makeManyAgencies(crimes: readonly number[]): Promise<ManyAgencies> {
  const database = await makeTestDatabase();
  const store = database.open();
  const agencies: OneOfMany[] = [];
  for (const [nth, many] of crimes.entries()) agencies.push(await makeAgency(database, store, nth, many));
  await asSuperuser(database, (client) => client.query('vacuum analyze'));
  return { database, agencies };
}

async function makeAgency(database: TestDatabase, store: Store, nth: number, crimes: number): Promise<OneOfMany> {
  const own = (id: string): string => `${String(nth).padStart(8, '0')}${id.slice(8)}`;
  const code = `A${nth}`;
  const account = FOUNDATION.accounts.find((one) => one.login === READER);
  if (!account) throw new Error(`there is no ${READER} among the people of the tests`);
  const head = { ...account, id: own(account.id), unitId: own(account.unitId ?? ''), login: `${READER}-${nth}` };
  const id = own(FOUNDATION.agency.id);
  await provisionAgency(
    store,
    {
      ...FOUNDATION,
      agency: { ...FOUNDATION.agency, id, code, name: `Agency ${nth}` },
      units: FOUNDATION.units.map((unit) => ({ ...unit, id: own(unit.id) })),
      accounts: [head],
    },
    { ...SYSTEM, id: own(SYSTEM.id), login: `system-${nth}` },
  );
  const person = actAsSystem(id, head, 'P2', 'test');
  const labels = await asActor(
    store,
    person,
    async (tx) => {
      const made: number[] = [];
      for (let n = 0; n < LABELS; n += 1)
        made.push(
          await tx.labelFor({
            ...AGENCY_WIDE,
            handling: [],
            conditions: `Ask before use ${n}.`,
            classification: 'restricted',
            compartments: [GROUP],
            purposeGroup: 'P2',
          }),
        );
      return made;
    },
    { write: true },
  );
  await asSuperuser(database, async (client) => {
    await client.query('set session_replication_role = replica'); // synthetic rows need no foreign keys
    const fill = (sql: string, rows: number): Promise<unknown> =>
      client.query(sql, [id, labels, rows, own(account.id)]);
    await fill(
      `insert into crime (agency_id, id, label_id, batch_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat,
         place_precision, area_code, area_name, street, outcome, detection, data_set_id, recorded_on)
       select $1, gen_random_uuid(), ($2::int[])[1 + n % ${LABELS}], $4, 'c' || n, 'type' || n % 9, '', at, at, 'minute', 20 + n % 100 / 100.0, 40, 'exact',
         'A' || n % 40, 'Area ' || n % 40, 'Street ' || n % 500, '', '', $4, null
       from generate_series(1, $3::int) n, lateral (select timestamp '2024-01-01' + n * interval '1 minute' as at) moment`,
      crimes,
    );
    const records = Math.ceil(crimes / CRIMES_A_RECORD);
    await fill(
      `insert into report (agency_id, id, label_id, visible_until, reference, version, state, subject, unit_name, priority, created_at,
         submitted_at, review_on, maximum_on, sanitised_text, origin_chain_id, may_assist_defence, contested, hold, review_set_on)
       select $1, gen_random_uuid(), ($2::int[])[1 + n % ${LABELS}], '2031-01-01', 'IR-' || n, 1, (array['submitted', 'collated', 'quality_assured'])[1 + n % 3], 'A report', 'Patrol',
         case when n % 20 = 0 then 'high' else 'normal' end, at, at, '2030-01-01', '2031-01-01', 'Words.', $4, 'not_assessed', false, false, '2026-01-01'
       from generate_series(1, $3::int) n, lateral (select timestamptz '2024-01-01' + n * interval '7 minutes' as at) moment`,
      records,
    );
    await fill(
      `insert into requirement (agency_id, id, label_id, reference, version, state, title, body, created_by, created_at, recorded_at)
       select $1, gen_random_uuid(), ($2::int[])[1 + n % ${LABELS}], 'RQ-' || n, 1, 'open', 'A question', '{}', $4, at, at
       from generate_series(1, $3::int) n, lateral (select timestamptz '2024-01-01' + n * interval '7 minutes' as at) moment`,
      records,
    );
    await fill(
      `insert into statement (agency_id, id, label_id, visible_until, reference, report_id, subject_id, subject_kind, subject_reference,
         property, value, kind, quote, grade_scheme, grade_source, grade_info, recorded_at, recorded_by)
       select $1, gen_random_uuid(), ($2::int[])[1 + n % ${LABELS}], 'infinity', 'ST-' || n, gen_random_uuid(), gen_random_uuid(), 'vehicle', 'EN-' || n,
         'plate', 'P ' || n, 'fact', '', 'EU_4x4', 'B', '2', at, $4
       from generate_series(1, $3::int) n, lateral (select timestamptz '2024-01-01' + n * interval '7 minutes' as at) moment`,
      records,
    );
  });
  return { id, crimes, head: person };
}
