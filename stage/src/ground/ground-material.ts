import { MeshLambertMaterial } from 'three';
import { noiseTexture } from '../noise.ts';
import { PALETTE } from '../palette.ts';
import { linearGlsl } from '../linear.ts';

/** Colour of the ground at a place: shared with the grass, whose roots must vanish into it. */
export const GROUND_GLSL = /* glsl */ `
uniform sampler2D kilnNoise;
vec3 kilnGrass(vec2 at) {
  vec4 broad = texture2D(kilnNoise, at / 61.0);
  vec4 near = texture2D(kilnNoise, at / 9.0);
  vec3 color = mix(${linearGlsl(PALETTE.grassDeep)}, ${linearGlsl(PALETTE.grass)}, smoothstep(0.25, 0.7, broad.r * 0.7 + near.g * 0.3));
  return mix(color, ${linearGlsl(PALETTE.grassDry)}, smoothstep(0.5, 0.85, broad.g * 0.75 + near.r * 0.25) * 0.75);
}`;

const SPLAT = /* glsl */ `
vec4 grain = texture2D(kilnNoise, vGround.xz / 5.3);
vec4 fine = texture2D(kilnNoise, vGround.xz / 1.7);
vec4 weight = vSplat + (vec4(grain.r, fine.b, grain.g, fine.r) - 0.5) * 0.42 * step(0.02, vSplat);
weight = pow(max(weight, 0.0), vec4(2.6));
weight /= max(dot(weight, vec4(1.0)), 1e-4);
vec3 grass = kilnGrass(vGround.xz) * (0.8 + 0.4 * fine.a) * (0.9 + 0.2 * grain.a);
float strata = texture2D(kilnNoise, vec2(vGround.y / 6.0 + grain.r * 0.1, grain.g * 0.15)).a;
vec3 rock = mix(${linearGlsl(PALETTE.rockDark)}, ${linearGlsl(PALETTE.rock)}, smoothstep(0.25, 0.75, strata * 0.6 + fine.r * 0.5));
vec3 sand = ${linearGlsl(PALETTE.sand)} * (0.86 + 0.28 * fine.a);
vec3 earth = ${linearGlsl(PALETTE.earth)} * (0.72 + 0.5 * grain.r) * (0.85 + 0.3 * fine.a);
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
        'normal = normalize(normal + mat3(viewMatrix) * vec3(grain.r + fine.a - 1.0, 0.0, grain.g + fine.r - 1.0) * mix(0.22, 0.5, weight.y));',
      );
  };
  return material;
}
