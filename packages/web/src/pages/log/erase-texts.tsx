import { eraseLogTexts, type LogEvent } from '@reeve/contract';
import type { LogText } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { textsLeft } from './texts-left.ts';

/** Erase texts about persons stored with an event. The event itself, and every proof, stays. */
export function EraseTexts({ event, onDone }: { event: LogEvent; onDone: () => void }): ReactElement | null {
  const t = useT('log');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly LogText[]>([]);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const left = textsLeft(event);
  const isComplete = chosen.length > 0 && reason.trim().length >= 3;
  const erase = useMutation({
    mutationFn: () => call(eraseLogTexts, { input: { seqs: [event.seq], fields: [...chosen], reason: reason.trim() } }),
  });
  if (left.length === 0) return null;
  if (erase.data)
    return (
      <output className="row wrap">
        <span>{t('erase.ordered')}</span>
        <Button onClick={onDone}>{t('common:close')}</Button>
      </output>
    );
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('erase.open')}</Button>;
  return (
    <form
      className="log-erase"
      onSubmit={(submit) => {
        submit.preventDefault();
        setTried(true);
        if (isComplete) erase.mutate();
      }}
    >
      <fieldset>
        <legend>{t('erase.which')}</legend>
        {left.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={chosen.includes(field)}
              onChange={(change) =>
                setChosen(change.target.checked ? [...chosen, field] : chosen.filter((one) => one !== field))
              }
            />{' '}
            {t(`erase.text.${field}`)}
          </label>
        ))}
        {isTried && chosen.length === 0 && <p className="error">{t('erase.noText')}</p>}
      </fieldset>
      <TextField
        label={t('erase.reason')}
        hint={t('erase.reasonHint')}
        error={isTried && reason.trim().length < 3 ? t('erase.noReason') : undefined}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
      <ProblemNote error={erase.error} lead={t('erase.notDone')} />
      <Button type="submit" kind="primary" busy={erase.isPending}>
        {t('erase.do')}
      </Button>
    </form>
  );
}
