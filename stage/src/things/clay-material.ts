import type { Hex, Vec3 } from '@worldkiln/contracts';
import { Color, type IUniform, MeshStandardMaterial, Vector3 } from 'three';
import { linearGlsl } from '../linear.ts';
import { hash2, noiseTexture } from '../noise.ts';
import { PALETTE } from '../palette.ts';

/** The knobs of a lump: written each frame by the thing that wears it. */
export interface ClayLook {
  /** 0 to 1 climbs through the clay; below 0 it is cold. */
  heat: number;
  seconds: number;
  /** 0 whole, 1 cracked. */
  crack: number;
  /** 0 raw clay, 1 fired pale. */
  bisque: number;
}

const PARS = /* glsl */ `
#define PRINTS 3
uniform sampler2D kilnNoise;
uniform vec3 claySize;
uniform vec4 clayPrints[PRINTS];
uniform vec3 clayInks[PRINTS];
uniform float clayHeat, clayTime, clayCrack, clayBisque;
varying vec3 vClay;
varying vec3 vClayNormal;
vec4 clayNoise(vec3 at, vec3 weight) {
  return texture2D(kilnNoise, at.zy) * weight.x + texture2D(kilnNoise, at.xz) * weight.y + texture2D(kilnNoise, at.xy) * weight.z;
}`;

/** Raw clay, thumb prints in the prompt's colours (whorls and all), cracks, then pale biscuit. */
const COLOR = /* glsl */ `
vec3 clayBlend = pow(abs(vClayNormal), vec3(4.0));
clayBlend /= clayBlend.x + clayBlend.y + clayBlend.z;
float span = max(claySize.x, max(claySize.y, claySize.z));
vec4 lump = clayNoise(vClay * 0.35 / max(span, 0.5), clayBlend);
// Grit repeats every half metre: from further off only its mean is honest.
vec4 grit = mix(vec4(0.5), clayNoise(vClay * 2.3, clayBlend), exp(-length(vViewPosition) / 3.5));
vec3 clay = mix(${linearGlsl(PALETTE.clayDark)}, ${linearGlsl(PALETTE.clay)}, smoothstep(0.1, 0.75, lump.r * 0.85 + grit.r * 0.15));
float dent = 0.0;
for (int i = 0; i < PRINTS; i++) {
  float reach = clayPrints[i].w;
  float away = distance(vClay, clayPrints[i].xyz) / reach;
  float soft = 1.0 - smoothstep(0.35, 1.0, away + (lump.g - 0.5) * 0.5);
  float whorl = smoothstep(0.15, 0.85, 0.5 + 0.5 * sin(away * 27.0 + lump.r * 7.0));
  clay = mix(clay, clayInks[i] * (0.72 + 0.4 * whorl), soft * (0.4 + 0.45 * whorl));
  dent += soft * (whorl - 0.5);
}
clay *= 0.94 + 0.12 * grit.a;
float level = vClay.y / claySize.y + (lump.g - 0.5) * 0.14;
float rim = clayHeat * 1.16 - 0.08;
float below = clayHeat < 0.0 ? 0.0 : 1.0 - smoothstep(rim - 0.1, rim + 0.03, level);
// What glows is dark in itself, or the fire would look like paint.
clay *= 1.0 - 0.72 * below;
clay = mix(clay, ${linearGlsl(PALETTE.bisque)} * (0.9 + 0.2 * grit.r), clayBisque * 0.85);
float crackLine = 1.0 - smoothstep(0.03, 0.1, clayNoise(vClay * 0.3 / max(span, 0.4) + (lump.rga - 0.5) * 0.06, clayBlend).b);
clay = mix(clay, vec3(dot(clay, vec3(0.33))) * vec3(0.92, 0.88, 0.86), clayCrack * 0.55);
clay = mix(clay, vec3(0.025, 0.018, 0.016), crackLine * clayCrack);
diffuseColor.rgb *= clay;`;

const GLOW = /* glsl */ `
if (clayHeat >= 0.0) {
  float edge = exp(-pow((level - rim) * 10.0, 2.0));
  float breath = 0.86 + 0.14 * sin(clayTime * 2.2 + lump.r * 12.0 + vClay.y * 3.0);
  float embers = smoothstep(0.35, 0.75, grit.r * 0.6 + lump.g * 0.4);
  totalEmissiveRadiance += ${linearGlsl(PALETTE.emberDeep)} * below * (0.55 + 0.5 * embers) * breath;
  totalEmissiveRadiance += ${linearGlsl(PALETTE.ember)} * below * embers * 0.4 * breath;
  totalEmissiveRadiance += ${linearGlsl(PALETTE.emberHot)} * edge * 0.95 * breath;
}
totalEmissiveRadiance += ${linearGlsl(PALETTE.ember)} * crackLine * clayCrack * 0.12;`;

/** One lump's material. All share one program; only the uniforms differ. */
export class ClayMaterial extends MeshStandardMaterial {
  readonly #look: Record<'clayHeat' | 'clayTime' | 'clayCrack' | 'clayBisque', IUniform<number>> = {
    clayHeat: { value: -1 },
    clayTime: { value: 0 },
    clayCrack: { value: 0 },
    clayBisque: { value: 0 },
  };

  constructor(size: Vec3, palette: readonly Hex[], seed: number) {
    super({ roughness: 0.78, metalness: 0, envMapIntensity: 0.6 });
    const prints = [0, 1, 2].map((i) => printAt(size, seed, i));
    const inks = [0, 1, 2].map((i) => new Color(palette.length > 0 ? (palette[i % palette.length] ?? PALETTE.clay) : PALETTE.clay));
    this.onBeforeCompile = (shader) => {
      Object.assign(shader.uniforms, this.#look, {
        kilnNoise: { value: noiseTexture() },
        claySize: { value: new Vector3(...size) },
        clayPrints: { value: prints.flat() },
        clayInks: { value: inks },
      });
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nvarying vec3 vClay;\nvarying vec3 vClayNormal;')
        .replace('#include <begin_vertex>', '#include <begin_vertex>\nvClay = position;\nvClayNormal = normal;');
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', `#include <common>\n${PARS}`)
        .replace('#include <color_fragment>', COLOR)
        .replace('#include <normal_fragment_maps>', 'normal = normalize(normal + (grit.rgg - 0.5) * 0.07 + vec3(dent * 0.1) + (lump.grr - 0.5) * 0.12);')
        .replace('#include <emissivemap_fragment>', GLOW);
    };
  }

  override customProgramCacheKey(): string {
    return 'worldkiln-clay';
  }

  wear(look: ClayLook): void {
    this.#look.clayHeat.value = look.heat;
    this.#look.clayTime.value = look.seconds;
    this.#look.clayCrack.value = look.crack;
    this.#look.clayBisque.value = look.bisque;
  }
}

/** A thumb's place on a side: front, right and top, a little off the middle; w is its reach. */
function printAt(size: Vec3, seed: number, i: number): number[] {
  const [x, y, z] = size;
  const a = hash2(seed, i, 71) - 0.5;
  const b = hash2(seed, i, 72) - 0.5;
  const reach = Math.min(x, y, z) * (0.34 + 0.2 * hash2(seed, i, 73));
  if (i === 0) return [a * x * 0.6, y * (0.5 + b * 0.5), z * 0.48, reach];
  if (i === 1) return [x * 0.48, y * (0.5 + a * 0.5), b * z * 0.6, reach];
  return [a * x * 0.5, y * 0.97, b * z * 0.5, reach];
}
