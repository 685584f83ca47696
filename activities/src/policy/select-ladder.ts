import { type AssetKind, type Failure, type Fallen, type FallbackPolicy, type GenerationPlan, LIMITS, type Rung, type WorldRules } from '@worldkiln/contracts';
import type { ProviderCard } from '../providers/provider.ts';

/** Everything a choice may depend on; nothing else does, so the same question has the same answer. */
export interface Question {
  kind: AssetKind;
  mesh: 'procedural' | 'text_to_3d' | 'image_to_3d';
  /** How its surfaces are to come about. */
  texture: GenerationPlan['textureStrategy'];
  policy: FallbackPolicy;
  /** The creator wants no more than a draft. */
  draft: boolean;
  /** The wish brings reference pictures. */
  pictures: boolean;
  /** One provider by name, or nobody in particular. */
  provider: string | null;
  localOnly: boolean;
  /** Turns each rung may take: what a rung costs at worst. */
  turns: number;
  /** Credits that may be spent on it; null is without limit. */
  budget: number | null;
  rules: WorldRules;
  /** A finished version stands: this is an upgrade. */
  stands: boolean;
}

/** A provider as it stands: its card, and whether its last real generations worked. */
export interface Candidate {
  card: ProviderCard;
  well: boolean;
}

export interface Selection {
  asked: Rung;
  ladder: Rung[];
  /** What was asked and cannot be tried here, with the reason. */
  fallen: Fallen[];
  /** Whether the forge's version goes first, as a draft. */
  draft: boolean;
  /** Credits all rungs cost at worst. */
  worst: number;
}

const FORGE: Rung = { provider: 'forge', strategy: 'procedural' };
/** The plainest body there is: what "always succeed" stands on. */
const PROXY: Rung = { provider: 'forge', strategy: 'proxy' };
/** The gateway goes first wherever it has the capability: one bill, one place to look. */
const PREFERRED = 'llmhub';

type MeshWay = 'text_to_3d' | 'image_to_3d';

/**
 * The ways to try, best first, and what was asked that cannot be tried, with the reason. `downgrade` tries every
 * provider, then the forge; `procedural_only` tries what was asked, then the forge, then a plain stand-in;
 * `keep_placeholder` tries only what was asked.
 */
export function selectLadder(question: Question, candidates: Candidate[]): Selection {
  const way = wayAsked(question, candidates);
  const asked: Rung = way === 'procedural' ? FORGE : { provider: question.provider ?? 'auto', strategy: way };
  if (way === 'procedural' && !question.draft) return forgeLadder(question, candidates);
  // A draft is the forge's, unless the forge may not stand in.
  if (way === 'procedural' || (question.draft && question.policy !== 'keep_placeholder')) {
    return { asked: FORGE, ladder: grounds(question.policy, FORGE), fallen: [], draft: false, worst: 0 };
  }
  const { rungs, fallen } = providerRungs(question, way, candidates);
  const ladder = [...rungs, ...grounds(question.policy, asked)];
  return {
    asked,
    ladder,
    fallen,
    draft: rungs.length > 0 && question.policy !== 'keep_placeholder' && !question.stands,
    worst: rungs.reduce((sum, rung) => sum + (rung.price ?? 0) * question.turns, 0),
  };
}

/** The forge's own work, in surfaces that are drawn for it where somebody can: the library's stand behind it. */
function forgeLadder(question: Question, candidates: Candidate[]): Selection {
  const plain = { asked: FORGE, ladder: grounds(question.policy, FORGE), fallen: [], draft: false, worst: 0 };
  if (question.texture === 'flat' || question.provider === 'forge') return plain;
  const edits = question.texture === 'pbr_from_image' && question.pictures;
  const painter = painterFor(question, candidates, edits ? 'image_edit' : 'image_generate');
  if (painter === null) return plain;
  const price = LIMITS.texturedSurfaces * Math.max(painter.card.price.image_generate ?? 0, edits ? (painter.card.price.image_edit ?? 0) : 0);
  const drawn: Rung = { ...FORGE, textures: painter.card.id, price, picturePrice: price };
  const worst = price * question.turns;
  const { ladder } = plain;
  if (question.budget !== null && worst > question.budget) {
    const failure = refused('over_budget', `${painter.card.id} may cost ${worst} credits here, and ${question.budget} are left for this job.`);
    return { ...plain, asked: drawn, fallen: [{ rung: drawn, failure }] };
  }
  return {
    asked: drawn,
    ladder: question.policy === 'keep_placeholder' ? [drawn] : [drawn, ...ladder],
    fallen: [],
    draft: question.policy !== 'keep_placeholder' && !question.stands,
    worst,
  };
}

/** A provider asked for by name is asked for what it can do, whatever the plan's default says. */
function wayAsked({ mesh, provider, pictures }: Question, candidates: Candidate[]): MeshWay | 'procedural' {
  if (provider === 'forge') return 'procedural';
  if (mesh !== 'procedural' || provider === null) return mesh;
  const can = candidates.find(({ card }) => card.id === provider)?.card.capabilities;
  if (can === undefined) return 'text_to_3d';
  return (pictures && can.has('image_to_3d')) || !can.has('text_to_3d') ? 'image_to_3d' : 'text_to_3d';
}

/** What the ladder stands on when nobody else delivers. */
function grounds(policy: FallbackPolicy, asked: Rung): Rung[] {
  switch (policy) {
    case 'downgrade':
      return [FORGE];
    case 'procedural_only':
      return [FORGE, PROXY];
    case 'keep_placeholder':
      return asked === FORGE ? [FORGE] : [];
  }
}

