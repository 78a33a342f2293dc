import type { Session } from '@reeve/contract';
import { hidesAtMs, noticeSight } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import {
  forgetShiftOfOthers,
  keepShift,
  readKeptLocale,
  readKeptSession,
  readKeptShift,
  timesOf,
  withNoticesInForce,
  type KeptShift,
  type Shift,
} from './kept-shift.ts';
import { makeContact } from './make-contact.ts';
import { makeSealKey, seal, unseal } from './seal.ts';
import type { Vault, VaultEntry } from './vault.ts';

const at = (time: string) => Date.parse(time);
const NOTICE = {
  id: 'n1',
  reference: 'NO-00001',
  title: 'E.S., girl, 15',
  kind: 'missing',
  state: 'released',
  about: 'person',
  text: 'green coat',
  basis: 'missing order MO-0926-2',
  phone: '4410',
  corroborated: false,
  asOf: '2026-09-27T14:30:00Z',
  endsAt: '2026-09-28T14:30:00Z',
  recalledAt: null,
} as const;
const shift = (notices: readonly object[] = [NOTICE]): Shift =>
  ({ at: '2026-09-27T15:02:00Z', sheet: { id: 's1', notices, questions: [] }, questions: [] }) as unknown as Shift; // the parts used here
const KEPT: KeptShift = { shift: shift(), receivedAtMs: at('2026-11-30T04:00:00Z') };
const UNTIL = at('2026-11-30T16:00:00Z');

const SESSION: Session = {
  account: {
    id: 'bela',
    name: 'Bela Novák',
    roles: ['submitting_officer'],
    unit: 'North',
    agency: 'Riverton',
    locale: 'ru',
    theme: 'dark',
  },
  clearance: 'restricted',
  groups: [{ code: 'UNIT:RIV:NORTH', name: 'North' }],
  purposes: [{ code: 'P2', title: 'Burglary' }],
  purpose: {
    code: 'P2',
    title: 'Burglary',
    justification: 'patrol',
    caseRef: null,
    until: '2026-11-30T08:00:00Z',
  },
  purposeEnded: false,
  password: 'own',
  may: ['write_report'],
  sees: ['shift_sheet'],
  csrf: 'a-secret-token',
  expiresAt: new Date(UNTIL).toISOString(),
  demo: false,
  clock: { now: '2026-09-27T15:02:00Z', today: '2026-09-27', timeZone: 'Europe/Berlin', exercise: true },
};

function memoryVault(): Vault & { entry: VaultEntry | undefined } {
  const vault = {
    entry: undefined as VaultEntry | undefined,
    read: async () => vault.entry,
    write: async (entry: VaultEntry) => void (vault.entry = entry),
    clear: async () => void (vault.entry = undefined),
  };
  return vault;
}

