import { extendAgency, foundAgency, listAgencies, type AgencyPlaces, type Extension, type Store } from '@reeve/store';
import { readAgencyFile, shapeOf } from './agency-file.ts';
import { oneOf, readLine, refuse } from './codes.ts';

/** An agency as an administrator enters it; `file` is the unparsed content of its file. */
export interface NewAgency {
  readonly name: string;
  readonly code: string;
  /** IANA name: dates and due dates are computed in this zone. */
  readonly timeZone: string;
  readonly file: unknown;
}

/**
 * Creates an agency with its units, groups and lists, and no accounts yet.
 *
 * @throws ReeveError invalid_input — a name, code, time zone or file that cannot be used; conflict — the code is taken;
 *         state_forbids — the installation is an exercise
 */
export async function createAgency(store: Store, given: NewAgency): Promise<AgencyPlaces> {
  const name = readLine('A name', given.name);
  const code = given.code.trim();
  if (!/^[A-Z0-9][A-Z0-9-]{0,19}$/.test(code))
    throw refuse('The code of an agency is 1 to 20 letters A–Z, digits and hyphens, beginning with a letter or digit.');
  const { uuid } = store.factories;
  const agency = { id: uuid(), code, name, timeZone: readTimeZone(given.timeZone) };
  await foundAgency(store, shapeOf(readAgencyFile(given.file), agency, uuid));
  return agencyOf(await listAgencies(store), code);
}

/** Adds to an agency what is new in its file, and updates its lists from the file. Throws as `createAgency`. */
export async function changeAgency(
  store: Store,
  given: { readonly code: string; readonly file: unknown },
): Promise<Extension> {
  const { id, code, name, timeZone } = agencyOf(await listAgencies(store), given.code);
  const agency = { id, code, name, timeZone };
  return extendAgency(store, agency, shapeOf(readAgencyFile(given.file), agency, store.factories.uuid));
}

function agencyOf(agencies: readonly AgencyPlaces[], given: string): AgencyPlaces {
  const codes = agencies.map((one) => one.code);
  const found = agencies[codes.indexOf(oneOf('agency', codes, given))];
  if (!found) throw refuse(`There is no agency ${given}.`); // `oneOf` has already refused it
  return found;
}

function readTimeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    throw refuse(`${text} is no time zone. It is written as Europe/Zurich or America/Lima.`);
  }
}
