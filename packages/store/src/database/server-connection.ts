import { ReeveError } from '@reeve/domain';
import pg from 'pg';

/** A firewall that drops packets must not look like a slow start. */
const TIMEOUT_MS = 10_000;

/**
 * Opens a connection to an address from the settings.
 *
 * @param setting named in the sentence; the address itself is not, because it contains a password
 * @throws ReeveError unavailable — no answer; misconfigured — the server answers and refuses
 */
export async function connectTo(url: string, setting: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    application_name: 'reeve',
  });
  client.on('error', () => undefined); // a connection that breaks fails its next statement
  try {
    await client.connect();
    return client;
  } catch (cause) {
    await client.end().catch(() => undefined);
    throw explainConnection(cause, setting);
  }
}

/** Why a connection was not made, in a sentence that names the setting and no value of it. */
export function explainConnection(cause: unknown, setting: string): ReeveError {
  const { code, message } = cause instanceof Error ? (cause as Error & { code?: unknown }) : { code: '', message: '' }; // read only, optional
  const [kind, why] = REASONS.find(([pattern]) => pattern.test(`${String(code)} ${message}`))?.[1] ?? UNKNOWN;
  return new ReeveError(kind, `${setting}: ${why}`, { setting }, { cause });
}

type Reason = readonly ['unavailable' | 'misconfigured', string];

const UNKNOWN: Reason = ['unavailable', 'the database does not answer, or refuses the connection.'];

/** By the code of PostgreSQL or of the system, or by the driver's message if it has no code. */
const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [/^28P01 /, ['misconfigured', 'the database refuses the user or the password of this address.']],
  [
    /^28000 /,
    ['misconfigured', 'the database does not let this user in from here; its pg_hba.conf or the user is the reason.'],
  ],
  [/^3D000 /, ['misconfigured', 'there is no such database on this server.']],
  [/^42501 /, ['misconfigured', 'this user may not connect to this database.']],
  [/password must be a (non-empty )?string/, ['misconfigured', 'this address needs a password.']],
  [
    /CERT|certificate|ALTNAME|SSL connections|SSL negotiation/,
    ['misconfigured', 'no encrypted connection came about: the certificate is not trusted, or the server offers none.'],
  ],
  [/^(ENOTFOUND|EAI_AGAIN) /, ['unavailable', 'the name of its host is not known.']],
  [/^57P03 /, ['unavailable', 'the database is starting, stopping or recovering. Try again in a moment.']],
  [/^53300 /, ['unavailable', 'the database has no connection left to give.']],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|EPIPE|ENOENT) |timeout/,
    ['unavailable', 'no database answers there.'],
  ],
];
