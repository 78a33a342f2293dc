import { suggestComparisons, type ReplyOf } from '@reeve/contract';
import { PRESET_MATURITY_DAYS } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import { windowsAround } from '../../record/windows.ts';
import { areasOf, withRole, type AreaRoles } from '../area-roles.ts';
import type { DecisionDraft } from '../decision-draft.ts';

/** From here on the areas move apart, and the ratio has changed. */
const APART = 1.5;
const DRIFTS = 0.05;

/** Areas to compare with, suggested from the weeks before; a person takes them or leaves them. */
export function SuggestedComparison({
  draft,
  onUse,
}: {
  draft: DecisionDraft;
  onUse: (roles: AreaRoles) => void;
}): ReactElement {
  const t = useT('decide');
  const [isAsked, setIsAsked] = useState(false);
  const treatedAreas = areasOf(draft.roles, 'treated');
  const beforeFrom = windowsAround(draft.startsOn, draft.weeks)?.beforeFrom;
  const { offenceType, maturityDays = PRESET_MATURITY_DAYS } = draft;
  const isWhole = offenceType !== undefined && treatedAreas.length > 0 && beforeFrom !== undefined;
  const { data, error } = useReading(
    suggestComparisons,
    {
      input: {
        offenceType: offenceType ?? '',
        treatedAreas,
        usedAreas: [...areasOf(draft.roles, 'displacement'), ...areasOf(draft.roles, 'displacementComparison')],
        beforeFrom: beforeFrom ?? '',
        maturityDays,
      },
    },
    { enabled: isAsked && isWhole, keep: true },
  );
  const use = (areas: readonly { readonly code: string }[]): void => {
    const others = areasOf(draft.roles, 'comparison').reduce<AreaRoles>(
      (roles, code) => withRole(roles, code, undefined),
      draft.roles,
    );
    onUse(areas.reduce<AreaRoles>((roles, { code }) => withRole(roles, code, 'comparison'), others));
  };
  return (
    <div className="suggested">
      <Button disabled={!isWhole} onClick={() => setIsAsked(true)}>
        {t('suggest.ask')}
      </Button>{' '}
      <span className="hint">{t('suggest.hint')}</span>
      {isAsked && isWhole && error !== null && <ProblemNote error={error} />}
      {isAsked && isWhole && !error && (
        <output>{data ? <Suggestion found={data} onUse={use} /> : t('suggest.counting')}</output>
      )}
    </div>
  );
}

type Found = ReplyOf<typeof suggestComparisons>;

function Suggestion({ found, onUse }: { found: Found; onUse: (areas: Found['areas']) => void }): ReactElement {
  const t = useT('decide');
  const { number } = useFormat();
  const { because, areas, check, leftOut } = found;
  const round = (value: number): string => number(Math.round(value * 10) / 10);
  const named = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join('; ');
  return (
    <>
      {because !== null && <p>{t(`suggest.${because}`)}</p>}
      {check && (
        <p>
          {t('suggest.found', { areas: named(areas), count: check.weeks })}{' '}
          {check.scale !== null && t('suggest.scale', { scale: round(check.scale) })}{' '}
          {check.dispersion < APART ? t('suggest.alike') : t('suggest.unlike', { dispersion: round(check.dispersion) })}{' '}
          {check.pDrift < DRIFTS && t('suggest.drift')}
        </p>
      )}
      {(['next_to_treated', 'not_covered'] as const).map((why) => {
        const out = leftOut.filter((one) => one.because === why);
        return (
          out.length > 0 && (
            <p key={why} className="hint">
              {t(`suggest.${why}`, { areas: named(out) })}
            </p>
          )
        );
      })}
      {areas.length > 0 && <Button onClick={() => onUse(areas)}>{t('suggest.use')}</Button>}
    </>
  );
}
