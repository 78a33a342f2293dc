import { parseInline, type InlineLink, type InlineRun } from '@reeve/domain';

/** What is between the letters of a block: line breaks of the frozen draft, beginnings and ends of comments. */
export interface Mark {
  /** The character of the written text that follows it. */
  readonly at: number;
  readonly xml: string;
}

/** How the runs of a text are set. */
export interface RunSetting {
  readonly run: (text: string, look: Pick<InlineRun, 'strong' | 'emphasis' | 'code'>) => string;
  readonly link: (link: InlineLink, inner: string, words: string) => string;
}

/**
 * Sets a written text as runs with marks between its letters.
 *
 * @param base start of the text in the character count of the marks
 * @param marks ascending
 */
export function setRuns(source: string, base: number, marks: readonly Mark[], setting: RunSetting): string {
  let [xml, next] = ['', 0];
  const marksBefore = (at: number): string => {
    let out = '';
    for (let mark = marks[next]; mark && mark.at <= at; mark = marks[next]) {
      out += mark.xml;
      next += 1;
    }
    return out;
  };
  for (const run of parseInline(source)) {
    const [from, to] = [base + run.from, base + run.to];
    if (run.link?.kind === 'footnote' || run.text === '') {
      xml += marksBefore(from);
      if (run.link) xml += setting.link(run.link, '', run.text);
      continue;
    }
    let inner = '';
    let at = from;
    const outside = marksBefore(from);
    while (at < to) {
      const stop = Math.min(marks[next]?.at ?? to, to);
      if (stop > at) inner += setting.run(run.text.slice(at - from, stop - from), run);
      at = stop;
      if (at < to) inner += marksBefore(at);
    }
    xml += outside + (run.link ? setting.link(run.link, inner, run.text) : inner);
  }
  return xml + marksBefore(Infinity);
}

/** Positions of the plain text as positions of the written one. @param plain ascending */
export function writtenPlaces(source: string, plain: readonly number[]): readonly number[] {
  const places: number[] = [];
  let [next, passed] = [0, 0];
  for (const run of parseInline(source)) {
    for (; (plain[next] ?? Infinity) < passed + run.text.length; next += 1)
      places.push(run.from + (plain[next] ?? 0) - passed);
    passed += run.text.length;
  }
  while (places.length < plain.length) places.push(source.length);
  return places;
}
