import { JobRun, KilnError, type Known, type PictureRef, type Planned, type StyleGuide, type WorldRules } from '@worldkiln/contracts';
import { type Job, findHold, findJob, findWorld, lowerHold, noteReuse, progressJob, recordTrace, restingProviders } from '@worldkiln/db';
import { AUTHOR_VERSION } from '@worldkiln/forge';
import { edited } from '../designing/edited.ts';
import { needsWord, understand } from '../designing/understand.ts';
import type { Wish } from '../forge.ts';
import { gatherReferences } from '../gather-references.ts';
import type { Clients } from '../hands.ts';
import { knownBundle } from '../known-bundle.ts';
import { type Selection, selectLadder } from '../policy/select-ladder.ts';
import { guideWithMatches } from '../meaning/style-like.ts';
import { MARKS } from '../progress.ts';
import { chooseProvider } from '../providers/choose-provider.ts';
import { affords, hasProvider } from '../purse.ts';
import { step } from '../step.ts';

/** Understands the prompt and freezes the ways to try. */
export const planStep = (clients: Clients) =>
  step(JobRun, async (run, signal): Promise<Planned> => {
    const { db, providers } = clients;
    const job = await findJob(db, run.jobId);
    if (job === null) throw new KilnError('missing', { code: 'job_missing', message: 'The job is no longer there.' });
    const startedAt = new Date().toISOString();
    await progressJob(db, run, { status: 'generating', progress: MARKS.plan, detail: 'understanding' });
    const rules = (await findWorld(db, job.worldId))?.rules ?? {};
    const wish = wishOf(job, rules.guide?.style, await guideWithMatches(clients, job, rules));
    const resting = await restingProviders(db, [...providers.keys()]);
    // Without a provider nobody looks at pictures.
    const { pictures, told } = providers.size === 0 ? { pictures: null, told: [] } : await gatherReferences(clients, job, signal);
    const select = (kind: Planned['kind'], budget: number | null) => choose(clients, job, kind, { rules, resting, pictures, budget });

    const kindMeant = job.assetType ?? job.sketch.kind;
    const localOnly = job.routing.localOnly || rules.localOnly === true;
    const writer = chooseProvider(providers, 'structured_json', { kind: kindMeant, localOnly, resting });
    const mayWrite = writer !== null && !needsWord(writer, rules);
    const meant = await understand(clients, run, { wish, writer: mayWrite ? writer : null, worst: select(kindMeant, null).worst }, signal);
    const { by, cost } = meant;
    const understood = await edited(clients, run, job, meant.understood);
    const { selection, known } = await afford(clients, run, job, understood.design, pictures, (budget) => select(understood.kind, budget));
    await recordTrace(db, run, {
      name: 'plan',
      stage: 'plan',
      outcome: known === null ? 'done' : 'reused',
      provider: by?.card.id ?? 'forge',
      model: by?.card.models.structured_json ?? 'author',
      version: AUTHOR_VERSION,
      settings: { seed: wish.seed, style: wish.style ?? null, ladder: selection.ladder.map(({ provider, strategy }) => `${provider} ${strategy}`).join(', ') },
      note: [...told, ...selection.fallen.map(({ failure }) => failure.message)].join(' ') || null,
      cost,
      startedAt,
      endedAt: new Date().toISOString(),
    });
    return { ...understood, pictures, ...frozen(job, selection, rules, known) };
  });

/**
 * The ladder within what may be spent. What was held before the kind was known is lowered to what this ladder costs at
 * worst; nothing is held for what is known already, or where only the forge is asked.
 */
async function afford(
  clients: Clients,
  run: JobRun,
  job: Job,
  design: Planned['design'],
  pictures: PictureRef | null,
  select: (budget: number | null) => Selection,
) {
  const { db } = clients;
  const find = async (selection: Selection) => ({ selection, known: await knownBundle(clients, run, job, design, pictures, selection) });
  const hold = clients.providers.size === 0 ? null : await findHold(db, run);
  const asked = await find(select(hold === null ? null : hold.remaining - hold.allotted));
  const { worst, ladder } = asked.selection;
  if (asked.known !== null) {
    if (asked.known.cost > 0) await noteReuse(db, run, asked.known.cost);
    if (hold !== null) await lowerHold(db, run, 0);
    return asked;
  }
  if (hold !== null) await lowerHold(db, run, worst);
  else if (hasProvider(ladder) && (await affords(clients, run, worst)) === null) return find(select(0));
  return asked;
}

interface Circumstances {
  rules: WorldRules;
  /** Providers that failed too often of late. */
  resting: ReadonlySet<string>;
  pictures: PictureRef | null;
  /** Credits that may be spent; null is without limit. */
  budget: number | null;
}

function choose({ providers }: Clients, job: Job, kind: Planned['kind'], { rules, resting, pictures, budget }: Circumstances): Selection {
  const candidates = [...providers.values()].map(({ card }) => ({ card, well: !resting.has(card.id) }));
  return selectLadder(
    {
      kind,
      mesh: job.plan.meshStrategy,
      texture: job.plan.textureStrategy,
      policy: job.fallbackPolicy,
      draft: job.draft,
      pictures: pictures !== null,
      provider: job.routing.provider ?? null,
      localOnly: job.routing.localOnly,
      turns: job.maxAttempts,
      budget,
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
function wishOf(job: Job, guideStyle: StyleGuide['style'], guide: string | undefined): Wish {
  const style = job.style ?? guideStyle;
  return {
    prompt: job.prompt,
    ...(job.negativePrompt === null ? {} : { negativePrompt: job.negativePrompt }),
    ...(style === undefined ? {} : { style }),
    ...(guide === undefined || guide === '' ? {} : { guide }),
    ...(job.assetType === null ? {} : { assetType: job.assetType }),
    seed: job.seed,
    plan: job.plan,
  };
}
