import type { ReactElement } from 'react';
import { useT } from '../../i18n.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { onSheet, sharesColumns, type Wizard } from './wizard.ts';

/** Which sheet of a workbook holds the crimes: one, or all that have the same columns. */
export function SheetChoice({
  wizard,
  onChange,
}: {
  wizard: Wizard;
  onChange: (next: Wizard) => void;
}): ReactElement | null {
  const t = useT('crime');
  const { upload, at, mapping } = wizard;
  const readable = [...upload.sheets.entries()].filter(([, sheet]) => sheet.mapping !== null);
  if (readable.length < 2) return null;
  const one = (name: string, rows: number): string => t('sheet.one', { name, count: rows });
  const all = sharesColumns(upload, at);
  return (
    <ChoiceField
      label={t('sheet.which')}
      hint={all ? t('sheet.allHint') : undefined}
      options={[
        ...(all ? [{ value: 'all', label: t('sheet.all') }] : []),
        ...readable.map(([nth, { name, rows }]) => ({ value: String(nth), label: one(name, rows) })),
      ]}
      value={all && mapping?.table.sheets === null ? 'all' : String(at)}
      placeholder={t('settings.choose')}
      onChange={(chosen) => {
        if (chosen === undefined || chosen === 'all') return onChange(onSheet(wizard, at));
        const next = onSheet(wizard, Number(chosen));
        const name = upload.sheets[Number(chosen)]?.name ?? '';
        const sheets = [name];
        onChange(
          next.mapping ? { ...next, mapping: { ...next.mapping, table: { ...next.mapping.table, sheets } } } : next,
        );
      }}
    />
  );
}
