import { createHash, createPublicKey, webcrypto, type KeyObject } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AltName,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  GeneralName,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from 'pkijs';
import type { Host } from './hosts.ts';

/** Common parts of both kinds of certificate. */
interface Common {
  /** 8 to 20 random octets (RFC 5280 §4.1.2.2). */
  readonly serial: Uint8Array;
  readonly from: Date;
  readonly until: Date;
  /** The private key that signs, on the curve P-256: the CA's. */
  readonly caKey: KeyObject;
}

/** Returns the certificate of the agency's own CA, which can sign certificates of servers and no further CA (`pathLen` 0). PEM. */
export async function makeCaCertificate(of: Common): Promise<string> {
  const publicKey = createPublicKey(of.caKey);
  return makeCertificate({ ...of, subject: caName(publicKey), publicKey }, [
    extension(OID.basicConstraints, true, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    extension(OID.keyUsage, true, KEY_CERT_SIGN_AND_CRL_SIGN),
    extension(OID.subjectKeyId, false, keyId(publicKey)),
  ]);
}

/** Returns a certificate for a TLS server under such a CA. Clients check only the hosts; the name is for people. PEM. */
export async function makeServerCertificate(
  of: Common & { readonly publicKey: KeyObject; readonly hosts: readonly Host[] },
): Promise<string> {
  const altNames = of.hosts.map((host) =>
    'dns' in host
      ? new GeneralName({ type: 2, value: host.dns })
      : new GeneralName({ type: 7, value: new OctetString({ valueHex: bytes(host.address) }) }),
  );
  const keyIdentifier = keyId(createPublicKey(of.caKey));
  return makeCertificate({ ...of, subject: nameOf('Reeve server') }, [
    extension(OID.basicConstraints, true, new BasicConstraints().toSchema()),
    extension(OID.keyUsage, true, DIGITAL_SIGNATURE),
    extension(OID.extendedKeyUsage, false, new ExtKeyUsage({ keyPurposes: [OID.serverAuth] }).toSchema()),
    extension(OID.subjectAltName, false, new AltName({ altNames }).toSchema()),
    extension(OID.subjectKeyId, false, keyId(of.publicKey)),
    extension(OID.authorityKeyId, false, new AuthorityKeyIdentifier({ keyIdentifier }).toSchema()),
  ]);
}

const OID = {
  commonName: '2.5.4.3',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** Bits of `KeyUsage`, the first one highest, without zeros at the end (RFC 5280 §4.2.1.3): bit 0; bits 5 and 6. */
const DIGITAL_SIGNATURE = new BitString({ valueHex: Uint8Array.of(0b1000_0000).buffer, unusedBits: 7 });
const KEY_CERT_SIGN_AND_CRL_SIGN = new BitString({ valueHex: Uint8Array.of(0b0000_0110).buffer, unusedBits: 1 });

/** RFC 5280 §4.1: version 3. */
async function makeCertificate(
  of: Common & { readonly subject: RelativeDistinguishedNames; readonly publicKey: KeyObject },
  extensions: Extension[],
): Promise<string> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: Integer.fromBigInt(BigInt(`0x${Buffer.from(of.serial).toString('hex')}`)),
    issuer: caName(createPublicKey(of.caKey)),
    notBefore: time(of.from),
    notAfter: time(of.until),
    subject: of.subject,
    subjectPublicKeyInfo: PublicKeyInfo.fromBER(bytes(of.publicKey.export({ type: 'spki', format: 'der' }))),
    extensions,
  });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const pkcs8 = of.caKey.export({ type: 'pkcs8', format: 'der' });
  await certificate.sign(await webcrypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign']), 'SHA-256');
  return pemOf(Buffer.from(certificate.toSchema().toBER()));
}

function extension(extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** A name of one part, its common name. */
function nameOf(value: string): RelativeDistinguishedNames {
  const commonName = new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value }) });
  return new RelativeDistinguishedNames({ typesAndValues: [commonName] });
}

/** The CA's name contains the start of its key's identifier, so that two CAs of an agency are distinguishable. */
function caName(publicKey: KeyObject): RelativeDistinguishedNames {
  return nameOf(`Reeve internal CA ${Buffer.from(keyId(publicKey).getValue()).toString('hex').slice(0, 8)}`);
}

/** RFC 7093 §2, method 1: the first 160 bits of SHA-256 over the key's bits; of a P-256 key its 65 octets at the end. */
function keyId(publicKey: KeyObject): OctetString {
  const bits = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
  return new OctetString({ valueHex: bytes(createHash('sha256').update(bits).digest().subarray(0, 20)) });
}

/** RFC 5280 §4.1.2.5: two digits of the year before 2050, four from then on. */
function time(at: Date): Time {
  return new Time({ type: at.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value: at });
}

/** The bytes alone: a buffer can be a part of a larger one. */
const bytes = (buffer: Uint8Array): ArrayBuffer => Uint8Array.from(buffer).buffer;

function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
