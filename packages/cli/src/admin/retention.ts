import { ReeveError } from '@reeve/domain';
import type { Rewritten, Sweep } from '@reeve/server';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf, agencyOf } from './administration.ts';

type Swept = Sweep['reports'][number];

/** `reeve-admin retention sweep` */
export const sweepRetention: Command = {
  about:
    'Erase what has reached its maximum period without a retention decision by two people: reports past their maximum and links of\n' +
    'persons past theirs. What an open proceeding or a hold protects stays restricted and is listed with its ground. A server\n' +
    'for real use does this every hour; in an exercise, only this command does it.',
  example: 'reeve-admin retention sweep --agency RIV --dry-run',
  installation: true,
  options: {
    agency: { value: 'CODE', about: 'whose reports', required: true },
    'dry-run': { about: 'erase nothing; list what would be erased and what prevents it' },
    rewrite: {
      about:
        'then rewrite the database, so that none of its files contains erased data; the server is paused meanwhile. On a server of ' +
        'your own the write-ahead log, replicas and backups stay as they are',
    },
    json: { about: 'print one JSON object: today, links, reports, rewritten' },
  },
  run: async (options, terminal) => {
    const dryRun = options.has('dry-run');
    if (dryRun && options.has('rewrite'))
      throw new ReeveError('invalid_input', 'A dry run changes nothing: leave out --dry-run or --rewrite.');
    const administration = await administrationOf(terminal);
    const sweep = await administration.sweep(agencyOf(options), dryRun);
    const rewritten = options.has('rewrite') ? await administration.rewriteErased() : undefined;
    if (options.has('json')) {
      terminal.out(
        plainJson({
          ...sweep,
          rewritten: rewritten ?? null,
          reports: sweep.reports.map((one) => ({
            ...one,
            because: one.because ?? null,
            hold: one.hold ?? null,
            proceeding: one.proceeding ?? null,
          })),
        }),
      );
      return 0;
    }
    for (const report of sweep.reports) terminal.out(lineOf(report, dryRun));
    const gone = sweep.reports.filter((one) => one.because === undefined).length;
    const kept = sweep.reports.length - gone;
    terminal.out(
      `${sweep.today}: ${gone} ${gone === 1 ? 'report' : 'reports'} and ${sweep.links} ${sweep.links === 1 ? 'link' : 'links'} of persons ${dryRun ? 'would be' : 'were'} erased; ${kept} kept.`,
    );
    if (sweep.specialItems > 0)
      terminal.out(`Items of special categories ${dryRun ? 'to erase' : 'erased'}: ${sweep.specialItems}.`);
    if (sweep.threats > 0) terminal.out(`Threats to life ${dryRun ? 'to erase' : 'erased'}: ${sweep.threats}.`);
    if (rewritten) terminal.out(rewrittenLine(rewritten));
    return 0;
  },
};

const rewrittenLine = ({ tables, logRotated, samplesCleared }: Rewritten): string =>
  logRotated
    ? `${tables} tables and the write-ahead log were rewritten. Backups keep what was erased until they expire.`
    : `${tables} tables were rewritten. Not done, because this server is not Reeve's own: its write-ahead log and archive, replicas and backups keep what was erased until they expire.${samplesCleared ? '' : ' Before PostgreSQL 18 only its superuser removes the planner’s samples of tables that have become empty from pg_statistic.'}`;

function lineOf({ reference, maximumOn, because, hold, proceeding }: Swept, dryRun: boolean): string {
  const what = because === undefined ? (dryRun ? 'would be erased' : 'erased') : 'kept';
  const why =
    proceeding && because === 'proceeding'
      ? `: its case is before ${proceeding.authority}, to be confirmed by ${proceeding.keptBy} until ${proceeding.confirmBy}`
      : hold && because === 'held'
        ? `: held until ${hold.endsOn} by ${hold.setBy}: ${hold.ground}`
        : '';
  return `${reference}  maximum ${maximumOn}  ${what}${why}`;
}
