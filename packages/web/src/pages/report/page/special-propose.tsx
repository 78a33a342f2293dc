import { addSpecialItem, readHome, readReport, retainSpecialItem, type Report } from '@reeve/contract';
import {
  SPECIAL_NECESSITIES,
  specialItemFaults,
  type DraftSpecialItem,
  type SpecialItemFault,
  type SpecialNecessity,
} from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { EMPTY_SPECIAL_ITEM } from '../form/draft/draft-form.ts';
import { specialField } from '../form/field/fault-message.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { SpecialRow } from '../form/person/special-row.tsx';

/** Add an item to a graded report; another person decides on it. */
export function AddSpecial({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const [item, setItem] = useState<DraftSpecialItem>(EMPTY_SPECIAL_ITEM);
  const [isTried, setTried] = useState(false);
  const adding = useProposal(onClose, (whole: DraftSpecialItem) =>
    call(addSpecialItem, {
      params: { id: report.id },
      input: {
        kind: whole.kind ?? 'health',
        personId: report.persons.find(({ name }) => name === whole.about)?.id ?? null,
        words: whole.words,
        necessity: whole.necessity ?? 'necessary',
        because: whole.because,
      },
    }),
  );
  const faults = specialItemFaults(item, report.persons);
  const errors = new Map(
    isTried ? faults.map((fault) => [specialField(0, fault), t(`fault.special_${fault}`, { number: 1 })]) : [],
  );
  return (
    <Dialog
      title={t('special.add')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={adding.isPending}
          onClick={() => {
            setTried(true);
            if (faults.length === 0) adding.mutate(item);
          }}
        >
          {t('special.propose')}
        </Button>
      }
    >
      <p className="hint">{t('special.what')}</p>
      <SpecialRow
        index={0}
        item={item}
        persons={report.persons.map(({ name }) => name)}
        errors={errors}
        onChange={(fields) => setItem({ ...item, ...fields })}
        onRemove={onClose}
      />
      <ProblemNote error={adding.error} lead={t('special.notProposed')} />
    </Dialog>
  );
}

/** Propose to retain an approved item; another person decides on it. */
export function RetainSpecial({
  report,
  item,
  onClose,
}: {
  report: Report;
  item: Report['specialItems'][number];
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const [necessity, setNecessity] = useState<SpecialNecessity>();
  const [because, setBecause] = useState('');
  const [isTried, setTried] = useState(false);
  const retaining = useProposal(onClose, (given: SpecialNecessity) =>
    call(retainSpecialItem, { params: { id: item.id }, input: { necessity: given, because } }),
  );
  const about = report.persons.find(({ id }) => id === item.personId)?.name ?? '';
  const faults = specialItemFaults({ kind: item.kind, about, words: '-', necessity, because }, report.persons);
  const errorOf = (fault: SpecialItemFault): string | undefined =>
    isTried && faults.includes(fault) ? t(`fault.special_${fault}`, { number: 1 }) : undefined;
  return (
    <Dialog
      title={t('special.retain')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={retaining.isPending}
          onClick={() => {
            setTried(true);
            if (faults.length === 0 && necessity !== undefined) retaining.mutate(necessity);
          }}
        >
          {t('special.propose')}
        </Button>
      }
    >
      <p>{t('special.retainEffect')}</p>
      <ChoiceField
        label={t('special.necessity')}
        error={errorOf('necessity')}
        options={SPECIAL_NECESSITIES.map((value) => ({ value, label: t(`words.answer.${value}`) }))}
        value={necessity}
        onChange={setNecessity}
      />
      <TextField
        label={t('special.because')}
        hint={t('special.becauseHint')}
        error={errorOf('because')}
        maxLength={1000}
        autoComplete="off"
        value={because}
        onChange={setBecause}
      />
      <ProblemNote error={retaining.error} lead={t('special.notProposed')} />
    </Dialog>
  );
}

/** A proposal that, once made, is read again with its report and on homes. */
function useProposal<Given>(onDone: () => void, propose: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: propose,
    onSuccess: () => {
      for (const { name } of [readReport, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onDone();
    },
  });
}
