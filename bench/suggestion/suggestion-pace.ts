import { LANGUAGES, suggestStatements, wordMatches, type Language } from '@reeve/domain';
import { makeKnowledge, RIVERTON_SEED } from '@reeve/scenario';
import { readLabelled } from '../../packages/domain/fixtures/suggestion/read-labelled.ts';
import { median } from '../lean-reading.ts';

/** Rounds before the timed ones: code is compiled while they run, as in a server that has been up for a while. */
export const WARM = 20;
export const TIMED = 9;
const TIMED_LONG = 5;
const MEGABYTE = 1e6;

interface Written {
  readonly text: string;
  readonly writtenOn: string;
}

/** Returns a line for each language: MB of text a second of CPU. */
export const pacesOf = (kilobytes: number): readonly string[] =>
  LANGUAGES.map((language) => lineOf(language, kilobytes));

function lineOf(language: Language, kilobytes: number): string {
  const { places, texts } = textsOf(language, kilobytes);
  const size = sizeOf(texts);
  const suggest = ({ text, writtenOn }: Written): unknown => suggestStatements(text, { places, writtenOn });
  const pace = (seconds: number): string => (size / seconds).toFixed(2);
  const readAll = (): void => texts.forEach(suggest);
  const first = cpuSeconds(readAll);
  const separate = medianOf(readAll, WARM, TIMED);
  const long = { text: texts.map(({ text }) => text).join('\n'), writtenOn: texts[0]?.writtenOn ?? '' };
  const joined = medianOf(() => suggest(long), 1, TIMED_LONG);
  const words = medianOf(() => texts.forEach(({ text }) => wordMatches(text, language)), WARM / 2, TIMED);
  return `${language}: ${texts.length} texts ${pace(separate)} (the first time, uncompiled, ${pace(first)}); as one text ${pace(joined)}; check of words ${pace(words)}`;
}

function textsOf(language: Language, kilobytes: number): { places: readonly string[]; texts: readonly Written[] } {
  const { places, texts } = readLabelled(language);
  const reports = language === 'en' ? makeKnowledge(RIVERTON_SEED).reports : [];
  const own = [
    ...texts,
    ...reports.map(({ report: { sanitisedText, submittedOn } }) => ({ text: sanitisedText, writtenOn: submittedOn })),
  ];
  const repeated: Written[] = [];
  for (let bytes = 0, nth = 0; bytes < kilobytes * 1000; nth += 1) {
    const one = own[nth % own.length];
    if (!one) break;
    repeated.push(one);
    bytes += Buffer.byteLength(one.text);
  }
  return { places, texts: repeated };
}

const sizeOf = (texts: readonly Written[]): number =>
  texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / MEGABYTE;

function medianOf(work: () => void, warm: number, timed: number): number {
  for (let round = 0; round < warm; round += 1) work();
  return median(Array.from({ length: timed }, () => cpuSeconds(work)));
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
