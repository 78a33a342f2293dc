import type { readEntity, ReplyOf } from '@reeve/contract';
import { commonOrigins, countOrigins, placeCandidates, suggestMentions, type OriginReport } from '@reeve/domain';
import { knownPlaces, originDecisions, todayIn, type ActorTx, type ReportBehind } from '@reeve/store';

/** Comparing costs about 1 ms a report; more than these would delay the page. */
const MOST_COMPARED = 60;

/**
 * Returns which of these reports can have one origin. Only texts that this reader may see are compared, and only with each
 * other, so a hidden report changes neither the pairs nor the time they take.
 */
export async function openOrigins(
  tx: ActorTx,
  reports: readonly ReportBehind[],
): Promise<ReplyOf<typeof readEntity>['origins']> {
  const compared = reports
    .filter(({ sanitised_text }) => sanitised_text !== null)
    .toSorted((a, b) => sentAt(b) - sentAt(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_COMPARED);
  const decisions = await originDecisions(
    tx,
    compared.map(({ id }) => id),
  );
  const decided = decisions.map(({ one, other, answer, because, decidedBy, at }) => ({
    reports: [one, other],
    answer,
    because,
    by: decidedBy,
    at: at.toISOString(),
  }));
  if (compared.length < 2) return { compared: compared.length, open: [], decided };
  const texts = compared.map(({ sanitised_text }) => sanitised_text ?? '');
  const places = await knownPlaces(tx, [...new Set(texts.flatMap(placeCandidates))]);
  const { pairs } = commonOrigins(
    compared.map((report, at): OriginReport => {
      const text = texts[at] ?? '';
      const receivedOn = todayIn(tx.timeZone, report.submitted_at ?? tx.now());
      return {
        id: report.id,
        text,
        language: undefined,
        receivedOn,
        unit: report.unit_name,
        // Equal source references are for the sources desk alone.
        provenance: undefined,
        details: suggestMentions(text, { places, writtenOn: receivedOn }),
      };
    }),
  );
  const { open } = countOrigins(
    compared.map(({ id }) => id),
    decisions,
    pairs,
  );
  return {
    compared: compared.length,
    open: open.map(({ one, other, because }) => ({ reports: [one, other], because: [...because] })),
    decided,
  };
}

const sentAt = ({ submitted_at }: ReportBehind): number => submitted_at?.getTime() ?? 0;
