import {
  collectionPlan,
  countUses,
  feedbackDueOn,
  mayGiveFeedback,
  requirementProposal,
  taskTiming,
  type AuthorityType,
  type CollectionSource,
  type PlanAnswer,
  type ReportState,
  type ReportUse,
  type RequirementProgress,
  type RequirementProposal,
  type RequirementState,
  type TaskState,
} from '@reeve/domain';
import {
  answersOf,
  patrolQuestionsOf,
  staffNames,
  subQuestionsOf,
  tasksOf,
  todayIn,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { writingOn } from '../record/verdict.ts';
import { isOverdue } from './request.ts';

type Answers = Awaited<ReturnType<typeof answersOf>>;

/** What the page of a requirement shows in addition: its collection plan, the answers, and what comes next. */
export async function readDesk(tx: ActorTx, row: StoredRecord) {
  const parts = (await subQuestionsOf(tx, [row.id])).map((one) => one.row);
  const questions = [row, ...parts];
  const answers = await answersOf(
    tx,
    questions.map(({ id }) => id),
  );
  const plan = await planIn(tx, questions, answers);
  const tasks = plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.tasks));
  const proposal = proposalFor(tx, row, {
    answers: countUses(plannedAnswers(answers)),
    tasks: tasks.map(({ timing }) => timing),
    questions: plan.rows.slice(1),
  });
  return {
    answers: answersIn(tx, answers),
    plan,
    proposal: proposal ?? null,
    patrolQuestions: (await patrolQuestionsOf(tx, row.id)).map(({ row: one, isAsked }) => ({
      id: one.id,
      reference: one.reference,
      text: one.title,
      lastOn: one.due_on ?? '',
      isAsked,
    })),
    isOverdue: isOverdue(tx, row),
  };
}

/** What the list shows of each requirement in addition: its answers, its sub-questions, and what comes next. */
export async function listDesk(tx: ActorTx, rows: readonly StoredRecord[]) {
  const ids = rows.map(({ id }) => id);
  const parts = await subQuestionsOf(tx, ids);
  const all = [...ids, ...parts.map(({ row }) => row.id)];
  const [tasks, answers] = [await tasksOf(tx, all), plannedAnswers(await answersOf(tx, all))];
  return rows.map((row) => {
    const own = parts.filter(({ parentId }) => parentId === row.id).map((one) => one.row.id);
    const isOf = (questionId: string): boolean => questionId === row.id || own.includes(questionId);
    const sent = answers.filter((one) => isOf(one.questionId));
    const questions = own.map((id) => ({ answers: countUses(answers.filter((one) => one.questionId === id)) }));
    const proposal = proposalFor(tx, row, {
      answers: countUses(sent),
      tasks: tasks
        .filter((one) => isOf(one.questionId) && one.row.state !== 'cancelled')
        .map((one) => taskTiming({ state: taskState(one.row), dueOn: one.row.due_on ?? undefined }, tx.today)),
      questions,
    });
    return {
      answers: countUses(sent),
      questions: { count: own.length, answered: questions.filter((one) => one.answers.ofUse > 0).length },
      proposal: proposal ?? null,
    };
  });
}

/**
 * The step that the answers, tasks and dates of a requirement propose; none under another purpose, where its answers
 * are not seen and would count as none.
 */
const proposalFor = (
  tx: ActorTx,
  row: StoredRecord,
  progress: Omit<RequirementProgress, 'state' | 'neededBy'>,
): RequirementProposal | undefined =>
  writingOn(tx, row).allowed
    ? requirementProposal({ state: stateOf(row), neededBy: row.due_on ?? undefined, ...progress }, tx.today)
    : undefined;

// Stored only through the machines.
const stateOf = (row: StoredRecord): RequirementState => row.state as RequirementState;
const taskState = (row: StoredRecord): TaskState => row.state as TaskState;

/** Reports as the plan takes them. */
const plannedAnswers = (answers: Answers): readonly PlanAnswer[] =>
  answers.map((one) => ({
    reportId: one.id,
    questionId: one.question_id,
    taskId: one.task_id ?? undefined,
    use: (one.use ?? undefined) as ReportUse | undefined, // held by a constraint
  }));

/** The body of a stored task: written only through its contract, before a source was required too. */
interface TaskBody {
  readonly source?: CollectionSource;
  readonly sourceType: string;
  readonly authorityType: AuthorityType;
  readonly authorityRef: string;
  readonly authorityUntil?: string;
}

async function planIn(tx: ActorTx, questions: readonly StoredRecord[], answers: Answers) {
  const names = await staffNames(tx);
  const tasks = await tasksOf(
    tx,
    questions.map(({ id }) => id),
  );
  const plan = collectionPlan({
    questions: questions.map((one) => ({
      id: one.id,
      reference: one.reference,
      title: one.title,
      state: stateOf(one),
      dueOn: one.due_on,
    })),
    tasks: tasks.map(({ row, questionId }) => {
      const body = row.body as TaskBody;
      return {
        id: row.id,
        reference: row.reference,
        title: row.title,
        owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
        state: taskState(row),
        dueOn: row.due_on ?? undefined,
        questionId,
        source: body.source,
        sourceType: body.sourceType,
        authorityType: body.authorityType,
        authorityRef: body.authorityRef,
        authorityUntil: body.authorityUntil,
      };
    }),
    answers: plannedAnswers(answers),
    today: tx.today,
  });
  return {
    columns: plan.columns,
    rows: plan.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ column, tasks: inCell }) => ({
        column,
        tasks: inCell.map(({ dueOn = null, authorityUntil = null, ...task }) => ({ ...task, dueOn, authorityUntil })),
      })),
    })),
  };
}

/** Counts the reports by whether they helped, and says of each whether the reader can inform its author. */
function answersIn(tx: ActorTx, answers: Answers) {
  // A report sent for two of the questions is listed once.
  const rows = [...new Map(answers.map((one) => [one.id, one])).values()];
  const actor = { accountId: tx.person.accountId, roles: tx.actor.roles };
  const items = rows.map((one) => {
    // The author's name is in the raw file; here it counts only whether it is another person's.
    const author = { authorId: one.of_others ? undefined : tx.person.accountId };
    return {
      id: one.id,
      reference: one.reference,
      version: one.version,
      subject: one.subject,
      state: one.state,
      submittedAt: one.submitted_at?.toISOString() ?? null,
      questionId: one.question_id,
      use: one.use as ReportUse | null, // held by a constraint
      because: one.use_because,
      mayGrade: one.use === null && mayGiveFeedback(one.state as ReportState, actor, author).allowed, // its state machine's
      feedbackDueOn:
        one.use !== null || one.submitted_at === null ? null : feedbackDueOn(todayIn(tx.timeZone, one.submitted_at)),
    };
  });
  const { ofUse, notOfUse } = countUses(plannedAnswers(rows));
  return { sent: rows.length, ofUse, notOfUse, items };
}
