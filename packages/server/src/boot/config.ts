import { ReeveError } from '@reeve/domain';
import { ROLE_KINDS, roleName, type RoleKind } from '@reeve/store';
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { canonicalHost } from './tls/hosts.ts';
import { DEMO_SIZE, LEAST_SIZE, type Size } from '../riverton/size.ts';

/** Databases of the agency's own; without them the embedded one is used. */
export interface ExternalDatabase {
  readonly app: string;
  /** For migrations and restoring; without it the schema must exist and be current. */
  readonly owner: string | undefined;
  readonly door: string | undefined;
  readonly search: string | undefined;
  readonly audit: string | undefined;
  readonly backup: string | undefined;
}
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Host names and addresses it is served under, in addition to this machine's own and those of the certificate. */
  readonly names: readonly string[];
  readonly dataFolder: string;
  readonly database: ExternalDatabase | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly postgresBin: string | undefined;
  /** True to load the invented province into an empty database; if false, a database that contains it is refused. */
  readonly demo: boolean;
  /** Folder of the keys for sealed data: outside the database. */
  readonly keyringFile: string;
  readonly keyringPassphrase: string | undefined;
  /** Folder of the keys that sign the logs: outside the database. */
  readonly logKeyFolder: string;
  /** Folders that get a copy of every checkpoint, preferably on another machine. */
  readonly witnessFolders: readonly string[];
  /** Addresses or networks of proxies that are trusted to name the address of a caller; none by default. */
  readonly proxies: readonly string[];
  /** Free bytes on the disk of the data folder below which changes are refused, so that reading continues. */
  readonly reserveBytes: number;
  /** Size of the exercise in an empty database. */
  readonly rivertonSize: Size;
}

type Environment = Readonly<Record<string, string | undefined>>;

const wrong = (name: string, what: string): ReeveError =>
  new ReeveError('misconfigured', `${name} ${what}`, { setting: name });

function portOf(env: Environment): number {
  const text = env['PORT'] ?? '4400';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw wrong('PORT', 'must be a number from 1 to 65535.');
  return port;
}

/** Splits a list with commas. */
const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Bits of the widest network of proxies: a private one such as 10.0.0.0/8. Everyone in it can name any address as theirs. */
const LEAST_PROXY_BITS = 8;

function proxiesOf(env: Environment): readonly string[] {
  const proxies = listOf(env['REEVE_PROXIES']);
  for (const one of proxies) {
    const [address = '', bits, ...more] = one.split('/');
    const kind = isIP(address);
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
    if (kind === 0 || !isNetwork || more.length > 0)
      throw wrong(
        'REEVE_PROXIES',
        'must be addresses or networks with commas between, such as 10.0.0.5 or 10.0.0.0/24.',
      );
    if (bits !== undefined && Number(bits) < LEAST_PROXY_BITS)
      throw wrong('REEVE_PROXIES', `must name your own proxies: with ${one}, any caller could name any address.`);
  }
  return proxies;
}

function namesOf(env: Environment, host: string): readonly string[] {
  // A wildcard address is not a host name.
  const own = ['0.0.0.0', '::'].includes(host) ? [] : [host];
  try {
    return [...own, ...listOf(env['REEVE_NAMES'])].map((name) => canonicalHost(name).toLowerCase());
  } catch {
    throw wrong('REEVE_NAMES', 'must be host names or addresses with commas between, without scheme and port.');
  }
}

function demoOf(env: Environment): boolean {
  const text = env['REEVE_DEMO'] ?? 'yes';
  if (text !== 'yes' && text !== 'no') throw wrong('REEVE_DEMO', 'must be yes or no.');
  return text === 'yes';
}

function reserveOf(env: Environment): number {
  const text = env['REEVE_RESERVE_MB'] ?? '256';
  if (!/^\d{1,6}$/.test(text)) throw wrong('REEVE_RESERVE_MB', 'must be a number of megabytes.');
  return Number(text) * 1_048_576;
}

/** Addresses of the login roles, by the setting that names them. */
export const ADDRESSES: Readonly<Record<RoleKind, string>> = {
  app: 'REEVE_DATABASE_URL',
  door: 'REEVE_DOOR_URL',
  search: 'REEVE_SEARCH_URL',
  audit: 'REEVE_AUDIT_URL',
  backup: 'REEVE_BACKUP_URL',
};

