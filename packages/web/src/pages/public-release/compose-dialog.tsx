import { composePublicRelease, listPublicReleases, type InputGiven, type ReplyOf } from '@reeve/contract';
import { MOST_RELEASE_AREAS, MOST_RELEASE_OFFENCES, RELEASE_MONTHS, type ReleaseMonth } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';

type Choices = NonNullable<ReplyOf<typeof listPublicReleases>['choices']>;

/** Years that can be composed: the present one and the two before. */
const YEARS = 3;
/** A reason of fewer letters is none. */
const FEWEST_LETTERS = 3;

const items = (named: Choices['areas']) => named.map(({ code, title }) => ({ code, name: title }));

/** Composes a release: which period, areas and offences. */
export function ComposeDialog({ choices, onClose }: { choices: Choices; onClose: () => void }): ReactElement {
  const t = useT('release');
  const { clock } = useSession();
  const present = Number(clock.today.slice(0, 4));
  const [year, setYear] = useState<string>();
  const [month, setMonth] = useState<string>();
  const [areas, setAreas] = useState<readonly string[]>([]);
  const [offences, setOffences] = useState<readonly string[]>([]);
  const [because, setBecause] = useState('');
  const compose = useComposeRelease();
  const isOpen =
    year === undefined ||
    month === undefined ||
    areas.length === 0 ||
    offences.length === 0 ||
    because.trim().length < FEWEST_LETTERS;
  const isTooMany = areas.length > MOST_RELEASE_AREAS || offences.length > MOST_RELEASE_OFFENCES;
  return (
    <Dialog
      wide
      title={t('compose')}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          busy={compose.isPending}
          because={isOpen ? t('needs') : isTooMany ? t('tooMany') : undefined}
          onClick={() =>
            compose.mutate({
              year: Number(year),
              month: Number(month) as ReleaseMonth, // one of the options
              areas: [...areas],
              offences: [...offences],
              because: because.trim(),
            })
          }
        >
          {t('compose')}
        </Button>
      }
    >
      <p className="hint">{t('composeHint')}</p>
      <ChoiceField
        label={t('year')}
        options={Array.from({ length: YEARS }, (_, ago) => String(present - ago)).map((value) => ({
          value,
          label: value,
        }))}
        value={year}
        onChange={setYear}
      />
      <ChoiceField
        label={t('until')}
        options={RELEASE_MONTHS.map((value) => ({ value: String(value), label: t(`month.${value}`) }))}
        value={month}
        onChange={setMonth}
      />
      <SeveralChoice
        label={t('areas', { most: MOST_RELEASE_AREAS })}
        items={items(choices.areas)}
        value={areas}
        onChange={setAreas}
      />
      <SeveralChoice
        label={t('offences', { most: MOST_RELEASE_OFFENCES })}
        items={items(choices.offences)}
        value={offences}
        onChange={setOffences}
      />
      <ProseField label={t('because')} rows={2} maxLength={300} value={because} onChange={setBecause} />
      <ProblemNote error={compose.error} lead={t('notComposed')} />
    </Dialog>
  );
}

/** Composes a release, and goes to it. */
function useComposeRelease() {
  const client = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: (input: InputGiven<typeof composePublicRelease>) => call(composePublicRelease, { input }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [listPublicReleases.name] });
      go(paths.publicRelease(id));
    },
  });
}
