import { KilnError, LIMITS, type Style } from '@worldkiln/contracts';
import type { Provider } from '../providers/provider.ts';
import { cutOut } from './cut-out.ts';
import { type Maps, type Surface, deriveMaps } from './derive-maps.ts';
import type { Decode, Pixels } from './pixels.ts';

/** A picture or maps, with what they cost and who drew them, for the ledger and the trace. */
export type Drawn<T> = T & { model: string; cost: number };

export interface Drawing {
  provider: Pick<Provider, 'card' | 'image'>;
  decode: Decode;
  style?: Style;
  seed?: number;
  tier: 'draft' | 'final';
  signal: AbortSignal;
}

const STYLES: Record<Style, string> = {
  lowpoly: 'stylized hand-painted game art, few soft colours',
  realistic: 'photorealistic',
  toon: 'cel-shaded cartoon, clean flat colours',
};

/** `generated_pbr`: a surface drawn from words, and the maps a renderer wants of it. */
export async function drawPbr(drawing: Drawing, what: string, surface: Surface): Promise<Drawn<Maps>> {
  const prompt = `Seamless tileable texture of ${what}, filling the whole square, seen straight from above, even light without shadows or highlights, no border, no text, no objects. ${styleOf(drawing)}`;
  return mapsOf(drawing, prompt, surface);
}

/** `pbr_from_image`: a surface made from a picture that is there. The picture is edited into an evenly lit tile first. */
export async function pbrFromImage(drawing: Drawing, picture: { mime: string; bytes: Uint8Array }, what: string, surface: Surface): Promise<Drawn<Maps>> {
  const prompt = `Turn this picture into a seamless tileable texture of its main surface (${what}): straight from above, even light, shadows and highlights removed, no border, no text.`;
  return mapsOf(drawing, prompt, surface, [picture]);
}

async function mapsOf(drawing: Drawing, prompt: string, surface: Surface, inputs?: { mime: string; bytes: Uint8Array }[]): Promise<Drawn<Maps>> {
  const { pixels, model, cost } = await draw(drawing, prompt, inputs);
  return { ...deriveMaps(pixels, surface), model, cost };
}

/** The sides a reconstruction wants, in the order it wants them. */
const VIEWS = ['front', 'left side', 'back', 'right side'] as const;

/**
 * Reference views for image_to_3d: the front from words, the others drawn from the front, so that all show one thing.
 * As many as asked for, one where the provider cannot work from a picture.
 */
export async function drawViews(drawing: Drawing, what: string, count: number): Promise<Drawn<{ views: { mime: string; bytes: Uint8Array }[] }>> {
  const scene = 'The whole object alone in the middle on a plain white background, soft even light, no shadow on the ground, nothing cut off.';
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

/** A sign, poster or label whose words can be read: always by the final model, which is the one that can spell. */
export async function drawSign(drawing: Drawing, what: string, words: string): Promise<Drawn<{ pixels: Pixels }>> {
  const text = words.replace(/["“”\p{Cc}]/gu, ' ').slice(0, LIMITS.shapeTextChars);
  return draw(
    { ...drawing, tier: 'final' },
    `${what}, flat, filling the whole square, with exactly these words in large clear letters and no others: "${text}". ${styleOf(drawing)}`,
  );
}

/** A billboard sprite: a cut-out with a transparent ground. */
export async function drawSprite(drawing: Drawing, what: string): Promise<Drawn<{ pixels: Pixels }>> {
  const drawn = await draw(
    drawing,
    `${what}, one object alone, centred, seen straight from the front, on a plain pure magenta (#ff00ff) background without shadow. ${styleOf(drawing)}`,
  );
  const pixels = cutOut(drawn.pixels);
  if (pixels !== null) return { ...drawn, pixels };
  throw new KilnError('unusable', { code: 'sprite_without_ground', message: 'The picture has no plain background to cut the sprite out of. Try again.' });
}

const styleOf = ({ style }: Drawing): string => (style === undefined ? '' : `Style: ${STYLES[style]}.`);

async function image({ provider, seed, tier, signal }: Drawing, prompt: string, inputs?: { mime: string; bytes: Uint8Array }[]) {
  const { card, image: painter } = provider;
  if (painter === undefined) throw new KilnError('broken', { code: 'provider_cannot_draw', message: `${card.id} was asked for a picture and draws none.` });
  return painter.image({ prompt, size: 1024, tier, ...(seed === undefined ? {} : { seed }), ...(inputs === undefined ? {} : { inputs }) }, signal);
}

async function draw(drawing: Drawing, prompt: string, inputs?: { mime: string; bytes: Uint8Array }[]): Promise<Drawn<{ pixels: Pixels }>> {
  const { bytes, model, cost } = await image(drawing, prompt, inputs);
  return { pixels: await drawing.decode(bytes, LIMITS.texturePx), model, cost };
}