function providerRungs(question: Question, asked: MeshWay, candidates: Candidate[]): { rungs: Rung[]; fallen: Fallen[] } {
  const ways: MeshWay[] = question.policy === 'downgrade' ? [asked, asked === 'text_to_3d' ? 'image_to_3d' : 'text_to_3d'] : [asked];
  const line = inOrder(candidates, question.kind).filter(({ card }) => question.provider === null || card.id === question.provider);
  const rungs: Rung[] = [];
  const fallen: Fallen[] = [];
  let spent = 0;
  for (const way of ways) {
    const able = line.filter(({ card }) => card.capabilities.has(way));
    if (able.length === 0 && way === asked) fallen.push(nobody(question, way));
    for (const candidate of able) {
      const choice = rungOf(question, way, candidate, candidates, spent);
      // A detour that cannot be taken is no news: nobody asked for it.
      if ('failure' in choice) fallen.push(...(way === asked ? [choice] : []));
      else if (rungs.length < LIMITS.ladderRungs) {
        rungs.push(choice);
        spent += (choice.price ?? 0) * question.turns;
      }
    }
  }
  return { rungs, fallen };
}

/** One provider's rung, or why there is none. */
function rungOf(question: Question, way: MeshWay, candidate: Candidate, all: Candidate[], spent: number): Rung | Fallen {
  const { card } = candidate;
  const no = (failure: Failure): Fallen => ({ rung: { provider: card.id, strategy: way }, failure });
  const bar = unfit(question, candidate);
  if (bar) return no(bar);
  const painter = way === 'image_to_3d' && !question.pictures ? painterFor(question, all) : null;
  if (way === 'image_to_3d' && !question.pictures && painter === null) {
    return no(refused('no_picture', `${card.id} starts from a picture: bring one, or let an image provider be configured.`));
  }
  const picturePrice = painter === null ? 0 : viewsPrice(painter.card, viewsOf(card, question.draft ? 'draft' : 'final'));
  const price = (card.price[way] ?? 0) + picturePrice;
  if (question.budget !== null && spent + price * question.turns > question.budget) {
    return no(refused('over_budget', `${card.id} may cost ${price * question.turns} credits here, and ${question.budget - spent} are left for this job.`));
  }
  return { provider: card.id, strategy: way, price, ...(painter === null ? {} : { picture: painter.card.id, picturePrice }) };
}

/** Why a provider may not be asked at all; null when it may. */
function unfit({ kind, localOnly, rules }: Question, { card, well }: Candidate): Failure | null {
  const { id } = card;
  if (kind === 'terrain_stamp') return refused('kind_unsuited', 'Terrain stamps are shaped by the forge alone: no mesh can be one.');
  if (rules.ban?.includes(id) || (rules.allow !== undefined && !rules.allow.includes(id))) {
    return refused('provider_not_allowed', `This world’s rules do not allow ${id}: its owner can change them.`);
  }
  if ((localOnly || rules.localOnly === true) && !card.local) {
    return refused('not_local', `${id} would take the wish off this installation’s own machines, and that was ruled out.`);
  }
  const excluded = (rules.territory ?? []).filter((country) => card.licence.excludes.includes(country));
  if (excluded.length > 0) return refused('licence_territory', `The licence of ${id} (${card.licence.name}) excludes ${excluded.join(', ')}.`);
  if (card.rank !== undefined && card.rank[kind] === undefined) return refused('not_routed', `The operator routes nothing of this kind to ${id}.`);
  if (!well) return { kind: 'upstream', code: 'provider_unwell', message: `${id} has failed its last generations and is left alone for a while.` };
  return null;
}

/** How many views of a thing are drawn for a provider: a draft starts from one. */
export const viewsOf = ({ views = 1 }: Pick<ProviderCard, 'views'>, tier: 'draft' | 'final'): number => (tier === 'draft' ? 1 : views);

/** What so many views cost at worst: the first from words, the others from the first, where the painter can. */
const viewsPrice = ({ price, capabilities }: ProviderCard, views: number): number =>
  (price.image_generate ?? 0) + (capabilities.has('image_edit') ? (views - 1) * (price.image_edit ?? 0) : 0);

function painterFor(question: Question, all: Candidate[], capability: 'image_generate' | 'image_edit' = 'image_generate'): Candidate | null {
  return inOrder(all, question.kind).find((each) => each.card.capabilities.has(capability) && unfit(question, each) === null) ?? null;
}

/** By the operator's route for this kind; where there is none, the gateway first, then as the configuration lists them. */
function inOrder(candidates: Candidate[], kind: AssetKind): Candidate[] {
  const place = ({ card }: Candidate) => [card.rank?.[kind] ?? 0, card.id === PREFERRED ? 0 : 1] as const;
  return candidates.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

function nobody({ provider }: Question, way: MeshWay): Fallen {
  const words = { text_to_3d: 'text to 3D', image_to_3d: 'image to 3D' }[way];
  const message =
    provider === null
      ? `No provider for ${words} is configured here.`
      : `The provider “${provider}” is not configured here for ${words}: choose another, or auto.`;
  return { rung: { provider: provider ?? 'none', strategy: way }, failure: refused('no_provider', message) };
}

const refused = (code: string, message: string): Failure => ({ kind: 'refused', code, message });
