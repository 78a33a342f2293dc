import { cancelImport, listAreaSets, listDataSets, readCodeLists } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { useT } from '../../i18n.ts';
import { AreaForm } from './area/area-form.tsx';
import { HowMarked } from './area/how-marked.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnTable } from './column-table.tsx';
import { CountingChoice } from './counting-choice.tsx';
import { DataSetChoice } from './data-set-choice.tsx';
import { ImportActs } from './import-acts.tsx';
import { MappingKeep } from './mapping-keep.tsx';
import { QuestionList } from './question-list.tsx';
import { ReadSettings } from './read-settings.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { TypeWords } from './type-words.tsx';
import { begin, useWizard, type Wizard } from './wizard.ts';

/** The steps of an import, each on what the one before has found. */
export function ImportSteps(): ReactElement {
  const [wizard, setWizard] = useWizard();
  const hasLists = useHasLists();
  const { upload } = wizard ?? {};
  return (
    <div className="rec-form one-column">
      <ChooseFile
        upload={upload}
        onLeft={(next) => {
          // The file that was there before is not wanted any longer; where it is gone already, that is as well.
          if (upload) void call(cancelImport, { params: { id: upload.id } }).catch(() => undefined);
          setWizard(begin(next));
        }}
      />
      {wizard && upload?.areas && (
        <AreaForm key={upload.id} upload={upload} areas={upload.areas} onDone={() => setWizard(undefined)} />
      )}
      {wizard && !upload?.areas && hasLists && <Reading wizard={wizard} onChange={setWizard} />}
    </div>
  );
}

/**
 * Whether the lists that the steps offer were read, or cannot be. A list that arrives under an open step moves the buttons below it away
 * from a hand that is pressing one, and the press is lost.
 */
function useHasLists(): boolean {
  const lists = [useReading(readCodeLists, {}), useReading(listDataSets, {}), useReading(listAreaSets, {})];
  return lists.every(({ isPending }) => !isPending);
}

/** What was read from a table of the file, and what it is imported as. */
function Reading({
  wizard,
  onChange,
}: {
  wizard: Wizard;
  onChange: (next: Wizard | undefined) => void;
}): ReactElement | null {
  const t = useT('crime');
  const { upload, mapping } = wizard;
  const sheet = upload.sheets[wizard.at];
  if (!sheet) return null;
  const change = (part: Partial<Wizard>): void => onChange({ ...wizard, ...part });
  return (
    <>
      <SheetChoice wizard={wizard} onChange={onChange} />
      <QuestionList wizard={wizard} onChange={change} />
      <section aria-live="polite">
        <h2>{t('columns.title')}</h2>
        <p className="mut">{t('columns.found', { count: sheet.rows })}</p>
        {mapping === null ? (
          <>
            <p>
              {t('batch.layout', { layout: t(`layout.${sheet.layout ?? ''}`, { defaultValue: sheet.layout ?? '' }) })}
            </p>
            <Button onClick={() => change({ mapping: sheet.mapping })}>{t('columns.byHand')}</Button>
          </>
        ) : (
          <>
            <MappingKeep sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
            <ColumnTable sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
            <ReadSettings sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
            <TypeWords sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
          </>
        )}
      </section>
      <DataSetChoice value={wizard.dataSet} onChange={(dataSet) => change({ dataSet })} />
      <CountingChoice areaSetId={wizard.areaSetId} onChange={(areaSetId) => change({ areaSetId })} />
      <HowMarked answers={wizard.answers} onChange={(answers) => change({ answers })} />
      <ImportActs wizard={wizard} onChange={onChange} />
    </>
  );
}
