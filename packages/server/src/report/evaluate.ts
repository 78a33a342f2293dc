import { evaluateReport } from '@reeve/contract';
import { handlingFault, parseGradeCodes, ReeveError, SCHEME_CODES } from '@reeve/domain';
import { evaluateReport as storeEvaluation, readCodeLists, todayIn } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { gradedReportDates } from '../retention/rule-dates.ts';
import { informOfRegrading } from './inform.ts';
import { keepSourceIn } from './keep-source.ts';
import { reportForStep } from './step.ts';

export const evaluateReportHandler = handle(evaluateReport, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await reportForStep(tx, call.params.id, input.version, 'evaluated', ['under_evaluation']);
    const codes = parseGradeCodes(input.grade.scheme, input.grade.source, input.grade.info);
    if (!codes)
      throw new ReeveError(
        'invalid_input',
        'Source and information code do not belong to this scheme. Nothing was changed.',
        { fields: ['grade'] },
      );
    const fault = handlingFault(input.marking.handling);
    if (fault)
      throw new ReeveError('invalid_input', 'The handling code is not complete. Nothing was changed.', {
        fields: ['handling'],
        fault,
      });
    keepSourceIn(report, { rationale: input.rationale, conditions: input.marking.handling.conditions });
    const lists = codeListsOf(await readCodeLists(tx));
    const links = report.persons.map((person) => ({ reviewOn: person.review_on, maximumOn: person.maximum_on }));
    // The period runs from submission; a better grade does not extend the date its author picked, a worse one shortens it.
    const sentAt = report.row.submitted_at;
    const from = tx.today < report.row.review_on && sentAt !== null ? todayIn(tx.timeZone, sentAt) : tx.today;
    const rule = gradedReportDates(codes, links, lists.retention, from, undefined);
    const dates = {
      reviewOn: rule.reviewOn < report.row.review_on ? rule.reviewOn : report.row.review_on,
      maximumOn: rule.maximumOn,
    };
    const planned = {
      classification: input.marking.classification,
      handling: input.marking.handling.codes,
      conditions: input.marking.handling.conditions,
      tlp: input.marking.tlp,
      compartments: [input.marking.group],
      purposeGroup: tx.partsOf(report.row.label_id).purposeGroup,
    };
    await informOfRegrading(tx, report, codes, planned);
    const again = report.grades.some((grade) => grade.kind === 'record');
    const version = await storeEvaluation(
      tx,
      report,
      {
        codes,
        schemeVersion: SCHEME_CODES[codes.scheme].version,
        gradedBy: tx.person.accountId,
        gradedAt: tx.now().toISOString(),
        rationale: input.rationale,
      },
      planned,
      dates,
    );
    tx.audit({ action: again ? 'regrade' : 'grade', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'evaluated' as const, version };
  }),
);
