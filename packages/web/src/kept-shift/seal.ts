/** A sealed text: AES-256-GCM. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** Makes a key that this browser can use and no script can read out. */
export function makeSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Bytes of a nonce for AES-GCM (NIST SP 800-38D, 8.2). */
const NONCE_BYTES = 12;

/** Seals a text for one account: under another account's name it does not open. */
export async function seal(key: CryptoKey, account: string, text: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const bytes = await crypto.subtle.encrypt(parameters(nonce, account), key, new TextEncoder().encode(text));
  return { nonce, bytes };
}

/** Opens a sealed text; undefined if the key or the account is another, or a byte was changed. */
export async function unseal(key: CryptoKey, account: string, { nonce, bytes }: Sealed): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters(nonce, account), key, bytes));
  } catch {
    return undefined;
  }
}

const parameters = (nonce: Uint8Array<ArrayBuffer>, account: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(account),
});
