import { ReeveError } from '@reeve/domain';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Databases of the agency's own; without them the embedded one is used. */
export interface ExternalDatabase {
  readonly app: string;
  readonly owner: string;
  readonly search: string | undefined;
  readonly audit: string | undefined;
  readonly backup: string | undefined;
}
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly database: ExternalDatabase | undefined;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  readonly postgresBin: string | undefined;
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

function urlOf(env: Environment, name: string): string | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^postgres(ql)?:\/\//.test(text))
    throw wrong(name, 'must be a PostgreSQL address, postgresql://user:password@host:port/database.');
  return text;
}

function databaseOf(env: Environment): ExternalDatabase | undefined {
  const app = urlOf(env, 'REEVE_DATABASE_URL');
  const owner = urlOf(env, 'REEVE_OWNER_URL');
  if (app === undefined && owner === undefined) return undefined;
  if (app === undefined)
    throw wrong('REEVE_DATABASE_URL', 'is missing: with REEVE_OWNER_URL set, the server needs its own address too.');
  if (owner === undefined)
    throw wrong('REEVE_OWNER_URL', 'is missing: migrations need the owner’s address; the server itself never uses it.');
  return {
    app,
    owner,
    search: urlOf(env, 'REEVE_SEARCH_URL'),
    audit: urlOf(env, 'REEVE_AUDIT_URL'),
    backup: urlOf(env, 'REEVE_BACKUP_URL'),
  };
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
 * Read the environment once, check it, and give one frozen object. Nothing else reads `process.env`. A complaint names the
 * variable, never its value. Plain http is served on this machine only.
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
  return Object.freeze({
    host,
    port: portOf(env),
    dataFolder: resolve(env['REEVE_DATA'] ?? 'data'),
    database: databaseOf(env),
    tls,
    postgresBin: env['REEVE_POSTGRES_BIN'],
  });
}
