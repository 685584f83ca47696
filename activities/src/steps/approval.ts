import { ApprovalInput } from '@worldkiln/contracts';
import { awaitApproval } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { step } from '../step.ts';

/** Shows everybody whose word a job waits for. */
export const approvalStep = ({ db }: Pick<Clients, 'db'>) => step(ApprovalInput, ({ credits, ...run }) => awaitApproval(db, run, credits));
