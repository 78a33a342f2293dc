import type { SubjectCategory } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../../../../api/session.ts';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { useT } from '../../../../i18n.ts';

/** Categories in the order of the list: the least serious first; suspicion is never the first option. */
export const OFFERED_CATEGORIES: readonly SubjectCategory[] = [
  'u_unverified_mention',
  'd_witness',
  'd_informant',
  'd_contact',
  'd_associate',
  'c_victim',
  'c_possible_victim',
  'b_convicted',
  'a_suspect_committed',
  'a_suspect_about_to',
];

/**
 * The categories the user may give a person, in the order of the list.
 *
 * @param current the category the person has, which is offered in any case
 */
export function useOfferedCategories(current?: SubjectCategory): readonly SubjectCategory[] {
  const { may } = useSession();
  // Who gives information is named by the sources desk alone, also to keep it from being seen in an ordinary report.
  return OFFERED_CATEGORIES.filter(
    (category) => category !== 'd_informant' || may.includes('name_informant') || category === current,
  );
}

/** In which role a person is named; nothing is chosen in advance. */
export function CategoryField({
  value,
  hint,
  error,
  onChange,
}: {
  value: SubjectCategory | undefined;
  hint: ReactNode;
  error: string | undefined;
  onChange: (category: SubjectCategory) => void;
}): ReactElement {
  const t = useT('report');
  return (
    <ChoiceGroup
      label={t('persons.category')}
      layout="above"
      options={useOfferedCategories(value).map((category) => ({
        value: category,
        label: <CategoryLabel category={category} />,
      }))}
      value={value}
      onChange={onChange}
      hint={hint}
      error={error}
    />
  );
}

/** The letter of a category appears once, before the first that has it. */
function CategoryLabel({ category }: { category: SubjectCategory }): ReactElement {
  const codes = useT('codes');
  const letter = category.charAt(0);
  const isFirst = OFFERED_CATEGORIES.find((one) => one.startsWith(`${letter}_`)) === category;
  return (
    <>
      {isFirst && <span className="mono cat-code">{letter}</span>} {codes(`category.${category}`)}
    </>
  );
}
