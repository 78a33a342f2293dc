import { expect, test } from 'vitest';
import { drive } from '../need-to-know/drive.ts';
import { driveCli } from '../need-to-know/drive-cli.ts';
import { leaks, makeWorlds, rawWordsIn } from '../need-to-know/pair.ts';
import { proofRun, tell } from '../support/tally.ts';

const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia', 'odo', 'ulla', 'rosa', 'mara', 'vera', 'dora', 'theo', 'cleo'];
/** Whose work is with raw files. */
const RAW_READERS = ['mara', 'dora', 'theo'];
/** Worlds are made anew after so many rounds of all readers. */
const ROUNDS = 4;

test('what a reader may not see changes no byte of any answer', async () => {
  const { seed, until } = proofRun();
  const found: string[] = [];
  let compared = 0;
  let told = 0;
  for (let nth = 0; performance.now() < until; nth += 1) {
    const worlds = await makeWorlds(`${seed} ${nth}`);
    try {
      for (let round = 0; round < ROUNDS && performance.now() < until; round += 1) {
        for (const login of READERS) {
          if (performance.now() > until) break;
          const without = await worlds.answersWithout(login);
          const second = await worlds.hide(login, `${seed} ${nth} ${round} ${login}`);
          const withHidden = await drive(second, login, worlds.targets);
          await second.drop();
          compared += withHidden.length;
          found.push(...leaks(worlds, without, withHidden).map((leak) => `${login} ${round}: ${leak}`));
          if (!RAW_READERS.includes(login)) found.push(...rawWordsIn(withHidden));
          if (round > 0 || performance.now() > until) continue;
          const third = await worlds.hide(login, `${seed} ${nth} command line ${login}`);
          const commands = await driveCli(third, login, worlds.targets);
          await third.drop();
          told += commands.length;
          found.push(
            ...leaks(worlds, await worlds.commandsWithout(login), commands).map((leak) => `${login}: ${leak}`),
          );
          if (!RAW_READERS.includes(login)) found.push(...rawWordsIn(commands));
        }
      }
    } finally {
      await worlds.close();
    }
  }
  for (const leak of found) console.log(leak);
  tell([
    { part: 'worlds', figure: 'answers compared in two worlds', aim: 20_000, seen: compared, failed: found.length },
    { part: 'worlds', figure: 'of commands compared in two worlds', aim: 5000, seen: told, failed: found.length },
    { part: 'worlds', figure: 'answers searched for canaries', aim: 1_000_000, seen: (compared + told) * 2, failed: 0 },
  ]);
  expect(found).toEqual([]);
});
