import { CELL_BREAK, tableCells } from '@reeve/domain';
import { useId, useRef, type ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { useT } from '../../../i18n.ts';
import { stepTable, withCell, type CellPlace, type TableStep } from './block-parts.ts';
import { GrowingText } from './growing-text.tsx';

const STEPS: readonly TableStep[] = ['addRow', 'addColumn', 'removeRow', 'removeColumn'];

/**
 * A table of the working draft, cell by cell. Tab moves to the next cell like to any next field, Escape to the actions on the table; a line
 * break stays in its cell.
 *
 * @param cell the current one: rows and columns are added after it and removed with it
 */
export function TableGrid({
  text,
  label,
  cell,
  onChange,
  onHold,
}: {
  text: string;
  label: string;
  cell: CellPlace;
  onChange: (text: string) => void;
  onHold: (cell: CellPlace, field: HTMLTextAreaElement) => void;
}): ReactElement {
  const t = useT('review');
  const hint = useId();
  const steps = useRef<HTMLDivElement>(null);
  const rows = tableCells(text);
  const columns = Math.max(...rows.map((row) => row.length));
  const because = (step: TableStep): string | undefined => {
    if (step === 'removeRow' && rows.length === 1) return t('write.table.lastRow');
    return step === 'removeColumn' && columns === 1 ? t('write.table.lastColumn') : undefined;
  };
  return (
    <>
      <div className="table-grid">
        <table aria-label={label} aria-describedby={hint}>
          <tbody>
            {rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a table have no identity but their place
              <tr key={at}>
                {row.map((words, column) => (
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  <td key={column}>
                    <GrowingText
                      label={t('write.table.cell', { row: at + 1, column: column + 1 })}
                      value={words.replaceAll(CELL_BREAK, '\n')}
                      look={`${columns}`}
                      onChange={(next) => onChange(withCell(text, { row: at, column }, next))}
                      onHold={(field) => onHold({ row: at, column }, field)}
                      onKeyDown={(event) => {
                        if (event.key !== 'Escape') return;
                        event.stopPropagation();
                        steps.current?.querySelector('button')?.focus();
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="block-tools" ref={steps}>
        {STEPS.map((step) => (
          <Button key={step} kind="quiet" because={because(step)} onClick={() => onChange(stepTable(text, cell, step))}>
            {t(`write.table.${step}`, { row: cell.row + 1, column: cell.column + 1 })}
          </Button>
        ))}
        <span className="mut" id={hint}>
          {t('write.table.keys')}
        </span>
      </div>
    </>
  );
}
