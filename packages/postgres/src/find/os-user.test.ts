import { expect, test } from 'vitest';

import { chooseOsUser, isRoot, parsePasswd, sharedUserWarning } from './os-user.ts';

test('skips damaged lines and network entries of a password file', () => {
  const text =
    'root:x:0:0:root:/root:/bin/bash\n+::::::\n# note\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n';
  expect(parsePasswd(text)).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'postgres', uid: 101, gid: 104 },
  ]);
});

test.runIf(isRoot())('root runs a new database, and one that root copied, as an unprivileged user', async () => {
  expect((await chooseOsUser(undefined))?.uid).toBeGreaterThan(0);
  expect((await chooseOsUser(0))?.uid).toBeGreaterThan(0);
});

test.runIf(isRoot())('root runs a database as the user who owns it', async () => {
  expect((await chooseOsUser(65534))?.uid).toBe(65534);
});

test.runIf(isRoot())('refuses the database of a user unknown to the machine', async () => {
  await expect(chooseOsUser(3_999_999)).rejects.toMatchObject({ code: 'misconfigured' });
});

test.skipIf(isRoot())('refuses the database of another user', async () => {
  await expect(chooseOsUser(0)).rejects.toMatchObject({ code: 'misconfigured' });
});

test('warns about a user shared with other programs', () => {
  expect(sharedUserWarning({ name: 'nobody', uid: 65534, gid: 65534 })).toContain('nobody');
  expect(sharedUserWarning({ name: 'postgres', uid: 101, gid: 104 })).toBeUndefined();
  expect(sharedUserWarning(undefined)).toBeUndefined();
});
