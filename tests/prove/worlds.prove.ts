import { ANSWERS_SEARCHED, proofRun, tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import { drive, type Reply } from '../need-to-know/drive.ts';
import { driveCli } from '../need-to-know/drive-cli.ts';
import { leaks, makeWorlds, rawWordsIn } from '../need-to-know/pair.ts';

const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia', 'odo', 'ulla', 'rosa', 'mara', 'vera', 'dora', 'theo', 'cleo'];
/** Readers who work with raw files. */
const RAW_READERS = ['mara', 'dora', 'theo'];
/** Differences that are printed; one broken world differs in every answer. */
const MOST_PRINTED = 40;
/** Worlds are regenerated after this many rounds of all readers. */
const ROUNDS = 4;

test('what a reader cannot see changes no byte of any response', async () => {
  const { seed, until } = proofRun();
  const found: string[] = [];
  let compared = 0;
  let commandsCompared = 0;
  /** Words found that must not be there, in addition to other differences. */
  let words = 0;
  const note = (login: string, differ: readonly string[], answers: readonly Reply[]): void => {
    const raw = RAW_READERS.includes(login) ? [] : rawWordsIn(answers);
    words += raw.length + differ.filter((one) => one.startsWith('canary')).length;
    found.push(...[...differ, ...raw].map((one) => `${login}: ${one}`));
  };
  const reportAll = (): void =>
    tell([
      { part: 'worlds', figure: 'answers compared in two worlds', aim: 20_000, seen: compared, failed: found.length },
      {
        part: 'worlds',
        figure: 'of commands compared in two worlds',
        aim: 5000,
        seen: commandsCompared,
        failed: found.length,
      },
      {
        part: 'canaries',
        figure: ANSWERS_SEARCHED,
        aim: 1_000_000,
        seen: compared + commandsCompared,
        failed: words,
      },
    ]);
  const goesOn = (): boolean => performance.now() < until && found.length === 0;
  for (let nth = 0; goesOn(); nth += 1) {
    const worlds = await makeWorlds(`${seed} ${nth}`);
    try {
      for (let round = 0; round < ROUNDS && goesOn(); round += 1) {
        for (const login of READERS) {
          if (!goesOn()) break;
          const without = await worlds.answersWithout(login);
          const second = await worlds.hide(login, `${seed} ${nth} ${round} ${login}`);
          const withHidden = await drive(second, login, worlds.targets);
          await second.drop();
          compared += withHidden.length;
          note(login, leaks(worlds, without, withHidden), withHidden);
          reportAll();
          if (round > 0 || !goesOn()) continue;
          const third = await worlds.hide(login, `${seed} ${nth} command line ${login}`);
          const commands = await driveCli(third, login, worlds.targets);
          await third.drop();
          commandsCompared += commands.length;
          note(login, leaks(worlds, await worlds.commandsWithout(login), commands), commands);
          reportAll();
        }
      }
    } finally {
      await worlds.close();
    }
  }
  for (const leak of found.slice(0, MOST_PRINTED)) console.log(leak);
  expect(found.slice(0, MOST_PRINTED)).toEqual([]);
});
