import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { startOf, titleOf } from './workflows.ts';
import type { StartOrder } from './workflows.ts';

describe('the title of a run', () => {
  it('is one line, well-formed and short, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (prompt) => {
        const title = titleOf(prompt.toWellFormed());
        expect(title).not.toMatch(/[\r\n\t]/);
        expect(title.isWellFormed()).toBe(true);
        expect(title.length).toBeLessThanOrEqual(LIMITS.titleChars + 1);
      }),
    );
  });

  it('keeps a short prompt and cuts a long one between words', () => {
    expect(titleOf('  a  wooden\ncrate ')).toBe('a wooden crate');
    expect(titleOf(`${'word '.repeat(40)}end`)).toMatch(/^(word )+word…$/);
    expect(titleOf('x'.repeat(200))).toBe(`${'x'.repeat(LIMITS.titleChars)}…`);
    expect(titleOf(`${'x'.repeat(LIMITS.titleChars - 1)}🦊🦊`)).toBe(`${'x'.repeat(LIMITS.titleChars - 1)}…`);
  });
});

describe('a start request', () => {
  const order = {
    jobId: 'job_1',
    attempt: 2,
    accountId: 'acc_1',
    worldId: 'wld_1',
    prompt: 'a crate',
    draft: false,
    fallbackPolicy: 'downgrade',
    maxAttempts: 2,
    plan: 'generateAsset',
  } as unknown as StartOrder; // short ids read better

  it('names the job, never the attempt: a retry is a new run of the same workflow', () => {
    const { options } = startOf(order, { searchAttributes: true });
    expect(options).toMatchObject({
      workflowId: 'job-job_1',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      memo: { attempt: 2 },
      priority: { fairnessKey: 'acc_1' },
    });
    expect(options.staticSummary).toBe('a crate (try 2)');
    expect(options.args[0]).not.toHaveProperty('prompt');
  });

  it('names no search attribute to a namespace that has none', () => {
    expect(startOf(order, { searchAttributes: false }).options).not.toHaveProperty('typedSearchAttributes');
  });
});
