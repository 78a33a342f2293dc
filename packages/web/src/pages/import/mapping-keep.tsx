import type { ImportMapping, ImportSheet } from '@reeve/contract';
import { useRef, useState, type ReactElement } from 'react';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { mappingFile, readMappingFile } from './mapping-file.ts';

interface MappingKeepProps {
  readonly sheet: ImportSheet;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** How the columns are read, as a whole: taken from an earlier file or from a mapping file, named, and written down. */
export function MappingKeep({ sheet, mapping, onChange }: MappingKeepProps): ReactElement {
  const t = useT('crime');
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    const read = file && readMappingFile(await file.text());
    setWrong(file !== undefined && read === undefined);
    if (read) onChange(read);
  };
  const write = (): void => {
    const address = URL.createObjectURL(mappingFile(mapping));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${mapping.title || t('mapping.file')}.json`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      {sheet.saved.length > 0 && <EarlierMapping sheet={sheet} mapping={mapping} onChange={onChange} />}
      <details>
        <summary>{t('mapping.more')}</summary>
        <TextField
          label={t('mapping.name')}
          hint={t('mapping.nameHint')}
          maxLength={300}
          value={mapping.title}
          onChange={(title) => onChange({ ...mapping, title })}
        />
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={t('mapping.read')}
          accept=".json,application/json"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <div className="row wrap">
          <Button onClick={write}>{t('mapping.write')}</Button>
          <Button onClick={() => input.current?.click()}>{t('mapping.read')}</Button>
        </div>
        {isWrong && (
          <p className="error" role="alert">
            {t('mapping.wrong')}
          </p>
        )}
      </details>
    </>
  );
}

/** Takes the mapping of an earlier file, or the one that was guessed. */
function EarlierMapping({ sheet, mapping, onChange }: MappingKeepProps): ReactElement {
  const t = useT('crime');
  const same = (other: ImportMapping): boolean => JSON.stringify(other) === JSON.stringify(mapping);
  return (
    <ChoiceField
      label={t('mapping.from')}
      hint={t('mapping.fromHint')}
      options={[
        ...sheet.saved.map(({ batchId, reference, mapping: { title } }) => ({
          value: batchId,
          label: t('mapping.earlier', { title, reference }),
        })),
        { value: 'guess', label: t('mapping.guess') },
      ]}
      value={
        sheet.saved.find((one) => same(one.mapping))?.batchId ??
        (sheet.mapping && same(sheet.mapping) ? 'guess' : undefined)
      }
      placeholder={t('mapping.changed')}
      onChange={(chosen) => {
        const found = sheet.saved.find(({ batchId }) => batchId === chosen)?.mapping;
        const next = found ?? (chosen === 'guess' ? sheet.mapping : undefined);
        if (next) onChange(next);
      }}
    />
  );
}
