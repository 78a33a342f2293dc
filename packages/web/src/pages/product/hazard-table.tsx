import { hazardBands, type Hazard } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import type { Block } from './blocks.ts';

/** The hazards of a block: levels before and after the controls, each with its band as a word. */
export function HazardTable({
  block,
  number,
  editing,
  onEdit,
  onRemove,
}: {
  block: Block;
  number: string;
  /** The row that is being corrected. */
  editing?: number | undefined;
  /** While it is written. */
  onEdit?: (at: number) => void;
  onRemove?: (at: number) => void;
}): ReactElement | null {
  const t = useT('assess');
  const { hazards = [] } = block;
  if (hazards.length === 0) return null;
  const title = t('hazard.title', { number });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and keys must reach it (axe: scrollable-region-focusable)
    <section className="hazards" aria-label={title} tabIndex={0}>
      <table>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {(['hazard', 'impact', 'likelihood', 'band', 'controls', 'residual'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`hazard.${column}`)}
              </th>
            ))}
            {onRemove && (
              <th scope="col">
                <span className="vh">{t('hazard.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {hazards.map((hazard, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no id; the table keeps no state of its own
            <HazardRow key={at} hazard={hazard} at={at} isEdited={at === editing} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
      <p className="hint">{t('hazard.note')}</p>
    </section>
  );
}

function HazardRow({
  hazard,
  at,
  isEdited,
  onEdit,
  onRemove,
}: {
  hazard: Hazard;
  at: number;
  isEdited: boolean;
  onEdit: ((at: number) => void) | undefined;
  onRemove: ((at: number) => void) | undefined;
}): ReactElement {
  const t = useT('assess');
  const { band, residual } = hazardBands(hazard);
  return (
    <tr aria-current={isEdited || undefined}>
      <th scope="row">{hazard.hazard}</th>
      <td>{t(`hazard.impactLevel.${hazard.impact}`)}</td>
      <td>{t(`hazard.likelihoodLevel.${hazard.likelihood}`)}</td>
      <td>
        <b>{t(`hazard.bandName.${band}`)}</b>
      </td>
      <td>{hazard.controls}</td>
      <td>
        <b>{t(`hazard.bandName.${residual}`)}</b>
        <span className="mut sm">
          {' '}
          ({t(`hazard.impactLevel.${hazard.residualImpact}`)},{' '}
          {t(`hazard.likelihoodLevel.${hazard.residualLikelihood}`)})
        </span>
      </td>
      {onRemove && (
        <td className="hazard-acts">
          <button
            type="button"
            className="btn quiet"
            aria-label={t('hazard.editOne', { n: at + 1 })}
            onClick={() => onEdit?.(at)}
          >
            {t('hazard.edit')}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-label={t('hazard.remove', { n: at + 1 })}
            onClick={() => onRemove(at)}
          >
            ×
          </button>
        </td>
      )}
    </tr>
  );
}
