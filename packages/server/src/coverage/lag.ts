import { lagQuantile, type RecordedLag } from '@reeve/analysis';
import { toDayNumber, type CoverageStatement } from '@reeve/domain';
import { recordingDays, type ActorTx } from '@reeve/store';

/** Crimes read for one type: enough for a quantile, whatever the size of the set. */
const MOST = 50_000;

/** Returns the recording lag of each type of a data set with known recording dates, as far as the reader can see. */
export async function recordingLags(tx: ActorTx, dataSetId: string, statements: readonly CoverageStatement[]) {
  const extracted = statements.flatMap((one) => (one.extractedOn === null ? [] : [toDayNumber(one.extractedOn)]));
  const lastExtract = extracted.length === 0 ? undefined : Math.max(...extracted);
  const byType = new Map<string, RecordedLag[]>();
  for (const { type, day, recorded } of await recordingDays(tx, dataSetId, MOST)) {
    const lagDays = recorded - day;
    if (lagDays < 0) continue; // a crime recorded before it began shows nothing about the lag of others
    const list = byType.get(type) ?? [];
    list.push({ lagDays, observableDays: Math.max(lagDays, (lastExtract ?? recorded) - day) });
    byType.set(type, list);
  }
  return [...byType].map(([offenceType, lags]) => ({
    offenceType,
    n: lags.length,
    medianDays: lagQuantile(lags, 0.5) ?? 0,
    ninetiethDays: lagQuantile(lags, 0.9) ?? 0,
    ninetyFifthDays: lagQuantile(lags, 0.95) ?? 0,
  }));
}
