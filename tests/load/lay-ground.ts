import { admitMember, listDocuments, listReports, readReport, setPurpose, signIn, type ReplyOf } from '@reeve/contract';
import { enterAccount, listAgencies, openStore, type Store } from '@reeve/store';
import { urlOf } from '@reeve/testing/world.ts';
import { readConfig } from '../../packages/server/src/boot/config.ts';
import { openEmbedded } from '../../packages/server/src/boot/database.ts';
import { hashPassword } from '../../packages/server/src/session/password.ts';
import { REAL_FACTORIES } from '../../packages/server/src/boot/start.ts';
import { connect } from '../crash/http-client.ts';
import { Installation } from '../crash/installation.ts';
import { READERS, SESSIONS, type Ground } from './ground.ts';

const PASSWORD = 'a password of the load proof';
const PURPOSE = 'P2';

/** A running server with the exercise and 202 accounts with passwords. `stop` removes it. */
export async function layGround(): Promise<Ground & { stop(): Promise<void> }> {
  const installation = await Installation.make();
  await installation.start();
  await installation.stop();
  const logins = Array.from({ length: SESSIONS + 2 }, (_, nth) => `load-${nth}`);
  const ids = await withStore(installation, (store) => enterAll(store, logins));
  await installation.start();
  const tokens: string[] = [];
  for (const login of logins) tokens.push(await signedIn(installation.origin, login));
  const [attacker = '', other = ''] = tokens.splice(SESSIONS);
  const documentId = await reviewed(installation, [...ids.slice(0, READERS), ...ids.slice(SESSIONS)]);
  return {
    origin: installation.origin,
    sessions: tokens,
    attackers: [attacker, other],
    documentId,
    reportIds: await openReports(installation.origin, tokens[0] ?? ''),
    stop: () => installation.remove(),
  };
}

async function withStore<T>(installation: Installation, work: (store: Store) => Promise<T>): Promise<T> {
  const { databaseServer, urls } = await openEmbedded(
    readConfig({ REEVE_DATA: installation.dataFolder }),
    () => undefined,
  );
  try {
    const store = openStore(urls, REAL_FACTORIES, { app: 2, search: 1 });
    try {
      return await work(store);
    } finally {
      await store.pools.end();
    }
  } finally {
    await databaseServer?.stop();
  }
}

/** Enter analysts of the first agency. @returns their ids */
async function enterAll(store: Store, logins: readonly string[]): Promise<readonly string[]> {
  const isAnalysis = ({ code }: { readonly code: string }): boolean => code === 'RIV-ANALYSIS';
  const agency = (await listAgencies(store)).find(({ units }) => units.some(isAnalysis));
  const unit = agency?.units.find(isAnalysis);
  if (!agency || !unit) throw new Error('The exercise has no analysis unit.');
  const groups = ['NORRIN-BURG', 'RIV-GEN'].map((code) => ({ kind: 'compartment' as const, code, until: undefined }));
  const passwordHash = await hashPassword(PASSWORD);
  for (const login of logins)
    await enterAccount(store, agency, {
      login,
      name: `Analyst ${login}`,
      passwordHash,
      unitId: unit.id,
      unitName: unit.name,
      roles: ['tactical_analyst'],
      clearance: 'restricted',
      locale: 'en',
      grants: [...groups, { kind: 'purpose', code: PURPOSE, until: undefined }],
    });
  const { rows } = await store.pools.door.query<{ id: string }>(
    'select id from account where login = any($1) order by array_position($1, login)',
    [logins],
  );
  return rows.map((row) => row.id);
}

async function answered(response: Response): Promise<unknown> {
  if (response.status !== 200) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function signedIn(origin: string, login: string): Promise<string> {
  const send = async (operation: typeof signIn | typeof setPurpose, input: object, token?: string): Promise<unknown> =>
    answered(
      await fetch(`${origin}${operation.path}`, {
        method: operation.method,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(input),
      }),
    );
  const { token } = (await send(signIn, { login, password: PASSWORD, kind: 'cli' })) as ReplyOf<typeof signIn>; // per the contract
  await send(setPurpose, { purpose: PURPOSE, justification: 'a proof of load', caseRef: null }, token ?? '');
  return token ?? '';
}

/** The document under review of the exercise, with these accounts as its members. */
async function reviewed(installation: Installation, accounts: readonly string[]): Promise<string> {
  const chair = await connect(() => installation.origin, 'kostic');
  const { items } = await chair.call(listDocuments, {});
  for (const { id } of items) {
    const first = await chair.send(admitMember, admission(id, accounts[0] ?? ''));
    if (first.status !== 200) continue;
    for (const account of accounts.slice(1)) await chair.call(admitMember, admission(id, account));
    return id;
  }
  throw new Error('There is no document whose members the secretariat admits.');
}

const admission = (id: string, accountId: string) => ({
  params: { id },
  input: { accountId, name: 'Analyst', role: 'expert' as const, capacity: 'personal' as const },
});

async function openReports(origin: string, token: string): Promise<readonly string[]> {
  const read = (url: string): Promise<Response> =>
    fetch(`${origin}${url}`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await answered(await read(urlOf(listReports, { query: { limit: 100 } })))) as {
    items: { id: string }[];
  }; // per the contract
  const open: string[] = [];
  for (const { id } of items) if ((await read(urlOf(readReport, { params: { id } }))).status === 200) open.push(id);
  return open;
}
