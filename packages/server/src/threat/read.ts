import { readThreat, type ReplyOf } from '@reeve/contract';
import { mayCloseThreat, parseGradeCodes } from '@reeve/domain';
import { clockOf, readsRecord, threatRecords, threatSteps, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { alarmContext, shownAlarm, shownThreat, shownVerdict, type AlarmContext } from './alarm.ts';

type ShownRecord = NonNullable<ReplyOf<typeof readThreat>['record']>;

/** Returns every version of a threat's record, newest first. */
async function recordsOf(tx: ActorTx, id: string, { names }: AlarmContext): Promise<readonly ShownRecord[]> {
  const rows = await threatRecords(tx, id);
  return rows.map((row) => ({
    saidOrDone: row.said_or_done,
    options: row.options,
    grade: parseGradeCodes(row.grade_scheme ?? '', row.grade_source ?? '', row.grade_info ?? '') ?? null,
    by: names.get(row.written_by) ?? '',
    at: row.at.toISOString(),
  }));
}

export const readThreatHandler = handle(readThreat, (call) =>
  call.read(async (tx) => {
    const context = await alarmContext(tx);
    const threat = await shownThreat(tx, call.params.id, context);
    const isReader = readsRecord(tx, threat);
    const [record, ...earlier] = await recordsOf(tx, threat.id, context);
    const me = { accountId: tx.person.accountId, roles: tx.actor.roles };
    const close = mayCloseThreat(me, clockOf(threat), context.roster, tx.now().getTime());
    call.consulted({ action: 'view', objectKind: 'threat', objectIds: [threat.id] });
    return {
      ...shownAlarm(tx, threat, context),
      controlRoom: context.controlRoom,
      dutyCommanders: [...context.dutyCommanders],
      readsRecord: isReader,
      raisedBy: isReader ? (context.names.get(threat.raised_by) ?? '') : null,
      record: record ?? null,
      earlier,
      steps: (await threatSteps(tx, threat.id)).map((row) => ({
        step: row.step,
        words: row.words,
        by: context.names.get(row.done_by) ?? '',
        at: row.at.toISOString(),
      })),
      mayClose: isReader
        ? (shownVerdict(close) as ReplyOf<typeof readThreat>['mayClose']) // of its reasons only `role` and `closed` are given
        : { allowed: false, because: 'no_record' as const },
    };
  }),
);
