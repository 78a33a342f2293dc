import { decision } from '@reeve/contract';
import type { ReactElement } from 'react';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { ServedRecord } from '../record/form/served-record.tsx';
import { useNamedRecord } from '../record/form/use-named-record.ts';
import { TaskForm } from './task-form.tsx';

/** Order a task under the adopted decision named in the address; measure and marking are the decision's. */
export function NewTaskPage(): ReactElement {
  const t = useT('act');
  const named = useNamedRecord(decision.read, 'decision');
  return (
    <Page stage="act" title={t('task.new')} marking={named.record?.marking}>
      <ServedRecord
        label={t('task.decision')}
        named={named}
        pathOf={paths.decision}
        without={
          <Empty what={t('task.needsDecision')} how={<Link to={paths.decisions()}>{t('task.toDecisions')}</Link>} />
        }
      >
        {(ordering) =>
          ordering.state === 'adopted' ? (
            <TaskForm decision={ordering} />
          ) : (
            <p className="hint">{t('task.notAdopted')}</p>
          )
        }
      </ServedRecord>
    </Page>
  );
}
