import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { guardSpace } from './space.ts';

const MEGABYTE = 1_048_576;

/** A guard on disks whose free bytes and clock the test sets. */
function guard(disks: Record<string, number | undefined>) {
  let asked = 0;
  let at = 0;
  const space = guardSpace(
    Object.keys(disks),
    100 * MEGABYTE,
    () => at,
    async (folder) => {
      asked += 1;
      const bytes = disks[folder];
      if (bytes === undefined) throw new Error('there is no such folder');
      return bytes;
    },
  );
  return { space, disks, asked: () => asked, later: (ms: number) => (at += ms) };
}

async function codeOf(work: Promise<void>): Promise<string> {
  return work.then(
    () => 'allowed',
    (error: unknown) => (isReeveError(error) ? error.code : 'something else'),
  );
}

describe('refusing changes while there is still room for reading', () => {
  test('refuses nothing at or above the reserve, and refuses below it', async () => {
    const { space, disks, later } = guard({ data: 100 * MEGABYTE });
    expect(await codeOf(space.refuseWhenFull())).toBe('allowed');
    disks['data'] = 100 * MEGABYTE - 1;
    later(1_000);
    expect(await codeOf(space.refuseWhenFull())).toBe('storage_full');
  });

  test('uses the fullest of several disks', async () => {
    expect(await codeOf(guard({ data: 500 * MEGABYTE, elsewhere: MEGABYTE }).space.refuseWhenFull())).toBe(
      'storage_full',
    );
  });

  test('accepts changes without a restart once there is room again', async () => {
    const { space, disks, later } = guard({ data: 0 });
    expect(await codeOf(space.refuseWhenFull())).toBe('storage_full');
    disks['data'] = 500 * MEGABYTE;
    later(1_000);
    expect(await codeOf(space.refuseWhenFull())).toBe('allowed');
  });

  test('checks the disk once for many changes at the same time', async () => {
    const { space, asked, later } = guard({ data: 500 * MEGABYTE });
    await Promise.all(Array.from({ length: 100 }, () => space.refuseWhenFull()));
    expect(asked()).toBe(1);
    later(1_000);
    await space.refuseWhenFull();
    expect(asked()).toBe(2);
  });

  test('treats a disk that cannot be checked as not full', async () => {
    expect(await codeOf(guard({ data: undefined }).space.refuseWhenFull())).toBe('allowed');
  });
});
