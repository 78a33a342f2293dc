import { listStaff } from '@reeve/contract';
import { useReading } from '../../api/query.ts';
import { useT } from '../../i18n.ts';

/** Names of colleagues by account; one who has left is named as such. */
export function useStaffNames(): (accountId: string) => string {
  const t = useT('decide');
  const { data } = useReading(listStaff, {});
  return (accountId) => data?.items.find(({ id }) => id === accountId)?.name ?? t('conflict.formerColleague');
}
