import { type Rung, SEARCH_ATTRIBUTES, type Stage, type StageStatus } from '@worldkiln/contracts';
import { type SearchAttributePair, defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/** Where a run stands, in one place: the status query, the Temporal UI's details and its search attributes. */
export interface StageBoard {
  readonly status: StageStatus;
  enter(stage: Stage, facts?: Facts): void;
  noteCancel(): void;
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

export function stageBoard(attempt: number): StageBoard {
  const status: StageStatus = { stage: 'admit', rung: null, attempt, cancelRequested: false };
  // A namespace without our attributes fails the workflow task that sets one, for ever: the start says if they exist.
  const indexed = workflowInfo().typedSearchAttributes.get(keyword('stage')) !== undefined;
  return {
    status,
    enter(stage, facts = {}) {
      status.stage = stage;
      if (facts.rung !== undefined) status.rung = facts.rung === null ? null : rungName(facts.rung);
      setCurrentDetails(detailsOf(status, facts));
      if (indexed) upsertSearchAttributes(attributesOf(stage, facts));
    },
    noteCancel() {
      status.cancelRequested = true;
    },
  };
}

/** 'forge/procedural': how a rung is called wherever people read it. */
export const rungName = (rung: Rung): string => `${rung.provider}/${rung.strategy}`;

function detailsOf(status: StageStatus, facts: Facts): string {
  const lines = [`**${status.stage}**`, `try ${status.attempt}`, status.rung, facts.note];
  return lines.filter((line) => line !== null && line !== undefined).join(' · ');
}

function attributesOf(stage: Stage, facts: Facts): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [{ key: keyword('stage'), value: stage }];
  if (facts.rung) pairs.push({ key: keyword('provider'), value: facts.rung.provider });
  if (facts.failureKind !== undefined) pairs.push({ key: keyword('failureKind'), value: facts.failureKind });
  if (facts.downgraded !== undefined) pairs.push({ key: bool('downgraded'), value: facts.downgraded });
  return pairs;
}
