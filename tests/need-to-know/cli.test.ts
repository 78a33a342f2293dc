import { some } from '@reeve/testing/run/draw.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_DRIVERS, networkCommands } from './driver/cli-driver.ts';
import { driveCli } from './drive-cli.ts';
import { leaks, makeWorlds, rawWordsIn, type Worlds } from './pair.ts';

const READERS = ['ivo', 'bela', 'mara', 'pia'];

test('exactly the commands that use a server have a driver', async () => {
  expect(Object.keys(CLI_DRIVERS).toSorted()).toEqual([...(await networkCommands())].toSorted());
});

describe('two worlds on the command line', { timeout: 240_000 }, () => {
  let worlds: Worlds;
  beforeAll(async () => void (worlds = await makeWorlds('pairs')), 120_000);
  afterAll(() => worlds.close());

  test.each(some(1, READERS, 'command line'))('what %s cannot see changes no line and no file', async (login) => {
    const without = await worlds.commandsWithout(login);
    const second = await worlds.hide(login, `${login} command line`);
    try {
      const withHidden = await driveCli(second, login, worlds.targets);
      expect(leaks(worlds, without, withHidden)).toEqual([]);
      if (login !== 'mara') expect(rawWordsIn(withHidden)).toEqual([]);
    } finally {
      await second.drop();
    }
  });
});
