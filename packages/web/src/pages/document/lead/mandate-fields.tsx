import { decision, meeting } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { useT } from '../../../i18n.ts';
import { ChooseMany } from '../../workshop/choose-many.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';

/** What asked for a text: the key finding in its words, and the meetings and decisions it came from. */
export interface Mandate {
  readonly keyFinding: string;
  readonly meeting: readonly string[];
  readonly decision: readonly string[];
}
export const NO_MANDATE: Mandate = { keyFinding: '', meeting: [], decision: [] };

/** What a mandate cites, as it is sent. */
export const citesIn = (mandate: Mandate) => [
  ...mandate.meeting.map((id) => ({ kind: 'meeting' as const, id })),
  ...mandate.decision.map((id) => ({ kind: 'decision' as const, id })),
];

const FEW = { query: { limit: 30 } };

/** The mandate of a document: the meeting or decision that requested it, and the text of the request. */
export function MandateFields({
  mandate,
  onChange,
}: {
  mandate: Mandate;
  onChange: (mandate: Mandate) => void;
}): ReactElement {
  const t = useT('review');
  const meetings = useReading(meeting.list, FEW);
  const decisions = useReading(decision.list, FEW);
  return (
    <>
      <ProseField
        label={t('mandate.keyFinding')}
        hint={t('mandate.keyFindingHint')}
        optional
        rows={2}
        maxLength={4000}
        value={mandate.keyFinding}
        onChange={(keyFinding) => onChange({ ...mandate, keyFinding })}
      />
      <ChooseMany
        legend={t('mandate.meetings')}
        hint={t('mandate.hint')}
        options={meetings.data?.items ?? []}
        chosen={mandate.meeting}
        onChange={(ids) => onChange({ ...mandate, meeting: ids })}
      />
      <ChooseMany
        legend={t('mandate.decisions')}
        options={decisions.data?.items ?? []}
        chosen={mandate.decision}
        onChange={(ids) => onChange({ ...mandate, decision: ids })}
      />
    </>
  );
}
