import { readReport, type Report } from '@reeve/contract';
import { CONNECTION_OPTIONS, onServer } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { asFields } from '../output/fields.ts';
import { localTime } from '../output/instant.ts';
import { gradeText, markingLines, wordsOf } from '../output/marking.ts';
import { plainJson, plainLine, plainText } from '../output/plain-text.ts';
import { resolve } from '../thread/resolve.ts';

/** `reeve report show` */
export const showReport: Command = {
  about: 'Show one report, within your rights. Showing it is an access and is logged.',
  example: 'reeve report show RP-7K3QM',
  options: { ...CONNECTION_OPTIONS, json: JSON_OPTION },
  positionals: ['reference or id'],
  network: true,
  run: (options, terminal, [named = '']) =>
    onServer(options, terminal, async (client) => {
      const { id } = await resolve(client, named, 'report');
      const report = await client.call(readReport, { params: { id } });
      terminal.out(options.has('json') ? plainJson(report) : asText(report));
      return 0;
    }),
};

function asText(report: Report): string {
  const sections = [
    `${report.reference}  ${plainLine(report.subject) || '(no subject yet)'}`,
    asFields(facts(report)),
    section('Sanitised text', report.sanitisedText),
    section('Raw text', report.raw?.text),
    section('Draft', report.draft?.text),
    section('Persons', report.persons.map(personLine).join('\n')),
    section('History', report.history.map(historyLine).join('\n')),
  ];
  return sections.filter((part) => part !== '').join('\n\n');
}

function section(title: string, text: string | null | undefined): string {
  return text === null || text === undefined || text.trim() === '' ? '' : `${title}\n${plainText(text.trim())}`;
}

function facts(report: Report): readonly (readonly [string, string])[] {
  const { grade, provisionalGrade, plannedMarking, raw } = report;
  return [
    ['State', wordsOf(report.state)],
    ['Grade of record', gradeText(grade)],
    ...(grade === null ? ([['Provisional grade', gradeText(provisionalGrade)]] as const) : []),
    ...markingLines(report.marking),
    ...(plannedMarking === null
      ? []
      : markingLines(plannedMarking).map(([name, value]) => [`${name} planned`, value] as const)),
    ['Purpose', report.purpose ?? ''],
    ['Legal basis', report.legalBasis ?? ''],
    ['Priority', wordsOf(report.priority ?? '')],
    ['Unit', report.unit],
    ...(raw === null
      ? []
      : ([
          ['Source reference', raw.sourceReference],
          ['Author', raw.author],
        ] as const)),
    ['Occurred on', report.occurredOn ?? ''],
    ['Submitted', report.submittedAt === null ? '' : localTime(report.submittedAt)],
    ['Review on', report.reviewOn ?? ''],
    ['Erased by', report.maximumOn ?? ''],
  ];
}

function personLine(person: Report['persons'][number]): string {
  // Category codes have their letter as a prefix: `c_victim`.
  const [letter = '', ...words] = person.category.split('_');
  const grounds = person.grounds === '' ? '' : `; ${person.grounds}`;
  return plainLine(
    `${person.name}: ${letter.toUpperCase()}, ${words.join(' ')}${grounds}; review on ${person.reviewOn}`,
  );
}

function historyLine(step: Report['history'][number]): string {
  const reason = step.reason === '' ? '' : `: ${step.reason}`;
  return plainLine(`${localTime(step.at)}  ${wordsOf(step.to)}, ${step.by}${reason}`);
}
