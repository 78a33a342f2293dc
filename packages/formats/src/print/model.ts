import type {
  Authority,
  Classification,
  Confidence,
  DecisionState,
  GradeCodes,
  HandlingCode,
  Level,
  LocalDate,
  Measure,
  ObjectKind,
  PlanNote,
  ProbabilityScheme,
  ProductState,
  ProductType,
  RightsNote,
  SubjectCategory,
  Tlp,
} from '@reeve/domain';

/**
 * The four markings of a document: the union of the markings of its content. They are printed as four separate texts.
 */
export interface PrintMarking {
  readonly classification: Classification;
  readonly handling: readonly HandlingCode[];
  /** Text of H3 or C; empty otherwise. It is printed in full on the first page. */
  readonly conditions: string;
  readonly tlp: Tlp | undefined;
  /** Compartment codes; a plain code is a need-to-know group. */
  readonly groups: readonly string[];
}

/** Who requested this copy, when and for what: the line at the foot of every page. */
export interface PrintedFor {
  readonly name: string;
  /** Wall time of the reader's agency, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly purpose: string;
}

export interface PrintCitation {
  readonly reference: string;
  readonly title: string;
  readonly grade?: GradeCodes | undefined;
  /** Its number in the text; it has none where the text does not place it. */
  readonly number?: number | undefined;
}

export interface PrintJudgement {
  readonly reference: string;
  readonly statement: string;
  /** Stored with the term, because the same word has another range in another scheme. */
  readonly scheme: ProbabilityScheme;
  readonly term: string;
  readonly confidence: Confidence;
  readonly basis: string;
  readonly alternatives: string;
  readonly wouldChangeIf: string;
  /** When it will be known; empty if not stated. */
  readonly horizon: string;
}

/**
 * The numbers of a finding, printed in a product as a table, or as a chart if there is one for its first column; or the
 * table of competing hypotheses.
 */
export interface PrintFigure {
  readonly as: 'table' | 'chart';
  readonly reference: string;
  readonly title: string;
  /** The line under the title: the crimes behind the numbers and their period, whose days both belong to it; or a text. */
  readonly note: string | { readonly n: number; readonly period: { readonly from: LocalDate; readonly to: LocalDate } };
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly (number | string | null)[])[];
  /** More than `rows.length` if not all rows were kept. */
  readonly rowsInAll: number;
  /** Boundaries to draw under places of the rows: rings of longitude, latitude, longitude, latitude … */
  readonly outlines?: readonly (readonly number[])[];
  /** Counts beyond which a week is watched and alerted, for a weekly count. */
  readonly bounds?:
    | {
        readonly mean: number;
        readonly watchAbove: number;
        readonly alertAbove: number;
        readonly watchBelow: number;
        readonly alertBelow: number;
      }
    | undefined;
}

export interface PrintBlock {
  /** As the text refers to it: `2.1`. The part before the point numbers its section. */
  readonly number: string;
  /** A code of the product's outline, or a heading of its own. */
  readonly section: string;
  readonly text: string;
  /** Why the question of its section does not apply; printed if the block has no other content. */
  readonly notApplicable?: string | undefined;
  readonly citations: readonly PrintCitation[];
  readonly finding?: { readonly reference: string; readonly sentence: string } | undefined;
  readonly judgements?: readonly PrintJudgement[];
  readonly figures?: readonly PrintFigure[];
}

/** One kind on the golden thread with what the reader can see of it. Kinds not given are later steps. */
export interface ThreadStop {
  readonly kind: ObjectKind;
  readonly count: number;
  /** Shown if there is only one object. */
  readonly reference?: string | undefined;
  /** Should be there and is not. */
  readonly gap?: boolean | undefined;
}

/** Common to every document of the agency. */
export interface PrintFrame {
  /** All its content is invented, for training. */
  readonly exercise: boolean;
  readonly agency: string;
  readonly reference: string;
  readonly title: string;
  readonly marking: PrintMarking;
  readonly printedFor: PrintedFor;
}

