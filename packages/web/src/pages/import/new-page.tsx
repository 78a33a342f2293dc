import { cancelImport, commitImport, previewImport } from '@reeve/contract';
import { useRef, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/empty.tsx';
import { chosenMarking } from '../../components/marking/marking-answers.ts';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { AreaForm } from './area/area-form.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ColumnTable } from './column-table.tsx';
import { CoverageQuestion } from './coverage-question.tsx';
import { DataSetChoice } from './data-set-choice.tsx';
import { coverageOf, NO_ANSWERS, openAnswer } from './extract-coverage.ts';
import { GatherNav } from './gather-nav.tsx';
import { HowMarked } from './area/how-marked.tsx';
import '../record/form/form.css';
import './import.css';
import './wizard.css';
import { MappingKeep } from './mapping-keep.tsx';
import { QuestionList } from './question-list.tsx';
import { openQuestions } from './questions.ts';
import { PreviewPart } from './preview-part.tsx';
import { ReadSettings } from './read-settings.tsx';
import { SheetChoice } from './sheet-choice.tsx';
import { TypeWords } from './type-words.tsx';
import { ValuesToMatch } from './values-to-match.tsx';
import { begin, missing, settledMapping, useWizard, type Wizard } from './wizard.ts';

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
      <Acts wizard={wizard} onChange={onChange} />
    </>
  );
}

/** First a look at what would come of it, then the act itself; whatever is changed in between asks for another look. */
function Acts({ wizard, onChange }: { wizard: Wizard; onChange: (next: Wizard | undefined) => void }): ReactElement {
  const t = useT('crime');
  const covers = useT('coverage');
  const { number } = useFormat();
  const go = useGo();
  const title = useRef<HTMLHeadingElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { upload, answers, preview, dataSet, coverage = NO_ANSWERS } = wizard;
  const marking = answers && chosenMarking(answers);
  const open = missing(wizard) ?? (openQuestions(wizard).length > 0 ? 'question' : undefined);
  const isNameless = dataSet !== undefined && 'name' in dataSet && dataSet.name.trim().length < 2;
  const because = open
    ? t(`missing.${open}`)
    : isNameless
      ? covers('set.nameFirst')
      : answers && !marking
        ? t('new.markFirst')
        : undefined;
  const input = {
    mapping: settledMapping(wizard),
    ...(wizard.mapping === null && wizard.type.trim() !== '' ? { type: wizard.type.trim() } : {}),
    ...(marking ? { marking } : {}),
    ...(dataSet ? { dataSet: 'name' in dataSet ? { ...dataSet, name: dataSet.name.trim() } : dataSet } : {}),
  };
  const asked = JSON.stringify(input);
  const current = preview?.of === asked ? preview.shown : undefined;
  const act = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const at = { params: { id: upload.id }, input };
  const look = async (): Promise<void> => {
    onChange({ ...wizard, preview: { of: asked, shown: await call(previewImport, at) } });
    // The user reads before acting: a second click or Enter must not trigger the act under it.
    title.current?.focus();
  };
  const bringIn = async (): Promise<void> => {
    const stated = current && coverageOf(coverage, current);
    const batch = await call(commitImport, {
      ...at,
      input: { ...input, ...(stated ? { coverage: stated } : {}) },
    });
    onChange(undefined);
    go(paths.importBatch(batch.id));
  };
  const cancel = async (): Promise<void> => {
    onChange(undefined);
    await call(cancelImport, { params: { id: upload.id } }).catch(() => undefined); // gone already, and that was wanted
  };
  const unanswered = current && openAnswer(coverage, current);
  const nothing =
    current?.rowsNew === 0 ? t('preview.nothingNew') : unanswered ? covers(`ask.gap.${unanswered}`) : undefined;
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {t('preview.title')}
      </h2>
      {current ? (
        <>
          <PreviewPart
            id={upload.id}
            shown={current}
            mapping={wizard.mapping}
            onMapping={(mapping) => onChange({ ...wizard, mapping })}
          />
          {current.rowsNew > 0 && (
            <CoverageQuestion
              preview={current}
              answers={coverage}
              onChange={(next) => onChange({ ...wizard, coverage: next })}
            />
          )}
        </>
      ) : (
        <p className="mut">{t(preview ? 'preview.changed' : 'preview.what')}</p>
      )}
      {preview && (
        <ValuesToMatch
          values={preview.shown.values}
          mapping={wizard.mapping}
          onMapping={(mapping) => onChange({ ...wizard, mapping })}
        />
      )}
      <ProblemNote error={problem} />
      <div className="row wrap acts">
        {current ? (
          <Button key="bring in" kind="primary" busy={busy} because={nothing} onClick={() => void act(bringIn)}>
            {t('preview.bringIn', { count: current.rowsNew, shown: number(current.rowsNew) })}
          </Button>
        ) : (
          <Button key="look" kind="primary" busy={busy} because={because} onClick={() => void act(look)}>
            {t('preview.look')}
          </Button>
        )}
        <Button onClick={() => void act(cancel)}>{t('new.cancel')}</Button>
      </div>
    </section>
  );
}
