import { type Rung, SEARCH_ATTRIBUTES, type Stage, type StageStatus } from '@worldkiln/contracts';
import { type SearchAttributePair, defineSearchAttributeKey } from '@temporalio/common';
import { type ActivityOptions, setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/** Where a run stands, in one place: the status query, the Temporal UI's details and its search attributes. */
export interface StageBoard {
  readonly status: StageStatus;
  enter(stage: Stage, facts?: Facts): void;
  /** Adds what became known within a stage. */
  note(facts: Facts): void;
  noteCancel(): void;
  setPriority(priority: number): void;
  /** Begins or ends to wait for somebody's word about so many credits. */
  askApproval(credits: number | null): void;
  /** Takes the word; false when none is waited for. */
  approve(approved: boolean): boolean;
  /** The word that was given; null while there is none. */
  readonly approval: boolean | null;
  /** What every step is called with: its line in the Temporal UI, and the run's priority once somebody set one. */
  call(summary: string): ActivityOptions;
}

/** What may become known on entering a stage. */
interface Facts {
  rung?: Rung | null;
  failureKind?: string;
  downgraded?: boolean;
  note?: string;
}

const keyword = (name: keyof typeof SEARCH_ATTRIBUTES) => defineSearchAttributeKey(name, 'KEYWORD');
const bool = (name: keyof typeof SEARCH_ATTRIBUTES) => defineSearchAttributeKey(name, 'BOOL');
/** The engine's own middle, and its least. */
const PRIORITY = { first: 1, normal: 3, last: 5 } as const;

export function stageBoard(attempt: number): StageBoard {
  const { typedSearchAttributes, priority: begunWith } = workflowInfo();
  const status: StageStatus = {
    stage: 'admit',
    rung: null,
    attempt,
    cancelRequested: false,
    approve: null,
    priority: begunWith?.priorityKey || PRIORITY.normal,
  };
  // A namespace without our attributes fails the workflow task that sets one, for ever: the start says if they exist.
  const indexed = typedSearchAttributes.get(keyword('stage')) !== undefined;
  let approval: boolean | null = null;
  let changed = false;
  const show = (facts: Facts, pairs: SearchAttributePair[]) => {
    if (facts.rung !== undefined) status.rung = facts.rung === null ? null : rungName(facts.rung);
    setCurrentDetails(detailsOf(status, facts));
    if (indexed && pairs.length > 0) upsertSearchAttributes(pairs);
  };
  return {
    status,
    get approval() {
      return approval;
    },
    enter(stage, facts = {}) {
      status.stage = stage;
      show(facts, [{ key: keyword('stage'), value: stage }, ...attributesOf(facts)]);
    },
    note: (facts) => show(facts, attributesOf(facts)),
    noteCancel() {
      status.cancelRequested = true;
    },
    setPriority(priority) {
      status.priority = Math.min(Math.max(Math.round(priority), PRIORITY.first), PRIORITY.last);
      changed = true;
    },
    askApproval(credits) {
      status.approve = credits;
      if (credits !== null) show({ note: `waits for a yes to ${credits} credits` }, []);
    },
    approve(approved) {
      if (status.approve === null || approval !== null) return false;
      approval = approved;
      return true;
    },
    call: (summary) => ({ summary, ...(changed ? { priority: { priorityKey: status.priority } } : {}) }),
  };
}

/** 'forge/procedural': how a rung is called wherever people read it. */
export const rungName = (rung: Rung): string => `${rung.provider}/${rung.strategy}`;

function detailsOf(status: StageStatus, facts: Facts): string {
  const lines = [`**${status.stage}**`, `try ${status.attempt}`, status.rung, facts.note];
  return lines.filter((line) => line !== null && line !== undefined).join(' · ');
}

function attributesOf(facts: Facts): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [];
  if (facts.rung) pairs.push({ key: keyword('provider'), value: facts.rung.provider });
  if (facts.failureKind !== undefined) pairs.push({ key: keyword('failureKind'), value: facts.failureKind });
  if (facts.downgraded !== undefined) pairs.push({ key: bool('downgraded'), value: facts.downgraded });
  return pairs;
}
