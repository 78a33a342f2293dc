import { decision } from '@reeve/contract';
import { relationOf } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { measureOf, writtenOptions, type DecisionDraft } from '../decision/decision-draft.ts';
import { countOf } from '../record/form/number-text.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { AgendaItem } from './agenda-order.ts';

/** What was recorded, for the line that says so. */
export interface Recorded {
  readonly id: string;
  readonly reference: string;
  readonly outcome: NonNullable<DecisionDraft['outcome']>;
  readonly title: string;
}

/** Record a decision on an item. The item closes with it, except where it was put off. */
export function useRecordDecision(meetingId: string, onRecorded: (recorded: Recorded, item: AgendaItem) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ item, draft }: { item: AgendaItem; draft: DecisionDraft }): Promise<Recorded> => {
      const { outcome } = draft;
      if (!outcome) throw new Error('recorded without an outcome');
      const isAdopted = outcome === 'adopted';
      const measure = isAdopted ? measureOf(draft) : undefined;
      const options = writtenOptions(draft);
      const chosen = isAdopted ? options.find(({ code }) => code === draft.chosen) : undefined;
      const title = (chosen ? `${chosen.code}: ${chosen.title.trim()}` : item.title).slice(0, 300);
      const { kind, id } = item.source;
      const made = await call(decision.create, {
        input: {
          title,
          cites: relationOf('decision', kind) ? [{ kind, id }] : [],
          ...(draft.ownerId ? { ownerId: draft.ownerId } : {}),
          ...(draft.dueOn ? { dueOn: draft.dueOn } : {}),
          body: {
            meetingId,
            agendaItemId: item.id,
            outcome,
            reason: draft.reason.trim(),
            options: options.map(({ code, title: what, hours, forIt, against }) => {
              const counted = countOf(hours);
              return {
                code,
                title: what.trim(),
                forIt: forIt.trim(),
                against: against.trim(),
                ...(counted === undefined ? {} : { hours: counted }),
              };
            }),
            ...(chosen ? { chosen: chosen.code } : {}),
            measureText: isAdopted ? draft.measureText.trim() : '',
            ...(measure
              ? {
                  measure: {
                    ...measure,
                    treatedAreas: [...measure.treatedAreas],
                    comparisonAreas: [...measure.comparisonAreas],
                    displacementAreas: [...measure.displacementAreas],
                    displacementComparisonAreas: [...measure.displacementComparisonAreas],
                  },
                }
              : {}),
            ...(isAdopted ? { plan: { ...draft.plan } } : {}),
          },
        },
      });
      return { id: made.id, reference: made.reference, outcome, title };
    },
    onSuccess: async (recorded, { item }) => {
      onRecorded(recorded, item);
      await refreshRecords(client);
    },
  });
}
