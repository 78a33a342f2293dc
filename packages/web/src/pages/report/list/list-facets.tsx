import { PRIORITIES, REPORT_STATES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/field/select.tsx';
import { useT } from '../../../i18n.ts';
import { isNarrowed, withFacet, type ListFilter } from './list-filter.ts';
import { useCodeLists } from '../form/use-code-lists.ts';

/** State, group, priority and "mine": what the list is narrowed to. */
export function ListFacets({
  filter,
  onChange,
}: {
  filter: ListFilter;
  onChange: (filter: ListFilter) => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { lists } = useCodeLists();
  return (
    <fieldset className="facets">
      <legend className="vh">{t('list.facets')}</legend>
      <label>
        <span className="lab">{t('list.state')}</span>
        <Select
          placeholder={t('list.anyState')}
          options={REPORT_STATES.map((value) => ({ value, label: codes(`state.${value}`) }))}
          value={filter.state}
          onChange={(state) => onChange(withFacet(filter, 'state', state))}
        />
      </label>
      <label>
        <span className="lab">{t('list.group')}</span>
        <Select
          mono
          placeholder={t('list.anyGroup')}
          options={(lists?.groups ?? []).map(({ code }) => ({ value: code, label: code }))}
          value={filter.group}
          onChange={(group) => onChange(withFacet(filter, 'group', group))}
        />
      </label>
      <label>
        <span className="lab">{t('list.priority')}</span>
        <Select
          placeholder={t('list.anyPriority')}
          options={PRIORITIES.map((value) => ({ value, label: codes(`priority.${value}`) }))}
          value={filter.priority}
          onChange={(priority) => onChange(withFacet(filter, 'priority', priority))}
        />
      </label>
      <label className={filter.mine ? 'opt on' : 'opt'}>
        <input
          type="checkbox"
          className="vh"
          checked={filter.mine === 'yes'}
          onChange={(event) => onChange(withFacet(filter, 'mine', event.target.checked ? 'yes' : undefined))}
        />
        {t('list.mine')}
      </label>
      {isNarrowed(filter) && (
        <Button kind="quiet" onClick={() => onChange({})}>
          {t('list.showAll')}
        </Button>
      )}
    </fieldset>
  );
}
