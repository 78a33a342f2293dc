import { requirement } from '@reeve/contract';
import { COLLECTION_SOURCES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { ServedRequirement } from '../requirement/served-requirement.tsx';
import { useNamedRecord } from '../record/form/use-named-record.ts';
import { CollectionForm } from './collection-form.tsx';

/** Give a collection task under the requirement named in the address; it carries that requirement's marking. */
export function NewCollectionTaskPage(): ReactElement {
  const t = useT('direct');
  const named = useNamedRecord(requirement.read, 'requirement');
  const [picked] = useQueryPart('source');
  return (
    <Page stage="direct" title={t('collection.new')} marking={named.record?.marking}>
      <ServedRequirement named={named} needed={t('collection.needsRequirement')}>
        {({ id, dueOn }) => (
          <CollectionForm
            requirementId={id}
            latest={dueOn ?? undefined}
            source={COLLECTION_SOURCES.find((one) => one === picked)}
          />
        )}
      </ServedRequirement>
    </Page>
  );
}
