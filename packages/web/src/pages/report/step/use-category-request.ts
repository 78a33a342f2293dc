import { askCategory, listReports, readHome, readReport, type Report } from '@reeve/contract';
import { RELATED_CATEGORIES, type DraftRelation, type SubjectCategory } from '@reeve/domain';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';

/** The answers a request for another category consists of, apart from its grounds. */
interface RequestAnswers {
  readonly category?: SubjectCategory;
  /** The person they are a contact or associate of. */
  readonly related?: DraftRelation | undefined;
  readonly reviewOn?: string | undefined;
}

/** A request for another category of a person, while it is filled in. */
export interface CategoryRequest {
  readonly answers: RequestAnswers;
  readonly change: (answers: RequestAnswers) => void;
  /** The other persons named in the report. */
  readonly others: Report['persons'];
  /** Whether the category asks whom they are related to. */
  readonly isRelated: boolean;
  /** The text key of the first answer that is missing. */
  readonly missing: 'missing' | 'missingRelated' | 'missingReview' | undefined;
  /** Sends the request with its grounds. */
  readonly asking: UseMutationResult<unknown, unknown, string>;
}

/** Holds the answers of a request for another category, and sends it. */
export function useCategoryRequest(
  report: Pick<Report, 'id' | 'version' | 'persons'>,
  person: Report['persons'][number],
  onAsked: () => void,
): CategoryRequest {
  const client = useQueryClient();
  const [answers, setAnswers] = useState<RequestAnswers>({});
  const { category, related, reviewOn } = answers;
  const others = report.persons.filter((one) => one.id !== person.id);
  const isRelated = category !== undefined && RELATED_CATEGORIES.includes(category);
  const asking = useMutation({
    mutationFn: (grounds: string) => {
      if (!category || !reviewOn) throw new Error('sent before it was complete');
      return call(askCategory, {
        params: { id: report.id, personId: person.id },
        input: {
          version: report.version,
          category,
          grounds,
          reviewOn,
          ...(isRelated && related && { relatedTo: relationTo(related, others) }),
        },
      });
    },
    onSuccess: () => {
      for (const { name } of [readReport, listReports, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onAsked();
    },
  });
  const missing = !category
    ? 'missing'
    : isRelated && !related
      ? 'missingRelated'
      : reviewOn
        ? undefined
        : 'missingReview';
  const change = (fields: RequestAnswers): void => setAnswers((before) => ({ ...before, ...fields }));
  return { answers, change, others, isRelated, missing, asking };
}

/** A person of the same report is picked by name, a known person by id. */
function relationTo(
  related: DraftRelation,
  others: Report['persons'],
): { readonly personId: string } | { readonly entityId: string } {
  if (related.entityId !== undefined) return { entityId: related.entityId };
  return { personId: others.find(({ name }) => name === related.name)?.id ?? '' };
}
