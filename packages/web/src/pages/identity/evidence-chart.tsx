import type { IdentityEvidence } from '@reeve/contract';
import { STEPS_BEFORE, type IdentityVerdict } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { useFinding } from './use-finding.ts';
import { placeOf, waterfall, type WaterfallBar } from './waterfall.ts';

/**
 * Why two entities match and what speaks against, one bar after the other. Filled bars speak for one, framed ones for two: no
 * colour is the only sign. The table above it says the same in words.
 */
export function EvidenceChart({
  evidence,
  verdict,
}: {
  evidence: readonly IdentityEvidence[];
  verdict: IdentityVerdict;
}): ReactElement {
  const t = useT('identity');
  const finding = useFinding();
  const bars = waterfall(evidence);
  const end = bars.at(-1)?.to ?? STEPS_BEFORE;
  return (
    <figure className="id-chart">
      <figcaption className="row wrap">
        <h3>{t('why')}</h3>
        <span className="row wrap sm ink2">
          <span className="id-key is-one" aria-hidden="true" /> {t('toward.one')}
          <span className="id-key is-two" aria-hidden="true" /> {t('toward.two')}
        </span>
      </figcaption>
      <div className="id-scale sm mut" aria-hidden="true">
        <span>{t('verdict.surely_two')}</span>
        <span>{t('verdict.cannot_tell')}</span>
        <span>{t('verdict.surely_one')}</span>
      </div>
      <ul>
        <li>
          <span>{t('before')}</span>
          <span className="id-track">
            <span className="id-dot" style={{ insetInlineStart: `${placeOf(STEPS_BEFORE)}%` }} />
          </span>
          <span className="id-words sm">{t('beforeWhy')}</span>
        </li>
        {evidence.map((one, nth) => (
          <li key={one.aspect}>
            <span>{t(`aspect.${one.aspect}`)}</span>
            <span className="id-track">
              <Bar bar={bars[nth]} toward={one.toward} />
            </span>
            <span className="id-words sm">
              {finding(one)}
              <span className="mut"> {t(`weight.${one.toward}.${one.strength}`)}</span>
            </span>
          </li>
        ))}
        <li>
          <span>
            <b>{t('altogether')}</b>
          </span>
          <span className="id-track">
            <span className="id-diamond" style={{ insetInlineStart: `${placeOf(end)}%` }} />
          </span>
          <b className="id-words sm">{t(`leans.${verdict}`)}</b>
        </li>
      </ul>
    </figure>
  );
}

function Bar({
  bar,
  toward,
}: {
  bar: WaterfallBar | undefined;
  toward: IdentityEvidence['toward'];
}): ReactElement | null {
  if (!bar) return null;
  const [left, right] = [placeOf(Math.min(bar.from, bar.to)), placeOf(Math.max(bar.from, bar.to))];
  return (
    <span
      className={`id-bar is-${toward}`}
      style={{ insetInlineStart: `${left}%`, inlineSize: `${Math.max(0.6, right - left)}%` }}
    />
  );
}