describe('the copy of a shift', () => {
  test('is sealed with a key that no script can read, and opens for its account until the session ends', async () => {
    const vault = memoryVault();
    await keepShift(KEPT, SESSION, vault);
    const { entry } = vault;
    expect(entry?.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', entry?.key as CryptoKey)).rejects.toThrow();
    const stored = Buffer.from(entry?.sealed.bytes ?? new ArrayBuffer(0)).toString('latin1');
    expect(stored).not.toContain('E.S.');
    expect(await readKeptShift('bela', UNTIL - 1, vault)).toEqual(KEPT);
  });

  test.each([
    ['its session ends', 'bela', UNTIL],
    ['another person signs in', 'vera', UNTIL - 1],
  ])('is removed with its key when %s', async (_, account, nowMs) => {
    const vault = memoryVault();
    await keepShift(KEPT, SESSION, vault);
    expect(await readKeptShift(account, nowMs, vault)).toBeUndefined();
    expect(vault.entry).toBeUndefined();
  });

  test('is removed when the server names another person, and stays for its own', async () => {
    const vault = memoryVault();
    await keepShift(KEPT, SESSION, vault);
    await forgetShiftOfOthers('bela', vault);
    expect(await readKeptSession(UNTIL - 1, vault)).toBeDefined();
    await forgetShiftOfOthers('vera', vault);
    expect(vault.entry).toBeUndefined();
  });

  test('opens without a server as the person who read it, who may do nothing, in their language', async () => {
    const vault = memoryVault();
    expect(await readKeptSession(UNTIL - 1, vault)).toBeUndefined();
    expect(await readKeptLocale(vault)).toBeUndefined();
    await keepShift(KEPT, SESSION, vault);
    expect(await readKeptLocale(vault)).toBe('ru');
    const kept = await readKeptSession(UNTIL - 1, vault);
    expect(kept?.account).toEqual(SESSION.account);
    expect([kept?.may, kept?.sees, kept?.groups, kept?.purpose, kept?.csrf]).toEqual([[], [], [], null, '']);
    expect(await readKeptSession(UNTIL, vault)).toBeUndefined();
    expect(vault.entry).toBeUndefined();
  });

  test('does not open under another key or with a byte changed', async () => {
    const key = await makeSealKey();
    const sealed = await seal(key, 'bela', 'E.S.');
    expect(await unseal(key, 'bela', sealed)).toBe('E.S.');
    expect(await unseal(await makeSealKey(), 'bela', sealed)).toBeUndefined();
    const changed = new Uint8Array(sealed.bytes.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(await unseal(key, 'bela', { ...sealed, bytes: changed.buffer })).toBeUndefined();
  });
});

describe('without contact', () => {
  const sightAfter = (hours: number) => {
    const { contactMs, nowMs } = timesOf(KEPT, KEPT.receivedAtMs + hours * 3_600_000);
    return noticeSight({ about: 'person', endsAtMs: at(NOTICE.endsAt) }, contactMs, nowMs);
  };

  test('a notice on a person hides twelve hours after the contact by the agency’s clock, and ends at its end', () => {
    expect([11.9, 12, 23.4, 23.5].map(sightAfter)).toEqual(['shown', 'hidden', 'hidden', 'ended']);
    expect(new Date(hidesAtMs(timesOf(KEPT, 0).contactMs)).toISOString()).toBe('2026-09-28T03:02:00.000Z');
  });

  test('a phone whose clock was set back hides it at once', () => {
    expect(sightAfter(-1)).toBe('hidden');
  });
});

describe('on contact', () => {
  const steps: string[] = [];
  const ports = (readShift: () => Promise<Shift>) => {
    steps.length = 0;
    return {
      checkNotices: async (ids: readonly string[]) => {
        steps.push(`check ${ids.join()}`);
        return [];
      },
      readShift: () => {
        steps.push('read');
        return readShift();
      },
      take: async (kept: KeptShift) => void steps.push(`take ${kept.shift.sheet?.notices.length} ${kept.receivedAtMs}`),
      now: () => 7,
    };
  };

  test('notices that are no longer in force go first, then the sheet is read', async () => {
    await makeContact(
      KEPT,
      ports(async () => shift()),
    );
    expect(steps).toEqual(['check n1', `take 0 ${KEPT.receivedAtMs}`, 'read', 'take 1 7']);
  });

  test('they stay removed, and the last contact stays as old as it was, if the rest fails', async () => {
    const broken = ports(() => Promise.reject(new Error('cut')));
    await expect(makeContact(KEPT, broken)).rejects.toThrow('cut');
    expect(steps).toEqual(['check n1', `take 0 ${KEPT.receivedAtMs}`, 'read']);
  });

  test('a recalled notice stays struck through', () => {
    const struck = { ...NOTICE, id: 'n2', recalledAt: '2026-09-27T15:00:00Z' };
    const { sheet } = withNoticesInForce(shift([NOTICE, struck]), []);
    expect(sheet?.notices.map(({ id }) => id)).toEqual(['n2']);
  });
});
