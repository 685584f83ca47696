import { Color, MeshLambertMaterial } from 'three';
import { noiseTexture, plainNoise } from '../noise.ts';
import { PALETTE } from '../palette.ts';
import { linearGlsl } from '../linear.ts';

/** Colour of the ground at a place: shared with the grass, whose roots must vanish into it. */
export const GROUND_GLSL = /* glsl */ `
uniform sampler2D kilnNoise;
vec3 kilnGrass(vec2 at) {
  vec4 broad = texture2D(kilnNoise, at / 61.0);
  vec4 near = texture2D(kilnNoise, at / 9.0);
  vec3 color = mix(${linearGlsl(PALETTE.grassDeep)}, ${linearGlsl(PALETTE.grass)}, smoothstep(0.25, 0.7, broad.r * 0.7 + near.g * 0.3));
  return mix(color, ${linearGlsl(PALETTE.grassDry)}, smoothstep(0.5, 0.85, broad.g * 0.75 + near.r * 0.25) * 0.7);
}`;

/** Readings at turned and unequal scales: no eye finds the tile. What is finer than a pixel fades before it shimmers. */
const SPLAT = /* glsl */ `
const mat2 TURN_A = mat2(0.80, 0.60, -0.60, 0.80);
const mat2 TURN_B = mat2(0.28, 0.96, -0.96, 0.28);
float away = length(vViewPosition);
float seeGrain = exp(-away / 70.0);
float seeFine = exp(-away / 20.0);
vec4 broad = texture2D(kilnNoise, TURN_B * vGround.xz / 83.0);
vec4 mid = texture2D(kilnNoise, TURN_A * vGround.xz / 19.3);
vec4 grain = mix(vec4(0.5), texture2D(kilnNoise, vGround.xz / 5.3), seeGrain);
vec4 fine = mix(vec4(0.5), texture2D(kilnNoise, TURN_A * vGround.xz / 1.7), seeFine);
vec4 weight = vSplat + (vec4(mid.g, mid.r * 0.6 + grain.g * 0.4, mid.g, grain.r) - 0.5) * 0.5 * step(0.02, vSplat);
weight = pow(max(weight, 0.0), vec4(3.0));
weight /= max(dot(weight, vec4(1.0)), 1e-4);
vec3 grass = kilnGrass(vGround.xz) * (0.84 + 0.32 * fine.a) * (0.88 + 0.24 * grain.a);
float layer = vGround.y * 0.34 + mid.r * 1.1 + broad.r * 2.4;
float strata = 0.5 + 0.5 * sin(layer * 4.1) * (0.55 + 0.45 * sin(layer * 1.3));
vec3 rock = mix(${linearGlsl(PALETTE.rockDark)}, ${linearGlsl(PALETTE.rock)}, clamp(strata * 0.55 + mid.g * 0.6 - 0.12, 0.0, 1.0));
rock = mix(rock, ${linearGlsl(PALETTE.rockWarm)}, smoothstep(0.42, 0.7, broad.g) * 0.6);
rock *= 0.82 + 0.36 * grain.a;
rock *= 0.88 + 0.24 * fine.r;
rock = mix(rock, grass, smoothstep(0.6, 0.74, mid.r * 0.7 + grain.g * 0.3) * 0.5);
vec3 sand = ${linearGlsl(PALETTE.sand)} * (0.86 + 0.28 * fine.a);
vec3 earth = mix(${linearGlsl(PALETTE.earth)}, grass, 0.18) * (0.72 + 0.5 * grain.r) * (0.85 + 0.3 * fine.a);
diffuseColor.rgb *= grass * weight.x + rock * weight.y + sand * weight.z + earth * weight.w;`;

/** The valley's floor: four splat layers with grain from one noise tile, no image files. */
export function makeGroundMaterial(): MeshLambertMaterial {
  const material = new MeshLambertMaterial();
  material.onBeforeCompile = (shader) => {
    shader.uniforms.kilnNoise = { value: noiseTexture() };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec4 splat;\nvarying vec4 vSplat;\nvarying vec3 vGround;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvSplat = splat;\nvGround = (modelMatrix * vec4(position, 1.0)).xyz;');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\nvarying vec4 vSplat;\nvarying vec3 vGround;\n${GROUND_GLSL}`)
      .replace('#include <color_fragment>', SPLAT)
      .replace(
        '#include <normal_fragment_maps>',
        'normal = normalize(normal + mat3(viewMatrix) * vec3(mid.r + grain.r + fine.a - 1.5, 0.0, mid.g + grain.g + fine.r - 1.5) * mix(0.2, 0.75, weight.y));',
      );
  };
  return material;
}

const [DEEP, GRASS, DRY, ROCK, SAND, EARTH] = [PALETTE.grassDeep, PALETTE.grass, PALETTE.grassDry, PALETTE.rock, PALETTE.sand, PALETTE.earth].map(
  (hex) => new Color(hex),
) as [Color, Color, Color, Color, Color, Color]; // map of a six
const mixed = new Color();

/**
 * The floor's colour at a corner, for machines that draw with their processor: one colour a corner instead of six
 * texture readings a pixel took a frame from 1,320 ms to a fraction on a busy two-core box.
 */
export function plainGroundColor(x: number, z: number, splat: Uint8Array, at: number, out: Float32Array, to: number): void {
  const tone = plainNoise(x / 15 + 500, z / 15 + 500, 11) * 0.7 + plainNoise(x / 3 + 500, z / 3 + 500, 12) * 0.3;
  mixed.copy(DEEP).lerp(GRASS, Math.min(1, tone * 1.7));
  mixed.lerp(DRY, Math.max(0, plainNoise(x / 17 + 700, z / 17 + 700, 57) - 0.45) * 1.1);
  const grass = (splat[at] ?? 0) / 255;
  const [rock, sand, earth] = [(splat[at + 1] ?? 0) / 255, (splat[at + 2] ?? 0) / 255, (splat[at + 3] ?? 0) / 255];
  const dim = 0.8 + 0.3 * plainNoise(x / 2 + 900, z / 4 + 900, 91);
  out[to] = mixed.r * grass + (ROCK.r * rock + SAND.r * sand + EARTH.r * earth) * dim;
  out[to + 1] = mixed.g * grass + (ROCK.g * rock + SAND.g * sand + EARTH.g * earth) * dim;
  out[to + 2] = mixed.b * grass + (ROCK.b * rock + SAND.b * sand + EARTH.b * earth) * dim;
}

/** The floor for those machines. */
export const makePlainGroundMaterial = (): MeshLambertMaterial => new MeshLambertMaterial({ vertexColors: true });
