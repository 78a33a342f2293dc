import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ReeveError } from '@reeve/domain';
import { parseHosts } from './hosts.ts';

/** Paths of the files, and facts about the certificate. */
export interface WrittenCertificates {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
  /** False if an existing CA signed again. */
  readonly newCa: boolean;
  readonly until: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longest validity that browsers accept for public certificates; renewal is one command. */
const SERVER_DAYS = 397;
const CA_DAYS = 3650;
/** Clocks of other machines may be slow. */
const EARLIER_MS = HOUR_MS;

/**
 * Creates a certificate for a server, signed by a CA of the agency's own: the one in the folder, or a new one. P-256 keys; the server's is
 * always new. Private keys have mode 0600. No file is left half written.
 *
 * @param folder created if missing, for its owner only
 * @param hosts  names and addresses separated by commas
 * @throws ReeveError invalid_input — the hosts; conflict — the CA in the folder is not usable; misconfigured — the folder
 */
export async function writeCertificates(folder: string, hosts: string, now: Date): Promise<WrittenCertificates> {
  const names = parseHosts(hosts);
  // Its library is large, and only this command needs it.
  const { makeCaCertificate, makeServerCertificate } = await import('./certificate.ts');
  const files = {
    ca: join(folder, 'ca.pem'),
    caKey: join(folder, 'ca-key.pem'),
    cert: join(folder, 'server.pem'),
    key: join(folder, 'server-key.pem'),
  };
  const present = await readCa(files.ca, files.caKey, now);
  const caKey = present?.key ?? newKey().privateKey;
  const from = new Date(now.getTime() - EARLIER_MS);
  const caUntil = present?.until ?? new Date(now.getTime() + CA_DAYS * DAY_MS);
  const ca = present?.pem ?? (await makeCaCertificate({ serial: newSerial(), from, until: caUntil, caKey }));
  const until = new Date(Math.min(now.getTime() + SERVER_DAYS * DAY_MS, caUntil.getTime()));
  const { privateKey, publicKey } = newKey();
  const cert = await makeServerCertificate({ serial: newSerial(), from, until, caKey, publicKey, hosts: names });
  refuseForeignCa(cert, ca, folder);

  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!present) {
      await write(files.caKey, pemOfKey(caKey), 0o600);
      await write(files.ca, ca, 0o644);
    }
    await write(files.key, pemOfKey(privateKey), 0o600);
    await write(files.cert, cert, 0o644);
  } catch (cause) {
    throw new ReeveError('misconfigured', `The certificates cannot be written into ${folder}.`, {}, { cause });
  }
  return { caFile: files.ca, certFile: files.cert, keyFile: files.key, newCa: !present, until };
}

function newKey(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function newSerial(): Buffer {
  return randomBytes(16);
}

function pemOfKey(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

async function readCa(file: string, keyFile: string, now: Date) {
  const [pem, keyPem] = await Promise.all([file, keyFile].map((one) => readFile(one, 'utf8').catch(() => undefined)));
  if (pem === undefined && keyPem === undefined) return undefined;
  const refuse = (why: string): ReeveError =>
    new ReeveError('conflict', `${file} ${why}; move it away or choose another folder with --out.`);
  if (pem === undefined || keyPem === undefined) throw refuse('and ca-key.pem are not both there and readable');
  const { certificate, key } = parseCa(pem, keyPem) ?? {};
  if (!certificate || !key) throw refuse('or its key is damaged');
  if (!certificate.ca || !certificate.checkPrivateKey(key)) throw refuse('is not a CA whose key is ca-key.pem');
  const until = new Date(certificate.validTo);
  if (until.getTime() - now.getTime() < DAY_MS) throw refuse('has expired or is about to');
  return { pem, key, until };
}

function parseCa(pem: string, keyPem: string) {
  try {
    return { certificate: new X509Certificate(pem), key: createPrivateKey(keyPem) };
  } catch {
    return undefined;
  }
}

/** The name of a CA made by another program differs from the one in the certificate, so no client would trust it. */
function refuseForeignCa(cert: string, ca: string, folder: string): void {
  const [server, issuer] = [new X509Certificate(cert), new X509Certificate(ca)];
  if (server.checkIssued(issuer) && server.verify(issuer.publicKey)) return;
  throw new ReeveError('conflict', `The CA in ${folder} was not made by reeve-admin; let your own CA sign instead.`);
}

async function write(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
