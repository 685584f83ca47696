import { Design, JobRun, KilnError, type Known, type Planned, type Sha256, type StyleGuide, type WorldRules } from '@worldkiln/contracts';
import { type Job, findJob, findWorld, progressJob, recordTrace, restingProviders } from '@worldkiln/db';
import { AUTHOR_VERSION } from '@worldkiln/forge';
import { z } from 'zod';
import { storeDesign } from '../design.ts';
import { authorDesign } from '../designing/author-design.ts';
import type { Wish } from '../forge.ts';
import type { Clients } from '../hands.ts';
import { knownBundle } from '../known-bundle.ts';
import { type Selection, selectLadder } from '../policy/select-ladder.ts';
import { MARKS } from '../progress.ts';
import { chooseProvider } from '../providers/choose-provider.ts';
import { affords } from '../purse.ts';
import { once } from '../stage-cache.ts';
import { step } from '../step.ts';

const Understood = z.object({ design: z.string().transform((text) => text as Sha256), kind: Design.shape.recipe.shape.kind, name: z.string() }); // our own hash

/** Understands the prompt and freezes the ways to try. */
export const planStep = (clients: Clients) =>
  step(JobRun, async (run, signal): Promise<Planned> => {
    const { db, blobs, providers } = clients;
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const startedAt = new Date().toISOString();
    await progressJob(db, run, { status: 'generating', progress: MARKS.plan, detail: 'understanding' });
    const rules = (await findWorld(db, job.worldId))?.rules ?? {};
    const wish = wishOf(job, rules.guide);
    const localOnly = job.routing.localOnly || rules.localOnly === true;
    // Whoever may write the design is part of what it depends on: a model that is new here is asked, not the cache.
    const writer = chooseProvider(providers, 'structured_json', { kind: job.assetType ?? 'prop', localOnly })?.card;
    const author = { forge: AUTHOR_VERSION, writer: writer === undefined ? null : `${writer.id} ${writer.models.structured_json ?? ''}` };
    const understood = await once(clients, run, { name: 'plan', inputs: { author, wish }, shape: Understood, filesOf: ({ design }) => [design] }, async () => {
      const { design } = await authorDesign(clients, wish, { localOnly }, signal);
      return { design: await storeDesign(blobs, design), kind: design.recipe.kind, name: design.recipe.name };
    });
    const resting = await restingProviders(db, [...providers.keys()]);
    const select = (budget: number | null) => choose(clients, job, understood.kind, { rules, resting, budget });
    let selection = select(null);
    let known = await knownBundle(clients, run, job, understood.design, selection);
    if (known === null && !(await affords(clients, run, selection.ladder, selection.worst))) {
      selection = select(0);
      known = await knownBundle(clients, run, job, understood.design, selection);
    }
    await recordTrace(db, run, {
      name: 'plan',
      stage: 'plan',
      outcome: known === null ? 'done' : 'reused',
      provider: writer?.id ?? 'forge',
      model: writer?.models.structured_json ?? 'author',
      version: AUTHOR_VERSION,
      settings: { seed: wish.seed, style: wish.style ?? null, ladder: selection.ladder.map(({ provider, strategy }) => `${provider} ${strategy}`).join(', ') },
      note: selection.fallen.map(({ failure }) => failure.message).join(' ') || null,
      startedAt,
      endedAt: new Date().toISOString(),
    });
    return { ...understood, ...frozen(job, selection, rules, known) };
  });

interface Circumstances {
  rules: WorldRules;
  /** Providers that failed too often of late. */
  resting: ReadonlySet<string>;
  /** Credits that may be spent; null is without limit. */
  budget: number | null;
}

function choose({ providers }: Clients, job: Job, kind: Planned['kind'], { rules, resting, budget }: Circumstances): Selection {
  const candidates = [...providers.values()].map(({ card }) => ({ card, well: !resting.has(card.id) }));
  return selectLadder(
    {
      kind,
      mesh: job.plan.meshStrategy,
      policy: job.fallbackPolicy,
      draft: job.draft,
      pictures: false,
      provider: job.routing.provider ?? null,
      localOnly: job.routing.localOnly,
      turns: job.maxAttempts,
      budget,
      territory: null,
      rules,
      stands: job.resultVersion !== null,
    },
    candidates,
  );
}

function frozen(job: Job, { asked, ladder, fallen, draft, worst }: Selection, rules: WorldRules, known: Known | null) {
  const approve = known === null && rules.approveAbove !== undefined && worst > rules.approveAbove ? worst : null;
  return { asked, ladder, fallen, draft: draft && known === null, known, approve, timeoutMs: job.timeoutMs };
}

/** The wish, and what the world's style guide says where it says nothing. */
function wishOf(job: Job, guide: StyleGuide = {}): Wish {
  const style = job.style ?? guide.style;
  return {
    prompt: job.prompt,
    ...(job.negativePrompt === null ? {} : { negativePrompt: job.negativePrompt }),
    ...(style === undefined ? {} : { style }),
    ...(guide.words === undefined || guide.words === '' ? {} : { guide: guide.words }),
    ...(job.assetType === null ? {} : { assetType: job.assetType }),
    seed: job.seed,
    plan: job.plan,
  };
}
