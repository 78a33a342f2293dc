import type { ReplyOf, requirement } from '@reeve/contract';
import { useSession } from '../../api/session.ts';
import type { Column } from '../../components/table/data-table.tsx';
import { useT } from '../../i18n.ts';
import { otherPurpose } from '../../other-purpose.ts';
import { useRecordColumns } from '../record/list-columns.tsx';
import { useStateWord } from '../record/state-word.ts';

type Row = ReplyOf<typeof requirement.list>['items'][number];

/** The columns of the list of requirements: in addition to every record's, its answers and the proposed next step. */
export function useRequirementColumns(): readonly Column<Row>[] {
  const t = useT('direct');
  const session = useSession();
  const word = useStateWord();
  const common = useRecordColumns('requirement', {
    title: t('requirement.question'),
    owner: t('requirement.owner'),
    due: t('requirement.neededBy'),
  });
  const own: readonly Column<Row>[] = [
    {
      key: 'answers',
      title: t('answers.title'),
      width: '9rem',
      wideOnly: true,
      cell: ({ answers: { ofUse, notOfUse, notGraded }, questions, marking }) =>
        // Reports are seen under the purpose of the question alone: under another one every count would be 0.
        otherPurpose(session, marking) === undefined ? (
          <>
            {ofUse + notOfUse + notGraded > 0 && t('answers.short', { sent: ofUse + notOfUse + notGraded, ofUse })}{' '}
            {questions.count > 0 && t('plan.questions', questions)}
          </>
        ) : (
          <span className="mut">{t('answers.elsewhere')}</span>
        ),
    },
    {
      key: 'proposal',
      title: t('proposal.title'),
      width: '7rem',
      cell: ({ proposal }) => proposal && word('requirement', proposal.to),
    },
  ];
  return [...common.filter(({ key }) => key !== 'marking'), ...own, ...common.filter(({ key }) => key === 'marking')];
}
