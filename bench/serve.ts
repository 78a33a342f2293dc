import { setPurpose, signInAsPersona } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { makeJournalQueue, openStore, startSequencer, type PoolUrls } from '@reeve/store';
import { makeLiveFactories } from './live-factories.ts';
import { withoutGuard } from './unguarded.ts';

/**
 * A server over the benchmark's database, in its own process; reports its address and a token, and runs until stopped.
 */
const { urls, guarded, audited, webFolder } = JSON.parse(process.argv[2] ?? '{}') as {
  urls: PoolUrls;
  guarded: boolean;
  audited: boolean;
  webFolder?: string;
}; // written by load.ts and served.ts

const store = openStore(urls, makeLiveFactories());
const served = guarded ? store : await withoutGuard(store);
const sequencer = audited ? startSequencer(store, (error) => console.error(error)) : undefined;
const journal = audited ? makeJournalQueue(store) : { log: async () => undefined };
const app = await makeApp(
  { store: served, journal, version: 'bench', tls: false },
  webFolder === undefined ? {} : { webFolder },
);
const address = await app.listen({ host: '127.0.0.1', port: 0 });
const signedIn = await app.inject({
  method: signInAsPersona.method,
  url: signInAsPersona.path,
  payload: { login: 'ivo', kind: 'cli' },
});
if (signedIn.statusCode !== 200) throw new Error(signedIn.body);
const { token } = signedIn.json<{ token: string }>();
await app.inject({
  method: setPurpose.method,
  url: setPurpose.path,
  headers: { authorization: `Bearer ${token}` },
  payload: { purpose: 'P2', justification: 'a benchmark', caseRef: null },
});
console.log(JSON.stringify({ address, token }));
process.once('SIGTERM', () => {
  void (async () => {
    await sequencer?.stop();
    await app.close();
    await store.pools.end();
    process.exit(0);
  })();
});
