import { declareConsensus } from '@reeve/contract';
import type { DispositionCode } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import { DeclaredCode, DeclaredReason } from './declared-fields.tsx';
import { useFloorAct } from './use-floor-act.ts';
import type { OnTable } from './wording-card.tsx';

/** The chair declares what was agreed; the system proposes nothing and counts nothing. */
export function ConsensusForm({ sessionId, item }: { sessionId: string; item: OnTable }): ReactElement {
  const t = useT('workshop');
  const [letter, setLetter] = useState<string>();
  const [code, setCode] = useState<DispositionCode>();
  const [reason, setReason] = useState('');
  const { comment } = item;
  const onTable = item.wordings.filter((wording) => !wording.withdrawn);
  const chosen = onTable.find((wording) => wording.letter === letter);
  const declaring = useFloorAct(() => {
    if (!code) throw new Error('sent without a decision');
    const input = { version: comment.version, commentId: comment.id, code, reason: reason.trim() };
    return call(declareConsensus, { params: { id: sessionId }, input: { ...input, wordingId: chosen?.id ?? null } });
  });
  const objecting = (chosen?.positions ?? []).filter((one) => one.position === 'object').length;
  return (
    <section className="consensus rec-form">
      <h3>{t('consensus.title')}</h3>
      <p className="ink2">{t('consensus.what')}</p>
      <div className="two">
        <ChoiceField
          label={t('consensus.wording')}
          options={onTable.map((wording) => ({
            value: wording.letter,
            label: `${t('common:colon', { label: wording.letter })} ${wording.text.slice(0, 60)}`,
          }))}
          value={letter}
          onChange={setLetter}
          placeholder={t('consensus.unchanged')}
        />
        <DeclaredCode code={code} onChange={setCode} />
      </div>
      <DeclaredReason reason={reason} onChange={setReason} />
      {objecting > 0 && <p className="now">{t('consensus.objecting', { count: objecting })}</p>}
      <ProblemNote error={declaring.error} lead={t('notDone')} />
      <Button
        kind="primary"
        busy={declaring.isPending}
        because={code && reason.trim().length > 2 ? undefined : t('consensus.first')}
        onClick={() => declaring.mutate(undefined)}
      >
        {t('consensus.declare')}
      </Button>
    </section>
  );
}
