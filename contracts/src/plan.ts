import { z } from 'zod';
import { Failure } from './errors.ts';
import { Sha256 } from './ids.ts';
import { LIMITS } from './limits.ts';
import { AssetKind, Recipe, Style } from './recipe.ts';
import { ShapeProgram } from './shape.ts';

/** How a provider is named: in routing, task queues, traces and URLs. */
export const ProviderId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a provider’s name: lower-case letters, digits and dashes');

/** Ways a thing can be made. `proxy` is the plain body that cannot fail to be understood. */
export const Way = z.enum(['procedural', 'text_to_3d', 'image_to_3d', 'proxy']);
export type Way = z.infer<typeof Way>;

/** A picture a model starts from, and further views of the same thing. */
export const PictureRef = z.object({
  blob: Sha256,
  mime: z.string().max(60),
  more: z
    .array(z.object({ blob: Sha256, mime: z.string().max(60) }))
    .max(LIMITS.referenceViews)
    .optional(),
});
export type PictureRef = z.infer<typeof PictureRef>;

/** One rung of a job's ladder: a way of making the thing, tried in order. */
export const Rung = z.object({
  provider: z.string().max(60),
  strategy: Way,
  /** Who draws the reference picture for image_to_3d where the wish brings none. */
  picture: z.string().max(60).optional(),
  /** Who draws the surfaces of the forge's parts; absent, they wear the library's. */
  textures: z.string().max(60).optional(),
  /** Credits it costs at worst, its pictures included. */
  price: z.int().min(0).optional(),
  /** How much of that its pictures cost at worst. */
  picturePrice: z.int().min(0).optional(),
});
export type Rung = z.infer<typeof Rung>;

/** A rung that did not deliver, and why: what a downgrade tells. */
export const Fallen = z.object({ rung: Rung, failure: Failure });
export type Fallen = z.infer<typeof Fallen>;

/** What was asked, what was delivered, and everything that fell between: law 6 as data. */
export const Outcome = z.object({ asked: Rung, delivered: Rung.nullable(), fallen: z.array(Fallen) });
export type Outcome = z.infer<typeof Outcome>;

/** How things of a world should look where a wish does not say. */
export const StyleGuide = z.strictObject({
  style: Style.optional(),
  /** "weathered oak, brass, no plastic": told to whoever writes designs. */
  words: z.string().trim().max(LIMITS.guideChars).optional(),
});
export type StyleGuide = z.infer<typeof StyleGuide>;

/** A world may be for building alone, or for playing alone. */
export const WorldMode = z.enum(['build', 'play']);
export type WorldMode = z.infer<typeof WorldMode>;

/** What a world's owner allows in it, people and jobs. */
export const WorldRules = z.strictObject({
  /** What people are who came without an invitation; `nobody` shuts the door to them. Absent: builders. */
  newcomers: z.enum(['nobody', 'visitor', 'builder']).optional(),
  /** Absent: both. */
  mode: WorldMode.optional(),
  guide: StyleGuide.optional(),
  /** Only these providers; the forge is always allowed. Absent: all. */
  allow: z.array(ProviderId).max(32).optional(),
  ban: z.array(ProviderId).max(32).optional(),
  /** Nothing leaves the operator's own machines. */
  localOnly: z.boolean().optional(),
  /** Where it is played (ISO 3166): whose licence excludes one of these is not asked. */
  territory: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, such as DE'))
    .max(60)
    .optional(),
  /** A job that may cost more credits than this waits for the owner's word. */
  approveAbove: z.int().min(0).optional(),
});
export type WorldRules = z.infer<typeof WorldRules>;

/** A bundle that was baked before from the same inputs. */
export interface Known {
  bundle: Sha256;
  license: string;
  /** True when another job made it. */
  reused: boolean;
  /** Credits it cost whoever paid for it. */
  cost: number;
}

/** What a plan hands to the run: references and choices, frozen. */
export interface Planned {
  /** The design: a blob with the recipe and the shape program. */
  design: Sha256;
  kind: AssetKind;
  name: string;
  asked: Rung;
  /** Best first; frozen for this run. */
  ladder: Rung[];
  /** What was asked and cannot be tried here, with the reason. */
  fallen: Fallen[];
  /** The pictures the wish brought, where a rung starts from them. Absent in runs from before they were looked at. */
  pictures?: PictureRef | null;
  /** Whether the forge's version goes first, as a draft. */
  draft: boolean;
  /** The finished thing, where the same recipe, seed and versions were baked before: published at once. */
  known: Known | null;
  /** Credits the owner must agree to before anything is spent; null where nobody needs to be asked. */
  approve: number | null;
  /** The creator's patience for the whole job; null is the stages' own deadlines. */
  timeoutMs: number | null;
}

/** What a thing is to be: the recipe, and the program that builds it where there is one. Stored as a blob. */
export const Design = z.object({ recipe: Recipe, program: ShapeProgram.nullable() });
export type Design = z.infer<typeof Design>;
