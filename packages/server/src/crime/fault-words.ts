import type { FaultCode, RowFault } from '@reeve/formats';
import { type Language } from '@reeve/domain';
import { importFaultTexts } from '@reeve/words';

type Translated = Exclude<Language, 'en'>;

/** Why a row was rejected; `{column}` is the column as the file names it. The reader of files itself reports in English. */
const FAULT_WORDS: Readonly<Record<Translated, Readonly<Record<FaultCode, string>>>> = importFaultTexts;

/** A line of a stored fault file: line, column, code, sentence; texts in quotes, a quote in them doubled. */
const LINE = /^(\d+),"((?:[^"]|"")*)",([a-z_]+),"((?:[^"]|"")*)"\r$/gm;

/**
 * Returns a stored fault file in its reader's language. Line, column and code stay unchanged; if a language has no sentence for a code, the
 * stored one stays too.
 */
export function faultsIn(faults: string, language: Language): string {
  if (language === 'en') return faults;
  const words: Readonly<Partial<Record<string, string>>> = FAULT_WORDS[language];
  return faults.replaceAll(LINE, (whole: string, line: string, column: string, code: string) => {
    const sentence = words[code];
    // The column is inserted in a cell that is already quoted, so it stays unchanged.
    return sentence === undefined
      ? whole
      : `${line},"${column}",${code},"${sentence.replace('{column}', () => column)}"\r`;
  });
}

/** Returns why a row would be rejected, in its reader's language. */
export function faultSentence({ code, column, sentence }: RowFault, language: Language): string {
  return language === 'en' ? sentence : FAULT_WORDS[language][code].replace('{column}', () => column);
}
