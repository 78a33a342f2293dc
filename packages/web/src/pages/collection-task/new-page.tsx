import { requirement } from '@reeve/contract';
import { COLLECTION_SOURCES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { ServedRecord } from '../record/form/served-record.tsx';
import { CollectionForm } from './collection-form.tsx';

/** Give a collection task under the requirement named in the address; it carries that requirement's marking. */
export function NewCollectionTaskPage(): ReactElement {
  const t = useT('direct');
  const [requirementId] = useQueryPart('requirement');
  const [picked] = useQueryPart('source');
  const { data, error } = useReading(
    requirement.read,
    { params: { id: requirementId } },
    { enabled: requirementId !== '' },
  );
  return (
    <Page stage="direct" title={t('collection.new')} marking={data?.marking}>
      {requirementId === '' && (
        <Empty
          what={t('collection.needsRequirement')}
          how={<Link to={paths.requirements()}>{t('requirement.list')}</Link>}
        />
      )}
      <ProblemNote error={requirementId === '' ? null : error} />
      {data && (
        <>
          <ServedRecord label={t('collection.serves')} to={paths.requirement(data.id)} record={data} />
          <CollectionForm
            requirementId={data.id}
            latest={data.dueOn ?? undefined}
            source={COLLECTION_SOURCES.find((one) => one === picked)}
          />
        </>
      )}
    </Page>
  );
}
