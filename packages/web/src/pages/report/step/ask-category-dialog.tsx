import type { Report } from '@reeve/contract';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { useT } from '../../../i18n.ts';
import { useOfferedCategories } from '../form/person/category-field.tsx';
import { ProposalNote } from '../form/person/proposal-note.tsx';
import { RelatedField } from '../form/person/related-field.tsx';
import { proposeForPerson } from '../form/person/retention-proposal.ts';
import { useCodeLists } from '../form/use-code-lists.ts';
import { useCategoryRequest } from './use-category-request.ts';

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
  const { rules } = useCodeLists();
  const offered = useOfferedCategories().filter((one) => one !== person.category);
  const { answers, change, others, isRelated, missing, asking } = useCategoryRequest(report, person, onClose);
  const { category, related, reviewOn } = answers;
  const proposal = proposeForPerson({ category, minor: person.minor, age: undefined }, rules, today);
  return (
    <ReasonedDialog
      title={`${t('common:colon', { label: t('askCategory.title') })} ${person.name}`}
      act={t('askCategory.send')}
      label={t('askCategory.grounds')}
      needsReason={t('askCategory.needsGrounds')}
      because={missing && t(`askCategory.${missing}`)}
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
        options={offered.map((one) => ({ value: one, label: codes(`category.${one}`) }))}
        value={category}
        onChange={(next) => change({ category: next })}
      />
      {isRelated && (
        <RelatedField
          id="asked-related"
          others={others.map(({ name }) => name)}
          value={related}
          error={undefined}
          onChange={(next) => change({ related: next })}
        />
      )}
      <DateField
        label={t('persons.reviewOn')}
        hint={<ProposalNote proposal={proposal} otherwise={t('persons.reviewHint')} />}
        min={today}
        value={reviewOn}
        onChange={(next) => change({ reviewOn: next })}
      />
    </ReasonedDialog>
  );
}
