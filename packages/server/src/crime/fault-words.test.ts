import { LANGUAGES } from '@reeve/domain';
import { FAULT_CODES, FAULT_HEADING } from '@reeve/formats';
import { describe, expect, test } from 'vitest';
import { faultsIn } from './fault-words.ts';

const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const ENGLISH = 'It could not be read.';
const KEPT = FAULT_HEADING + FAULT_CODES.map((code, at) => `${at + 2},"Month",${code},"${ENGLISH}"\r\n`).join('');

describe.each(OTHERS)('rejected rows, read in %s', (language) => {
  test('keep line, column and code, and have a sentence each of their own', () => {
    const [head, ...lines] = faultsIn(KEPT, language).trimEnd().split('\r\n');
    expect(`${head}\r\n`).toBe(FAULT_HEADING);
    expect(lines.map((line) => line.split(',', 3).join(','))).toEqual(
      FAULT_CODES.map((code, at) => `${at + 2},"Month",${code}`),
    );
    const sentences = lines.map((line) => line.slice(line.indexOf(',"', line.indexOf('",') + 2) + 1));
    expect(new Set(sentences).size).toBe(FAULT_CODES.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^"[^"{}]+\."$/);
      expect(sentence).not.toContain(ENGLISH);
    }
  });
});

test('keep the stored sentence in English, which quotes the cell', () => {
  expect(faultsIn(KEPT, 'en')).toBe(KEPT);
});

test('prints a column name with quotes, a comma or a dollar sign unchanged, in one cell', () => {
  const kept = `${FAULT_HEADING}7,"Say ""$&"", then",date_missing,"x"\r\n8,"Plain",not_known,"kept"\r\n`;
  expect(faultsIn(kept, 'de')).toBe(
    `${FAULT_HEADING}7,"Say ""$&"", then",date_missing,"Say ""$&"", then ist leer; zu einer Straftat gehört mindestens der Monat."\r\n8,"Plain",not_known,"kept"\r\n`,
  );
});
