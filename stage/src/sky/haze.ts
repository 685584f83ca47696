import { ShaderChunk } from 'three';
import { glslColor, PALETTE, SUN_DIRECTION } from '../palette.ts';

const [sx, , sz] = SUN_DIRECTION;
const flat = Math.hypot(sx, sz);

/**
 * The sky without clouds, by direction, in screen colours. The dome draws it and far things fade into it. KILN_DAY is a
 * vec3: how high the sun stands in radians (beyond a quarter turn it stands on the other side), and how overcast it is.
 */
export const SKY_GLSL = /* glsl */ `
vec3 kilnSunDir() {
  return vec3(cos(KILN_DAY.x) * ${(sx / flat).toFixed(5)}, sin(KILN_DAY.x), cos(KILN_DAY.x) * ${(sz / flat).toFixed(5)});
}
float kilnLight() {
  return smoothstep(-0.16, 0.22, sin(KILN_DAY.x));
}
vec3 kilnSky(vec3 dir) {
  vec3 sun = kilnSunDir();
  float up = max(dir.y, 0.0);
  float toSun = max(dot(dir, sun), 0.0);
  float flatSun = max(dot(normalize(dir.xz + vec2(1e-5)), normalize(sun.xz + vec2(1e-5))), 0.0);
  vec3 color = mix(${glslColor(PALETTE.sky)}, ${glslColor(PALETTE.zenith)}, smoothstep(0.04, 0.75, up));
  vec3 horizon = mix(${glslColor('#d9e2e2')}, ${glslColor(PALETTE.horizon)}, 0.25 + 0.75 * flatSun * flatSun);
  float low = smoothstep(-0.02, 0.34, pow(up, 0.72));
  color = mix(horizon, color, low);
  vec3 night = mix(${glslColor('#26334f')}, ${glslColor('#0d1630')}, low);
  float light = kilnLight();
  color = mix(night, color, light);
  float dusk = exp(-pow(sun.y / 0.2, 2.0)) * (1.0 - 0.8 * KILN_DAY.y);
  color = mix(color, ${glslColor('#f0925a')}, dusk * (1.0 - low) * (0.25 + 0.65 * flatSun * flatSun));
  color += ${glslColor(PALETTE.sunGlow)} * (0.22 * pow(toSun, 6.0) + 0.3 * pow(toSun, 48.0)) * (1.0 - 0.55 * up) * light * (1.0 - 0.85 * KILN_DAY.y);
  color = mix(color, mix(${glslColor('#232a36')}, ${glslColor('#b9c0c4')}, light) * (0.86 + 0.14 * up), 0.85 * KILN_DAY.y);
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
// Every material that fades gets the fog's colour; ours is the sky's, so its three numbers carry the day instead.
#define KILN_DAY fogColor
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
