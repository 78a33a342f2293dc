import { askCategory, listReports, readHome, readReport, type Report } from '@reeve/contract';
import { RELATED_CATEGORIES, type DraftRelation, type SubjectCategory } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { useT } from '../../../i18n.ts';
import { OFFERED_CATEGORIES } from '../form/person/person-row.tsx';
import { ProposalNote } from '../form/person/proposal-note.tsx';
import { RelatedField } from '../form/person/related-field.tsx';
import { proposeForPerson } from '../form/person/retention-proposal.ts';
import { useCodeLists } from '../form/use-code-lists.ts';

/** Ask for another category of a person named, with grounds; another person decides. Nothing is preselected. */
export function AskCategoryDialog({
  report,
  person,
  today,
  onClose,
}: {
  report: Pick<Report, 'id' | 'version' | 'persons'>;
  person: Report['persons'][number];
  today: string;
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { may } = useSession();
  const { rules } = useCodeLists();
  const client = useQueryClient();
  const [category, setCategory] = useState<SubjectCategory>();
  const [related, setRelated] = useState<DraftRelation>();
  const [reviewOn, setReviewOn] = useState<string>();
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
      onClose();
    },
  });
  const missing = (): string | undefined => {
    if (!category) return t('askCategory.missing');
    if (isRelated && !related) return t('askCategory.missingRelated');
    return reviewOn ? undefined : t('askCategory.missingReview');
  };
  return (
    <ReasonedDialog
      title={`${t('askCategory.title')}: ${person.name}`}
      act={t('askCategory.send')}
      label={t('askCategory.grounds')}
      needsReason={t('askCategory.needsGrounds')}
      because={missing()}
      failed={t('askCategory.failed')}
      busy={asking.isPending}
      error={asking.error}
      onAct={(grounds) => asking.mutate(grounds)}
      onClose={onClose}
    >
      <p>{t('askCategory.effect')}</p>
      <ChoiceGroup
        label={t('persons.category')}
        layout="above"
        options={OFFERED_CATEGORIES.filter(
          (one) => one !== person.category && (one !== 'd_informant' || may.includes('name_informant')),
        ).map((one) => ({ value: one, label: codes(`category.${one}`) }))}
        value={category}
        onChange={setCategory}
      />
      {isRelated && (
        <RelatedField
          id="asked-related"
          others={others.map(({ name }) => name)}
          value={related}
          error={undefined}
          onChange={setRelated}
        />
      )}
      <DateField
        label={t('persons.reviewOn')}
        hint={
          <ProposalNote
            proposal={proposeForPerson({ category, minor: person.minor, age: undefined }, rules, today)}
            otherwise={t('persons.reviewHint')}
          />
        }
        min={today}
        value={reviewOn}
        onChange={setReviewOn}
      />
    </ReasonedDialog>
  );
}

/** A person of the same report is picked by name, a known person by id. */
function relationTo(
  related: DraftRelation,
  others: Report['persons'],
): { readonly personId: string } | { readonly entityId: string } {
  if (related.entityId !== undefined) return { entityId: related.entityId };
  return { personId: others.find(({ name }) => name === related.name)?.id ?? '' };
}
