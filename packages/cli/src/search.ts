import { search, type SearchHit } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from './api/connection.ts';
import { type Command, JSON_OPTION, widthOf } from './command.ts';
import { cutToWidth } from './output/display-width.ts';
import { wordsOf } from './output/marking.ts';
import { plainJson, plainLine } from './output/plain-text.ts';
import { readKind } from './thread/resolve.ts';

const ASKS = {
  reason: 'The text is shown once you give a reason: reeve reason report ID --because TEXT',
  acknowledgement: 'The text is shown once you accept its conditions, on its page.',
} as const;

const REASONS: Readonly<Record<Exclude<SearchHit['reason'], 'exact'>, string>> = {
  pattern: 'fits the wildcard',
  alphabet: 'other alphabet',
  spelling: 'other spelling of a name',
  words: 'written in one word or in two',
  part: 'part of a number',
  ending: 'ending of a number',
  similar: 'similar spelling',
  elsewhere: 'matches in a part that is not shown here',
};

/** Returns why a result is not an exact match, with its words; no line for an exact one. */
function reasonOf({ reason, matched }: SearchHit): string[] {
  if (reason === 'exact') return [];
  return [`    ${REASONS[reason]}${matched === null ? '' : `: ${plainLine(matched)}`}`];
}

/** `reeve search` */
export const searchCommand: Command = {
  about: 'Search what you may see: sanitised text only, never the raw file, and without totals.',
  example: 'reeve search blue van',
  options: {
    kind: { value: 'KIND', about: 'only one kind of object, such as report' },
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['word to find…'],
  network: true,
  run: (options, terminal, words) => {
    const kind = readKind(textOf(options, 'kind'));
    const q = words.join(' ').trim();
    if (q.length < 2) throw new ReeveError('invalid_input', 'Give at least two letters to search for.');
    return onServer(options, terminal, async (client) => {
      const found = await client.call(search, { query: { q, ...(kind && { kind }) } });
      if (options.has('json')) {
        terminal.out(plainJson(found));
        return 0;
      }
      const lines = found.items.flatMap((hit) => [
        `${hit.reference}  ${wordsOf(hit.kind)}  ${wordsOf(hit.marking.classification)}  ${plainLine(hit.title)}`,
        ...reasonOf(hit),
        ...(hit.asks === null ? [] : [`    ${ASKS[hit.asks]}`]),
        ...(hit.excerpt === '' ? [] : [`    ${plainLine(hit.excerpt)}`]),
      ]);
      if (lines.length === 0) lines.push('Nothing that you may see holds these words.');
      if (found.more) lines.push('There is more; use more words.');
      terminal.out(lines.map((line) => cutToWidth(line, widthOf(terminal))).join('\n'));
      return 0;
    });
  },
};
