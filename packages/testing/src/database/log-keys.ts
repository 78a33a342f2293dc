import { createHash, createPrivateKey } from 'node:crypto';
import { signerOfKey, type LogKeys, type LogSigner } from '@reeve/store';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signer of an agency’s log in tests: the same in every run. */
export function testSigner(agencyId: string, generation = 0): LogSigner {
  const seed = createHash('sha256').update(`key of the tests ${agencyId} ${generation}`).digest();
  return signerOfKey(agencyId, createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }));
}

/** Keys of logs that rest in no file. */
export function testLogKeys(): LogKeys {
  let generation = 0;
  return {
    signerOf: (agencyId) => Promise.resolve(testSigner(agencyId, generation)),
    renew: (agencyId) => {
      generation += 1;
      return Promise.resolve(testSigner(agencyId, generation));
    },
  };
}
