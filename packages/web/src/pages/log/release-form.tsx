import { listConsultationSamples, releaseConsultationSample, type ReplyOf } from '@reeve/contract';
import { isMonth } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useT } from '../../i18n.ts';

/** Sample a unit's month. It is sampled once, with a generated seed. */
export function ReleaseForm({ units }: { units: ReplyOf<typeof listConsultationSamples>['units'] }): ReactElement {
  const t = useT('log');
  const client = useQueryClient();
  const [unit, setUnit] = useState<string | undefined>();
  const [month, setMonth] = useState('');
  const [isTried, setTried] = useState(false);
  const release = useMutation({
    mutationFn: (chosen: { unit: string; month: string }) => call(releaseConsultationSample, { input: chosen }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listConsultationSamples.name] }),
  });
  return (
    <form
      className="log-status"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (unit !== undefined && isMonth(month)) release.mutate({ unit, month });
      }}
    >
      <h2>{t('samples.release.title')}</h2>
      <p className="hint">{t('samples.release.what')}</p>
      <ChoiceField
        label={t('samples.release.unit')}
        error={isTried && unit === undefined ? t('samples.release.noUnit') : undefined}
        options={units.map(({ code, name }) => ({ value: code, label: name }))}
        value={unit}
        onChange={setUnit}
      />
      <CodeField
        label={t('samples.release.month')}
        hint={t('samples.release.monthHint')}
        error={isTried && !isMonth(month) ? t('samples.release.noMonth') : undefined}
        value={month}
        maxLength={7}
        placeholder="2026-09"
        onChange={(text) => setMonth(text.trim())}
      />
      <ProblemNote error={release.error} lead={t('samples.release.notDone')} />
      <Button type="submit" kind="primary" busy={release.isPending}>
        {t('samples.release.do')}
      </Button>
    </form>
  );
}
