import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReeveError } from '@reeve/domain';
import {
  demoPersonas,
  isDemo,
  isEmpty,
  lintCatalogue,
  makeJournalQueue,
  openStore,
  refuseMightyRole,
  startCheckpoints,
  startSequencer,
  startSweep,
  asNobody,
  type Factories,
  type Store,
} from '@reeve/store';
import type { FastifyInstance } from 'fastify';
import { makeApp } from './app.ts';
import { askPassphrase } from './ask-passphrase.ts';
import { readConfig, type Config } from './config.ts';
import { openUploadFolder } from '../crime/upload/upload-folder.ts';
import { openEmbedded, openExternal, type ReadyDatabase } from './database.ts';
import type { Deps } from '../call/deps.ts';
import { readyKeyring, type AskPassphrase } from './keyring.ts';
import { refusedPort, requireFreePort } from './port.ts';
import { loadMarked, wasCutOff } from '../riverton/cut-off.ts';
import { openLogKeeping, workstationSalt } from '../log/keeping.ts';
import { writeRivertonBasemap } from '../riverton/basemap.ts';
import { loadRiverton } from '../riverton/load.ts';
import { refuseOldSchema, statisticsNote } from './schema-check.ts';
import { guardSpace } from '../call/space.ts';

const RANDOM_STEPS = 2 ** 47;

/** Real time and real randomness: the factories of a running server. */
export const REAL_FACTORIES: Factories = {
  now: () => new Date(),
  uuid: randomUUID,
  random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
  secret: () => randomBytes(32).toString('base64url'),
};

/** True once the web app is there to be served. */
type WebBuilt = boolean | PromiseLike<boolean>;

export interface Running {
  readonly address: string;
  readonly store: Store;
  stop(): Promise<void>;
}

function versionOfProgram(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }; // our own file
  return manifest.version;
}

/**
 * Starts everything in order and prints what the administrator needs to know, in one block: port, database, schema, catalogue check, demo
 * province into an empty database, web server. Stops the started parts if a later step fails.
 *
 * @param webBuilt false if the web app could not be built; awaited before the server listens
 * @throws ReeveError misconfigured — with a sentence for the administrator; conflict — the port is taken
 */
