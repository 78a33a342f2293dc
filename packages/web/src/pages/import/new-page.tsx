import { cancelImport } from '@reeve/contract';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { AreaForm } from './area/area-form.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnTable } from './column-table.tsx';
import { DataSetChoice } from './data-set-choice.tsx';
import { GatherNav } from './gather-nav.tsx';
import { HowMarked } from './area/how-marked.tsx';
import '../record/form/form.css';
import { ImportActs } from './import-acts.tsx';
import './import.css';
import './wizard.css';
import { MappingKeep } from './mapping-keep.tsx';
import { QuestionList } from './question-list.tsx';
import { ReadSettings } from './read-settings.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { TypeWords } from './type-words.tsx';
import { begin, useWizard, type Wizard } from './wizard.ts';

/**
 * Import a file of recorded crime: choose it, check the guessed meaning of its columns, preview the import, state which days it covers,
 * import it. One page: a change further up loses no entered data.
 */
export function NewImportPage(): ReactElement {
  const t = useT('crime');
  const { may } = useSession();
  return (
    <Page stage="gather" title={t('new.title')} subtitle={t('new.subtitle')}>
      <GatherNav current="imports" />
      {may.includes('import_crimes') ? <Steps /> : <Empty what={t('new.notYours')} why={t('new.notYoursWhy')} />}
    </Page>
  );
}

function Steps(): ReactElement {
  const [wizard, setWizard] = useWizard();
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
      {wizard && !upload?.areas && <Reading wizard={wizard} onChange={setWizard} />}
    </div>
  );
}

function Reading({
  wizard,
  onChange,
}: {
  wizard: Wizard;
  onChange: (next: Wizard | undefined) => void;
}): ReactElement | null {
  const t = useT('crime');
  const { number } = useFormat();
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
        <p className="mut">{t('columns.found', { count: sheet.rows, shown: number(sheet.rows) })}</p>
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
      <HowMarked answers={wizard.answers} onChange={(answers) => change({ answers })} />
      <ImportActs wizard={wizard} onChange={onChange} />
    </>
  );
}
