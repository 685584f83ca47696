import { KilnError, LIMITS, type Style } from '@worldkiln/contracts';
import type { Provider } from '../providers/provider.ts';

/** A picture as it came, with what it cost and who drew it, for the ledger and the trace. */
interface Drawn {
  mime: string;
  bytes: Uint8Array;
  model: string;
  cost: number;
}

export interface Drawing {
  provider: Pick<Provider, 'card' | 'image'>;
  style: Style | null;
  seed: number;
  tier: 'draft' | 'final';
  /** What must not be on it. */
  without?: string | null;
  signal: AbortSignal;
}

const STYLES: Record<Style, string> = {
  lowpoly: 'stylized hand-painted game art, few soft colours',
  realistic: 'photorealistic',
  toon: 'cel-shaded cartoon, clean flat colours',
};

/** Pixels a side that are asked for: what image to 3D models look at, and more than a texture keeps. */
const SIZE = 1_024;

/** `generated_pbr`: a surface drawn from words. The forge makes its maps of it. */
export const drawSurface = (drawing: Drawing, what: string): Promise<Drawn> =>
  image(
    drawing,
    `Seamless tileable texture of ${what}, filling the whole square, seen straight from above, even light without shadows or highlights, no border, no text, no objects. ${styleOf(drawing)}`,
  );

/** `pbr_from_image`: a surface made from a picture that is there, edited into an evenly lit tile. */
export const surfaceFromImage = (drawing: Drawing, picture: { mime: string; bytes: Uint8Array }, what: string): Promise<Drawn> =>
  image(
    drawing,
    `Turn this picture into a seamless tileable texture of its main surface (${what}): straight from above, even light, shadows and highlights removed, no border, no text.`,
    [picture],
  );

/** The sides a reconstruction wants, in the order it wants them. */
const VIEWS = ['three-quarter front', 'left side', 'back', 'right side'] as const;

/**
 * Reference views for image_to_3d: the front from words, the others drawn from the front, so that all show one thing.
 * As many as asked for, one where the provider cannot work from a picture.
 */
export async function drawViews(
  drawing: Drawing,
  what: string,
  count: number,
): Promise<{ views: Pick<Drawn, 'mime' | 'bytes'>[]; model: string; cost: number }> {
  const scene = 'One object alone, whole in the frame, on a plain white background, soft even light, no shadow on the ground, nothing cut off.';
  const first = await image(drawing, `${what}, ${VIEWS[0]} view, seen from slightly above. ${scene} ${styleOf(drawing)}`);
  const views = [{ mime: first.mime, bytes: first.bytes }];
  let { cost } = first;
  const most = drawing.provider.card.capabilities.has('image_edit') ? Math.min(count, LIMITS.referenceViews) : 1;
  for (const side of VIEWS.slice(1, most)) {
    const next = await image(drawing, `The same object, unchanged in shape, colours and size, now seen from its ${side}. ${scene}`, views.slice(0, 1));
    views.push({ mime: next.mime, bytes: next.bytes });
    cost += next.cost;
  }
  return { views, model: first.model, cost };
}

const styleOf = ({ style }: Drawing): string => (style === null ? '' : `Style: ${STYLES[style]}.`);

async function image({ provider, seed, tier, without, signal }: Drawing, prompt: string, inputs?: { mime: string; bytes: Uint8Array }[]): Promise<Drawn> {
  const { card, image: painter } = provider;
  if (painter === undefined) throw new KilnError('broken', { code: 'provider_cannot_draw', message: `${card.id} was asked for a picture and draws none.` });
  const asked = { prompt, size: SIZE, tier, seed, ...(without ? { negativePrompt: without } : {}), ...(inputs === undefined ? {} : { inputs }) };
  const drawn = await painter.image(asked, signal);
  if (drawn.bytes.length <= LIMITS.pictureBytes) return drawn;
  throw new KilnError('unusable', { code: 'picture_too_large', message: 'The picture is larger than any we take.' });
}
