import { decision } from '@reeve/contract';
import { relationOf } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import {
  measureOf,
  writtenDissent,
  writtenOptions,
  writtenOrders,
  type DecisionDraft,
} from '../decision/decision-draft.ts';
import { countOf } from '../record/form/number-text.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import type { AgendaItem } from './agenda-order.ts';

/** What was recorded, for the line that says so. */
export interface Recorded {
  readonly id: string;
  readonly reference: string;
  readonly outcome: NonNullable<DecisionDraft['outcome']>;
  readonly title: string;
  readonly tasks: readonly { readonly id: string; readonly reference: string }[];
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
          tasks: isAdopted ? ordersOf(draft) : [],
          body: {
            meetingId,
            agendaItemId: item.id,
            outcome,
            reason: draft.reason.trim(),
            options: options.map(({ code, title: what, hours, cost, forIt, against }) => {
              const counted = countOf(hours);
              const costs = countOf(cost);
              return {
                code,
                title: what.trim(),
                forIt: forIt.trim(),
                against: against.trim(),
                ...(counted === undefined ? {} : { hours: counted }),
                ...(costs === undefined ? {} : { cost: costs }),
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
                    harmTypes: [...(measure.harmTypes ?? [])],
                  },
                }
              : {}),
            ...(isAdopted ? notesOf(draft, kind === 'person_nomination') : {}),
            ...(outcome === 'not_ours' && draft.sentTo ? { sentTo: draft.sentTo } : {}),
            dissent: [...writtenDissent(draft)],
          },
        },
      });
      return { id: made.id, reference: made.reference, outcome, title, tasks: made.tasks };
    },
    onSuccess: async (recorded, { item }) => {
      onRecorded(recorded, item);
      await refreshRecords(client);
    },
  });
}

/** The tasks of a draft; what was left empty is as in the decision. */
function ordersOf(draft: DecisionDraft) {
  return writtenOrders(draft).map(({ instruction, ownerId, dueOn, startsOn, endsOn, hours }) => {
    const counted = countOf(hours);
    return {
      title: instruction.trim().slice(0, 300),
      instruction: instruction.trim(),
      ownerId: ownerId ?? draft.ownerId ?? '',
      dueOn: dueOn ?? draft.dueOn ?? '',
      ...(startsOn === undefined ? {} : { startsOn }),
      ...(endsOn === undefined ? {} : { endsOn }),
      ...(counted === undefined ? {} : { hours: counted }),
    };
  });
}

/** Legality, rights, authority and who checked for other operations; a nomination has its own legality note. */
function notesOf(draft: DecisionDraft, nominated: boolean) {
  const { authority, authorityReference, authorityExpiresOn, intrusive } = draft;
  const checked = { deconflictedBy: draft.deconflictedBy.trim() };
  if (nominated) return checked;
  return {
    ...checked,
    plan: { ...draft.plan },
    ...(intrusive === undefined ? {} : { intrusive }),
    ...(intrusive === true && authority !== undefined
      ? {
          rights: { ...draft.rights },
          authority: {
            type: authority,
            reference: authorityReference.trim(),
            ...(authorityExpiresOn === undefined ? {} : { expiresOn: authorityExpiresOn }),
          },
        }
      : {}),
  };
}
