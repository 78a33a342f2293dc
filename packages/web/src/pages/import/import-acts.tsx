import { cancelImport, commitImport, previewImport, type ImportPreview } from '@reeve/contract';
import { useRef, useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { chosenMarking } from '../../components/marking/marking-answers.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { CountingOffer } from './counting-choice.tsx';
import { CoverageQuestion } from './coverage-question.tsx';
import { coverageOf, hasKnownRows, importObstacle, NO_ANSWERS } from './extract-coverage.ts';
import { PreviewPart } from './preview-part.tsx';
import { openQuestions } from './questions.ts';
import { ValuesToMatch } from './values-to-match.tsx';
import { missing, settledMapping, type Wizard } from './wizard.ts';

/** First a preview, then the import; a change in between asks for another preview. */
export function ImportActs({ wizard, onChange }: ImportActsProps): ReactElement {
  const t = useT('crime');
  const title = useRef<HTMLHeadingElement>(null);
  const { upload, preview, coverage = NO_ANSWERS } = wizard;
  const { current, busy, problem, because, nothing, look, bringIn, cancel } = useImportActs({ wizard, onChange }, () =>
    title.current?.focus(),
  );
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
            areaSetId={wizard.areaSetId}
            mapping={wizard.mapping}
            onMapping={(mapping) => onChange({ ...wizard, mapping })}
          />
          {(current.rowsNew > 0 || hasKnownRows(current)) && (
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
      {current && isElsewhere(current) && (
        <CountingOffer onChange={(areaSetId) => onChange({ ...wizard, areaSetId })} />
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
          <Button key="bring in" kind="primary" busy={busy} because={nothing} onClick={bringIn}>
            {current.rowsNew === 0 && hasKnownRows(current)
              ? t('preview.coverageOnly')
              : t('preview.bringIn', { count: current.rowsNew })}
          </Button>
        ) : (
          <Button key="look" kind="primary" busy={busy} because={because} onClick={look}>
            {t('preview.look')}
          </Button>
        )}
        <Button onClick={cancel}>{t('new.cancel')}</Button>
      </div>
    </section>
  );
}

/** True if most crimes have a location, but an area that is not one of the agency’s. */
function isElsewhere({ rowsRead, rowsRejected, values, nearness }: ImportPreview): boolean {
  const half = (rowsRead - rowsRejected) / 2;
  return half > 0 && values.unknownAreas > half && nearness.located > half;
}

interface ImportActsProps {
  readonly wizard: Wizard;
  readonly onChange: (next: Wizard | undefined) => void;
}

/**
 * Previews, imports or cancels.
 *
 * @param onLooked the user reads before acting: a second click or Enter must not trigger the act under it
 */
function useImportActs({ wizard, onChange }: ImportActsProps, onLooked: () => void) {
  const covers = useT('coverage');
  const go = useGo();
  const because = useMissing(wizard);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { upload, preview, coverage = NO_ANSWERS } = wizard;
  const t = useT('crime');
  const input = importInput(wizard);
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
    onLooked();
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
  const obstacle = current && importObstacle(coverage, current);
  const nothing = ((): string | undefined => {
    if (obstacle === undefined) return undefined;
    if (obstacle === 'nothing_new') return t('preview.nothingNew');
    return obstacle === 'nothing_stated' ? t('preview.nothingStated') : covers(`ask.gap.${obstacle}`);
  })();
  return {
    current,
    busy,
    problem,
    because,
    nothing,
    look: () => void act(look),
    bringIn: () => void act(bringIn),
    cancel: () => void act(cancel),
  };
}

/** What the preview still lacks. */
function useMissing(wizard: Wizard): string | undefined {
  const t = useT('crime');
  const covers = useT('coverage');
  const { answers, dataSet } = wizard;
  const open = missing(wizard) ?? (openQuestions(wizard).length > 0 ? 'question' : undefined);
  if (open) return t(`missing.${open}`);
  if (dataSet !== undefined && 'name' in dataSet && dataSet.name.trim().length < 2) return covers('set.nameFirst');
  return answers && !chosenMarking(answers) ? t('new.markFirst') : undefined;
}

function importInput(wizard: Wizard) {
  const { answers, dataSet, areaSetId } = wizard;
  const marking = answers && chosenMarking(answers);
  return {
    mapping: settledMapping(wizard),
    ...(wizard.mapping === null && wizard.type.trim() !== '' ? { type: wizard.type.trim() } : {}),
    ...(marking ? { marking } : {}),
    ...(areaSetId === undefined ? {} : { areaSetId }),
    ...(dataSet ? { dataSet: 'name' in dataSet ? { ...dataSet, name: dataSet.name.trim() } : dataSet } : {}),
  };
}
