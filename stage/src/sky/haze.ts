import { ShaderChunk } from 'three';
import { glslColor, PALETTE, SUN_DIRECTION } from '../palette.ts';

const [sx, sy, sz] = SUN_DIRECTION;

/** The sky without clouds, by direction, in screen colours. The dome draws it and far things fade into it. */
export const SKY_GLSL = /* glsl */ `
const vec3 KILN_SUN = vec3(${sx.toFixed(5)}, ${sy.toFixed(5)}, ${sz.toFixed(5)});
vec3 kilnSky(vec3 dir) {
  float up = max(dir.y, 0.0);
  float toSun = max(dot(dir, KILN_SUN), 0.0);
  float flatSun = max(dot(normalize(dir.xz + vec2(1e-5)), normalize(KILN_SUN.xz)), 0.0);
  vec3 color = mix(${glslColor(PALETTE.sky)}, ${glslColor(PALETTE.zenith)}, smoothstep(0.04, 0.75, up));
  vec3 horizon = mix(${glslColor('#d9e2e2')}, ${glslColor(PALETTE.horizon)}, 0.25 + 0.75 * flatSun * flatSun);
  color = mix(horizon, color, smoothstep(-0.02, 0.34, pow(up, 0.72)));
  color += ${glslColor(PALETTE.sunGlow)} * (0.22 * pow(toSun, 6.0) + 0.3 * pow(toSun, 48.0)) * (1.0 - 0.55 * up);
  return min(color, vec3(1.0));
}`;

let patched = false;

/**
 * Fog that takes the sky's colour behind the thing, so hills melt into a warm sunward haze and a cool one opposite.
 * three mixes fog after tone mapping, in screen colours: the sky's own. Patched once, before any material compiles.
 */
export function patchHaze(): void {
  if (patched) return;
  patched = true;
  ShaderChunk.fog_pars_vertex = '#ifdef USE_FOG\nvarying vec3 vKilnEye;\n#endif';
  ShaderChunk.fog_vertex = '#ifdef USE_FOG\nvKilnEye = mvPosition.xyz;\n#endif';
  ShaderChunk.fog_pars_fragment = /* glsl */ `
#ifdef USE_FOG
uniform vec3 fogColor;
uniform float fogDensity;
varying vec3 vKilnEye;
${SKY_GLSL}
#endif`;
  ShaderChunk.fog_fragment = /* glsl */ `
#ifdef USE_FOG
float kilnFar = length(vKilnEye) * fogDensity;
vec3 kilnDir = (vec4(vKilnEye, 0.0) * viewMatrix).xyz;
kilnDir.y = abs(kilnDir.y) * 0.35 + 0.012 * length(kilnDir);
gl_FragColor.rgb = mix(gl_FragColor.rgb, kilnSky(normalize(kilnDir)), 1.0 - exp(-kilnFar * kilnFar));
#endif`;
}
