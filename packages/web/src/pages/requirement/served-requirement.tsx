import type { ReplyOf, requirement } from '@reeve/contract';
import type { ReactElement, ReactNode } from 'react';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ServedRecord } from '../record/form/served-record.tsx';
import type { NamedRecord } from '../record/form/use-named-record.ts';

type Requirement = ReplyOf<typeof requirement.read>;

/** Above a form: the requirement that the new record serves. @param needed shown if the address names none */
export function ServedRequirement({
  named,
  needed,
  children,
}: {
  named: NamedRecord<Requirement>;
  needed: string;
  children: (served: Requirement) => ReactNode;
}): ReactElement {
  const t = useT('direct');
  return (
    <ServedRecord
      label={t('collection.serves')}
      named={named}
      pathOf={paths.requirement}
      without={<Empty what={needed} how={<Link to={paths.requirements()}>{t('requirement.list')}</Link>} />}
    >
      {children}
    </ServedRecord>
  );
}
