import {
  collectionPlan,
  feedbackDueOn,
  mayGiveFeedback,
  type AuthorityType,
  type CollectionSource,
  type ReportState,
  type ReportUse,
  type TaskState,
} from '@reeve/domain';
import { answersOf, staffNames, subQuestionsOf, tasksOf, todayIn, type ActorTx, type StoredRecord } from '@reeve/store';

type Answers = Awaited<ReturnType<typeof answersOf>>;

/** What the page of a requirement shows in addition: its collection plan and the answers to it and its sub-questions. */
export async function readDesk(tx: ActorTx, row: StoredRecord) {
  const questions = [row, ...(await subQuestionsOf(tx, row.id))];
  const ids = questions.map(({ id }) => id);
  const answers = await answersOf(tx, ids);
  return { answers: answersIn(tx, answers), plan: await planIn(tx, questions, answers) };
}

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
    questions: questions.map(({ id, reference, title, state, due_on }) => ({
      id,
      reference,
      title,
      state,
      dueOn: due_on,
    })),
    tasks: tasks.map(({ row, questionId }) => {
      const body = row.body as TaskBody;
      return {
        id: row.id,
        reference: row.reference,
        title: row.title,
        owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
        state: row.state as TaskState, // stored only through the machine
        dueOn: row.due_on ?? undefined,
        questionId,
        source: body.source,
        sourceType: body.sourceType,
        authorityType: body.authorityType,
        authorityRef: body.authorityRef,
        authorityUntil: body.authorityUntil,
      };
    }),
    answers: answers.map((one) => ({
      reportId: one.id,
      questionId: one.question_id,
      taskId: one.task_id ?? undefined,
      use: (one.use ?? undefined) as ReportUse | undefined, // held by a constraint
    })),
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
  const count = (use: ReportUse): number => rows.filter((one) => one.use === use).length;
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
  return { sent: rows.length, ofUse: count('of_use'), notOfUse: count('not_of_use'), items };
}