/** An intelligence product for printing (domain brief §4). Names are display names; texts are plain. */
export interface ProductPrint extends PrintFrame {
  readonly type: ProductType;
  readonly version: number;
  readonly state: ProductState;
  readonly people: {
    readonly authors: readonly string[];
    readonly reviewer: string | undefined;
    readonly reviewedOn?: LocalDate | undefined;
    readonly approver: string | undefined;
    readonly approvedOn?: LocalDate | undefined;
    /** Undefined if this reader does not see what was sent. */
    readonly recipients: readonly string[] | undefined;
  };
  /** Both days belong to the period. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  readonly dataCutOff: LocalDate | undefined;
  /** Requirements it answers. */
  readonly answers: readonly PrintCitation[];
  /** References of the priorities it serves. */
  readonly priorities: readonly string[];
  /** Categories of persons in the reports it rests on, of those this reader may see. */
  readonly categories: readonly SubjectCategory[];
  /** Of a subject profile: the nomination it rests on, with its authority. */
  readonly nomination?: { readonly reference: string; readonly authority: string } | undefined;
  /** Last day on which it may be used; undefined if none is set. */
  readonly lastDay: LocalDate | undefined;
  /** Of an early warning: the day of its next update. */
  readonly nextUpdateOn?: LocalDate | undefined;
  readonly scheme: ProbabilityScheme;
  readonly blocks: readonly PrintBlock[];
  /** What the numbers in the text refer to, in their order. */
  readonly references: readonly PrintCitation[];
  readonly gaps: string;
  readonly method: string;
  readonly limitations: string;
  readonly thread: readonly ThreadStop[];
}

export interface MinutesOption {
  readonly code: string;
  readonly title: string;
  readonly hours: number | undefined;
  readonly cost?: number | undefined;
  readonly for: string;
  readonly against: string;
}

export interface MinutesDecision {
  readonly reference: string;
  readonly state: DecisionState;
  /** Code of the option chosen. */
  readonly chosen: string | undefined;
  readonly reason: string;
  readonly owner: string | undefined;
  readonly dueOn: LocalDate | undefined;
  /** Areas and offence type as names. */
  readonly measure: Measure | undefined;
  /** How success will be recognised if nothing can be counted. */
  readonly measureText: string;
  readonly plan: PlanNote | undefined;
  /** Of an intrusive measure. */
  readonly rights?: RightsNote | undefined;
  readonly authority?: Authority | undefined;
  readonly deconflictedBy?: string;
  /** The level it was sent up to. */
  readonly sentTo?: Level | undefined;
  readonly dissent?: readonly { readonly name: string; readonly reason: string }[];
  /** Tasks that it ordered, as far as the reader sees them. */
  readonly tasks?: readonly {
    readonly reference: string;
    readonly title: string;
    readonly owner: string;
    readonly dueOn: LocalDate | undefined;
  }[];
}

export interface MinutesItem {
  readonly reference: string;
  readonly title: string;
  readonly lead: string;
  /** The object that put the item on the agenda. */
  readonly source: PrintCitation | undefined;
  readonly options: readonly MinutesOption[];
  /** None if the meeting left the item open. */
  readonly decision: MinutesDecision | undefined;
}

/** The minutes of a tasking and co-ordination meeting (domain brief §1.5). */
export interface MinutesPrint extends PrintFrame {
  readonly level: 'strategic' | 'tactical' | 'daily';
  /** Minutes are confirmed when the meeting is closed. */
  readonly state: 'called' | 'held' | 'closed';
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly string[];
  readonly conflicts: string;
  /** Members who declared a conflict, each with the item it is on; without one, on the whole meeting. */
  readonly declared?: readonly { readonly name: string; readonly item: string }[];
  readonly reach?: Level;
  /** The day of the next meeting of the series. */
  readonly nextOn?: LocalDate | undefined;
  readonly minutes: string;
  readonly items: readonly MinutesItem[];
}