export async function start(
  config: Config,
  say: (text: string) => void,
  { ask = askPassphrase, webBuilt = true }: { readonly ask?: AskPassphrase; readonly webBuilt?: WebBuilt } = {},
): Promise<Running> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.toReversed())
      await one().catch((error: unknown) => say(`While stopping: ${String(error)}`));
    stops.length = 0;
  };
  await requireFreePort(config);
  try {
    const ready = config.database ? await openExternal(config, config.database) : await openEmbedded(config, say);
    if (ready.databaseServer) stops.push(() => ready.databaseServer?.stop() ?? Promise.resolve());
    await refuseMightyRole(ready.urls.app);
    const opened = openStore(ready.urls, REAL_FACTORIES);
    stops.push(() => opened.pools.end());
    if (ready.ownerUrl === undefined) await refuseOldSchema(opened);
    await refuseHoles(opened, ready.database);
    const { keyring, note: keyringNote } = await readyKeyring(opened, config, ask);
    const store: Store = { ...opened, keyring };
    if (!config.demo && (await isDemo(store)))
      throw new ReeveError(
        'misconfigured',
        'This database holds the invented province of the exercise, and REEVE_DEMO is no. Name an empty database, or leave REEVE_DEMO out.',
      );
    if (config.database && (await wasCutOff(config.dataFolder)))
      throw new ReeveError(
        'misconfigured',
        'The exercise had not been loaded to its end when Reeve was cut off. Give it an empty database and delete exercise-is-being-loaded.txt in the data folder.',
      );
    if (config.demo && (await isEmpty(store))) {
      say('Loading the fictional province Riverton …');
      await loadMarked(config.dataFolder, () => loadRiverton(store, config.rivertonSize));
    }
    const basemapFolder = join(config.dataFolder, 'basemap');
    if (await isDemo(store)) await writeRivertonBasemap(basemapFolder);
    const sequencer = startSequencer(store, (error) =>
      say(`The log could not be numbered: ${error instanceof Error ? error.message : String(error)}`),
    );
    stops.push(() => sequencer.stop());
    const logKeeping = openLogKeeping(config.logKeyFolder, config.witnessFolders);
    const checkpoints = startCheckpoints(store, logKeeping, (error) =>
      say(`The log: ${error instanceof Error ? error.message : String(error)}`),
    );
    stops.push(() => checkpoints.stop());
    if (!(await isDemo(store))) {
      const sweep = startSweep(store, (error) =>
        say(`Retention: ${error instanceof Error ? error.message : String(error)}`),
      );
      stops.push(() => sweep.stop());
    }
    const space = guardSpace(
      [config.dataFolder, ready.databaseServer?.folder ?? config.dataFolder],
      config.reserveBytes,
    );
    const uploadFolder = await openUploadFolder(config.dataFolder);
    stops.push(() => rm(uploadFolder, { recursive: true, force: true }));
    const parts = {
      store,
      space,
      uploadFolder,
      basemapFolder,
      logKeeping,
      workstationSalt: await workstationSalt(config.dataFolder),
    };
    const app = await listen(config, parts, say, webBuilt);
    stops.push(() => app.close());
    const address = `${config.tls ? 'https' : 'http'}://localhost:${config.port}`;
    const open = await statisticsNote(store);
    const warnings = open === undefined ? ready.warnings : [...ready.warnings, open];
    say(await block(config, store, { ...ready, warnings, keyringNote }, address));
    return { address, store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function refuseHoles(store: Store, database: string): Promise<void> {
  const problems = await asNobody(store, (db) => lintCatalogue(db, database));
  if (problems.length > 0)
    throw new ReeveError(
      'misconfigured',
      `The database would not keep need-to-know; Reeve does not start:\n  ${problems.join('\n  ')}`,
    );
}

/** A server whose thread is later than this turns requests away instead of answering all of them late. */
const MOST_DELAY_MS = 2000;

async function listen(
  config: Config,
  parts: Omit<Deps, 'journal' | 'version' | 'tls'>,
  say: (text: string) => void,
  webBuilt: WebBuilt,
): Promise<FastifyInstance> {
  if (!(await webBuilt))
    throw new ReeveError(
      'misconfigured',
      'The web app could not be built; what is above says why. Reeve does not start.',
    );
  const deps: Deps = {
    ...parts,
    journal: makeJournalQueue(parts.store),
    version: versionOfProgram(),
    tls: config.tls !== undefined,
  };
  const app = await makeApp(deps, {
    proxies: config.proxies,
    names: config.names,
    webFolder: fileURLToPath(new URL('../../../web/dist/', import.meta.url)),
    settling: true,
    mostDelayMs: MOST_DELAY_MS,
    log: (line) => {
      if (line['level'] === 'error') say(JSON.stringify(line));
    },
    ...(config.tls ? { tls: { cert: readFileSync(config.tls.certFile), key: readFileSync(config.tls.keyFile) } } : {}),
  });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (cause) {
    await app.close();
    throw refusedPort(config.port, cause);
  }
  return app;
}

async function block(
  config: Config,
  store: Store,
  ready: ReadyDatabase & { readonly keyringNote: string },
  address: string,
): Promise<string> {
  const { demo, personas } = await demoPersonas(store);
  const lines = [
    '',
    `Reeve is running at ${address}`,
    '',
    ...(demo
      ? [
          '  This is an exercise: the province Riverton and its people are fictional.',
          '  Sign in as one of them (no password):',
          ...personas.map(
            (one) => `    ${one.login.padEnd(12)} ${one.name}, ${one.roles.join(', ').replaceAll('_', ' ')}`,
          ),
          '',
        ]
      : []),
    ...((await isEmpty(store))
      ? [
          '  Nobody is in it yet. Make your agency and its people, from another terminal:',
          '    npx reeve-admin agency example > agency.json',
          '    npx reeve-admin agency create "Your Agency" --code … --time-zone … --file agency.json',
          '    npx reeve-admin account create --help',
          '',
        ]
      : []),
    `  Data       ${config.database ? 'in your own database' : (ready.databaseServer?.folder ?? config.dataFolder)}`,
    `  Database   ${ready.note}`,
    `  Keyring    ${ready.keyringNote}`,
    ...[...ready.warnings, ...nodeWarning(process.versions.node)].map((warning) => `  Note       ${warning}`),
    '  Stop       Ctrl-C',
    '',
  ];
  return lines.join('\n');
}

/** Returns a warning about the running Node.js: version 20 gets no fixes since April 2026. */
const nodeWarning = (version: string): readonly string[] =>
  version.startsWith('20.') ? ['Node.js 20 no longer receives security fixes. Install 24; Reeve runs on it.'] : [];

/** The program: reads the environment, starts, and stops cleanly on Ctrl-C and kill. Every failure is a sentence. */
export async function main(
  env: Readonly<Record<string, string | undefined>>,
  say: (text: string) => void,
  exit: (code: number) => void,
  webBuilt: WebBuilt = true,
): Promise<void> {
  let running: Running | undefined;
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    if (!running) return; // still starting: `start` is awaited below and then stopped
    say('Stopping …');
    void running.stop().then(() => exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  // `npm start` does not always hand a signal on to us: when it is gone, so are we.
  const parent = process.ppid;
  if (env['npm_lifecycle_event'] !== undefined) {
    setInterval(() => {
      if (process.ppid !== parent) end();
    }, 500).unref();
  }
  try {
    running = await start(readConfig(env), say, { webBuilt });
    if (stopping) {
      await running.stop();
      exit(0);
    }
  } catch (error) {
    say(
      error instanceof ReeveError
        ? error.message
        : `Reeve could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    exit(1);
  }
}
