import { readCodeLists, type ImportMapping, type ImportSheet } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import { columnOf } from './wizard.ts';

/** The file's words for types, each next to the agency's own; an unchanged one keeps the file's word. */
export function TypeWords({
  sheet,
  mapping,
  onChange,
}: {
  sheet: ImportSheet;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}): ReactElement | null {
  const t = useT('crime');
  const { data } = useReading(readCodeLists, {});
  const words = columnOf(sheet, mapping, 'type')?.common ?? [];
  const own = (data?.offenceTypes ?? []).map(({ code, title }) => ({ value: code, label: title }));
  if (words.length === 0 || own.length === 0) return null;
  const { names } = mapping.types;
  return (
    <details>
      <summary>{t('types.summary', { done: Object.keys(names).length, all: words.length })}</summary>
      <ul className="columns">
        {words.map(([word, count]) => (
          <li key={word}>
            <div>
              <b className="m">{word}</b> <span className="mut sm">{t('types.rows', { count })}</span>
            </div>
            <Select
              aria-label={t('types.means', { word })}
              options={own}
              value={names[word]}
              placeholder={t('types.asItStands')}
              onChange={(code) => {
                const others = Object.fromEntries(Object.entries(names).filter(([from]) => from !== word));
                const all = code === undefined ? others : { ...others, [word]: code };
                onChange({ ...mapping, types: { ...mapping.types, names: all } });
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
