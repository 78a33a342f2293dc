import { setTimeout as sleep } from 'node:timers/promises';
import type { LoopIds } from '@reeve/testing/loop.ts';
import type { Change, Expected } from './ledger.ts';
import type { People } from './prepare.ts';
import type { Step } from './stories.ts';

/** Responses after which the outcome of the change is unknown, or which report that it failed and can be repeated. */
const ASK_AGAIN = [0, 500, 502, 503, 504];
const PAUSE_MS = 30;

interface Story {
  readonly word: string;
  readonly changes: { key: string; step: string; objectId: string | undefined; reply: unknown }[];
  id: string;
  version: number;
}

/** One user: lives one story after another, one change at a time, and records which requests were answered. */
export class Worker {
  readonly #people: People;
  readonly #records: LoopIds;
  readonly #life: readonly Step[];
  readonly #name: string;
  readonly stories: Story[] = [];
  #stopped = true;
  #running: Promise<void> = Promise.resolve();

  constructor(people: People, records: LoopIds, life: readonly Step[], name: string) {
    this.#people = people;
    this.#records = records;
    this.#life = life;
    this.#name = name;
  }

  start(): void {
    this.#stopped = false;
    this.#running = this.#work();
  }
  /** Sends no further requests; pending ones are waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Repeats unanswered requests under the same key, until they are answered. */
  async settle(): Promise<void> {
    this.#stopped = false;
    while (this.#open() !== undefined) await this.#step();
    this.#stopped = true;
  }

  /** Runs one whole life, repeating every unanswered request. */
  async finish(): Promise<void> {
    do await this.#step();
    while (this.#open() !== undefined || (this.stories.at(-1)?.changes.length ?? 0) < this.#life.length);
  }

  /** Runs one whole life, undisturbed; `after` receives each step. */
  async live(after: (step: string) => Promise<void>): Promise<void> {
    for (const { name } of this.#life) {
      await this.#step();
      if (this.#open() !== undefined) throw new Error(`${name} was not answered`);
      await after(name);
    }
  }

  async #work(): Promise<void> {
    while (!this.#stopped) await this.#step();
  }

  #open(): Story['changes'][number] | undefined {
    const last = this.stories.at(-1)?.changes.at(-1);
    return last?.reply === undefined ? last : undefined;
  }

  #story(): Story {
    const last = this.stories.at(-1);
    if (last && (last.changes.length < this.#life.length || this.#open())) return last;
    const story: Story = { word: `${this.#name}-${this.stories.length + 1}`, changes: [], id: '', version: 0 };
    this.stories.push(story);
    return story;
  }

  async #step(): Promise<void> {
    const story = this.#story();
    const open = this.#open();
    const step = this.#life[open ? story.changes.length - 1 : story.changes.length];
    if (!step) throw new Error('a story goes no further than its life');
    const key = open?.key ?? `${story.word}-${story.changes.length + 1}`;
    const change = open ?? { key, step: step.name, objectId: story.id === '' ? undefined : story.id, reply: undefined };
    if (!open) story.changes.push(change);
    const given = { ...step.given(story, this.#records), key };
    const answer = await this.#people[step.by].send(step.operation, given);
    if (ASK_AGAIN.includes(answer.status)) {
      await sleep(PAUSE_MS);
      return;
    }
    if (answer.status !== 200) throw new Error(`${step.name} of ${story.word}: ${answer.status} ${answer.body}`);
    const reply = JSON.parse(answer.body) as { id?: string; version: number }; // every change answers with the version
    change.reply = reply;
    if (step.aside) return;
    story.version = reply.version;
    if (reply.id !== undefined) story.id = reply.id;
  }

  get changes(): readonly Change[] {
    return this.stories.flatMap((story) => story.changes);
  }

  /** The objects of its stories, as far as their making was answered. */
  expected(table: string): readonly Expected[] {
    const own = new Set(this.#life.filter((step) => !step.aside).map((step) => step.name));
    return this.stories
      .filter((story) => story.id !== '')
      .map((story) => {
        const changes = story.changes.filter((change) => own.has(change.step));
        return {
          table,
          id: story.id,
          version: story.version,
          open: changes.find((change) => change.reply === undefined)?.key,
          changes: changes.filter((change) => change.reply !== undefined).length,
        };
      });
  }
}