function rivertonSizeOf(env: Environment): Size {
  const countOf = (name: string, part: keyof Size): number => {
    const text = env[name] || String(DEMO_SIZE[part]);
    if (!/^\d{1,8}$/.test(text) || Number(text) < LEAST_SIZE[part])
      throw wrong(name, `must be a whole number from ${LEAST_SIZE[part]} on.`);
    return Number(text);
  };
  return {
    crimes: countOf('REEVE_RIVERTON_CRIMES', 'crimes'),
    reports: countOf('REEVE_RIVERTON_REPORTS', 'reports'),
  };
}

function urlOf(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.hostname || !url.username || databaseIn(url) === '')
    throw wrong(name, 'must be a PostgreSQL address, postgresql://user:password@host:port/database.');
  return text;
}

/** Returns the database that an address names. */
export const databaseIn = (url: string | URL): string => decodeURIComponent(new URL(url).pathname.slice(1));

function databaseOf(env: Environment): ExternalDatabase | undefined {
  const owner = urlOf(env, 'REEVE_OWNER_URL');
  const of = (kind: RoleKind): string | undefined => urlOf(env, ADDRESSES[kind]);
  const [app, door, search, audit, backup] = [of('app'), of('door'), of('search'), of('audit'), of('backup')];
  if (app === undefined && owner === undefined) {
    const alone = ROLE_KINDS.find((kind) => kind !== 'app' && of(kind) !== undefined);
    if (alone) throw wrong(ADDRESSES[alone], 'goes with REEVE_DATABASE_URL, which is missing.');
    return undefined;
  }
  if (app === undefined)
    throw wrong('REEVE_DATABASE_URL', 'is missing: with REEVE_OWNER_URL set, the server needs its own address too.');
  const [leading, named] = owner === undefined ? [app, ADDRESSES.app] : [owner, 'REEVE_OWNER_URL'];
  for (const kind of ROLE_KINDS) {
    const url = of(kind);
    if (url === undefined) continue;
    if (databaseIn(url) !== databaseIn(leading)) throw wrong(ADDRESSES[kind], `names another database than ${named}.`);
    const role = roleName(databaseIn(leading), kind);
    if (decodeURIComponent(new URL(url).username) !== role)
      throw wrong(
        ADDRESSES[kind],
        `must sign in as ${role}, the role that migrations make for this and for nothing else.`,
      );
  }
  return { app, owner, door, search, audit, backup };
}

function tlsOf(env: Environment): Config['tls'] {
  const certFile = env['REEVE_TLS_CERT'];
  const keyFile = env['REEVE_TLS_KEY'];
  if (!certFile && !keyFile) return undefined;
  if (!certFile) throw wrong('REEVE_TLS_CERT', 'is missing although REEVE_TLS_KEY is set.');
  if (!keyFile) throw wrong('REEVE_TLS_KEY', 'is missing although REEVE_TLS_CERT is set.');
  for (const [name, file] of [
    ['REEVE_TLS_CERT', certFile],
    ['REEVE_TLS_KEY', keyFile],
  ] as const) {
    if (!existsSync(file)) throw wrong(name, 'names a file that is not there.');
  }
  return { certFile, keyFile };
}

/**
 * Reads and checks the environment once, and returns one frozen object. Nothing else reads `process.env`. A refusal names the variable,
 * never its value. Plain http is served on this machine only.
 *
 * @throws ReeveError misconfigured
 */
export function readConfig(env: Environment): Config {
  const tls = tlsOf(env);
  const host = env['HOST'] ?? '127.0.0.1';
  if (!tls && !['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw wrong(
      'HOST',
      'reaches beyond this machine, which needs TLS: set REEVE_TLS_CERT and REEVE_TLS_KEY, or run reeve-admin tls.',
    );
  }
  const dataFolder = resolve(env['REEVE_DATA'] ?? 'data');
  return Object.freeze({
    host,
    port: portOf(env),
    names: namesOf(env, host),
    dataFolder,
    database: databaseOf(env),
    tls,
    postgresBin: env['REEVE_POSTGRES_BIN'],
    keyringFile: resolve(env['REEVE_KEYRING'] || join(dataFolder, 'keys', 'raw.keyring')),
    keyringPassphrase: env['REEVE_KEYRING_PASSPHRASE'] || undefined,
    logKeyFolder: resolve(env['REEVE_LOG_KEYS'] || join(dataFolder, 'keys')),
    witnessFolders: listOf(env['REEVE_WITNESS']).map((folder) => resolve(folder)),
    proxies: proxiesOf(env),
    demo: demoOf(env),
    reserveBytes: reserveOf(env),
    rivertonSize: rivertonSizeOf(env),
  });
}
