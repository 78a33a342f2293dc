import { listCrimeFacets, stateCoverage } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { useT } from '../../i18n.ts';
import { areasByName } from '../import/area/areas.ts';
import { useOffenceWord } from '../import/crime/offence-word.ts';
import type { DataSetInFull } from './data-set-page.tsx';

type Kind = 'covered' | 'gap';

/** State by hand that days are covered or not, with a reason; a second person agrees before it counts. */
export function CorrectDialog({ set, onClose }: { set: DataSetInFull; onClose: () => void }): ReactElement {
  const t = useT('coverage');
  const word = useOffenceWord();
  const client = useQueryClient();
  const types = useReading(listCrimeFacets, { query: { dataSetId: set.id } }).data?.types ?? [];
  const [kind, setKind] = useState<Kind>();
  const [from, setFrom] = useState<string>();
  const [last, setLast] = useState<string>();
  const [areas, setAreas] = useState<readonly string[]>([]);
  const [offenceTypes, setTypes] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: (input: { kind: Kind; from: string; before: string; reason: string }) =>
      call(stateCoverage, {
        params: { id: set.id },
        input: { ...input, areas: [...areas], offenceTypes: [...offenceTypes] },
      }),
    onSuccess: () => {
      onClose();
      void client.invalidateQueries();
    },
  });
  const isReady = kind !== undefined && from !== undefined && last !== undefined && from <= last;
  return (
    <ReasonedDialog
      title={t('correct.open')}
      act={t('correct.act')}
      label={t('correct.reason')}
      needsReason={t('correct.needs')}
      because={isReady ? undefined : t('correct.needs')}
      failed={t('correct.failed')}
      busy={save.isPending}
      error={save.error}
      onAct={(reason) => isReady && save.mutate({ kind, from, before: addDays(last, 1), reason })}
      onClose={onClose}
    >
      <p className="ink2">{t('correct.what')}</p>
      <ChoiceGroup
        layout="above"
        label={t('correct.kind')}
        options={[
          { value: 'gap', label: t('one.gap') },
          { value: 'covered', label: t('one.covered') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <div className="two-days">
        <DateField label={t('ask.from')} value={from} onChange={setFrom} />
        <DateField label={t('ask.last')} value={last} min={from} onChange={setLast} />
      </div>
      <Narrowing
        label={t('ask.areas')}
        summary={areas.length === 0 ? t('ask.allAreas') : t('where.someAreas', { count: areas.length })}
        items={areasByName(set.areas)}
        chosen={areas}
        onChange={setAreas}
      />
      <Narrowing
        label={t('ask.types')}
        summary={offenceTypes.length === 0 ? t('ask.allTypes') : offenceTypes.map(word).join(', ')}
        items={types.map((type) => ({ code: type, name: word(type) }))}
        chosen={offenceTypes}
        onChange={setTypes}
      />
    </ReasonedDialog>
  );
}

/** Narrows the statement to some areas or offences; folded, it shows which. */
function Narrowing({
  label,
  summary,
  items,
  chosen,
  onChange,
}: {
  label: string;
  summary: string;
  items: readonly { readonly code: string; readonly name: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}): ReactElement | null {
  const t = useT('common');
  if (items.length === 0) return null;
  return (
    <details className="narrow">
      <summary>
        {t('colon', { label })} {summary}
      </summary>
      <SeveralChoice label={label} hideLabel items={items} value={chosen} onChange={onChange} />
    </details>
  );
}
