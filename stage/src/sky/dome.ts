import { BackSide, Color, Mesh, PMREMGenerator, Scene, ShaderMaterial, SphereGeometry, type Texture, type WebGLRenderer } from 'three';
import { noiseTexture } from '../noise.ts';
import { glslColor, PALETTE } from '../palette.ts';
import { SKY_GLSL } from './haze.ts';

const VERTEX = /* glsl */ `
varying vec3 vDir;
void main() {
  vDir = position;
  vec4 p = projectionMatrix * mat4(mat3(viewMatrix)) * vec4(position, 1.0);
  gl_Position = p.xyww;
}`;

/** Clouds are one noise tile on a flat ceiling, read at two drifts; a second reading towards the sun shades them. */
const FRAGMENT = /* glsl */ `
uniform sampler2D noise;
uniform float time;
uniform float linearOut;
uniform float clouds;
uniform vec3 kilnDay;
#define KILN_DAY kilnDay
varying vec3 vDir;
${SKY_GLSL}
float cover(vec2 at) {
  float broad = texture2D(noise, at * 0.11 + time * vec2(0.0006, 0.0002)).r;
  float lumps = texture2D(noise, at * 0.29 + time * vec2(0.0011, 0.0005) + 0.37).g;
  float wisps = texture2D(noise, at * 0.9 + time * vec2(0.0016, 0.0002)).r;
  float frays = texture2D(noise, at * 2.6 + time * vec2(0.002, -0.001)).g;
  return broad * 0.48 + lumps * 0.31 + wisps * 0.14 + frays * 0.07;
}
void main() {
  vec3 dir = normalize(vDir);
  vec3 color = kilnSky(dir);
  vec3 sun = kilnSunDir();
  if (dir.y > 0.0) {
    float toSun = max(dot(dir, sun), 0.0);
    if (clouds > 0.5) {
      vec2 at = dir.xz / (dir.y + 0.16) * 1.5;
      float d = cover(at);
      float edge = smoothstep(0.5 - 0.3 * kilnDay.y, 0.68 - 0.2 * kilnDay.y, d);
      float lit = clamp(0.62 + (d - cover(at + normalize(sun.xz) * 0.22)) * 3.4, 0.0, 1.0);
      vec3 cloud = mix(${glslColor(PALETTE.cloudShade)}, ${glslColor(PALETTE.cloudLit)}, lit);
      cloud = mix(cloud, ${glslColor('#fff1d2')}, pow(toSun, 8.0) * 0.7);
      cloud = mix(cloud, ${glslColor('#8d9298')}, 0.7 * kilnDay.y) * mix(0.16, 1.0, kilnLight());
      float low = smoothstep(0.03, 0.24, dir.y);
      color = mix(color, mix(kilnSky(dir), cloud, 0.35 + 0.65 * low), edge * (0.25 + 0.7 * low) * smoothstep(0.015, 0.09, dir.y));
    }
    color = mix(color, vec3(1.0, 0.985, 0.94), smoothstep(0.99945, 0.9997, dot(dir, sun)) * (1.0 - kilnDay.y));
    // Stars: one at most in each cell of the directions, by its hash, a soft dot near the cell's middle.
    vec3 grid = dir * 130.0;
    vec3 cell = floor(grid);
    float star = fract(sin(dot(cell, vec3(12.9898, 78.233, 37.719))) * 43758.5453);
    float dot4 = smoothstep(0.32, 0.05, length(fract(grid) - 0.5)) * step(0.985, star) * (0.35 + 0.65 * fract(star * 917.0));
    color += vec3(0.9, 0.93, 1.0) * dot4 * pow(1.0 - kilnLight(), 4.0) * (1.0 - kilnDay.y) * smoothstep(0.03, 0.3, dir.y);
  }
  if (linearOut > 0.5) {
    vec3 ground = ${glslColor('#6d6a3c')};
    color = mix(ground, color, smoothstep(-0.12, 0.06, dir.y));
    color = pow(color, vec3(2.2)) * (1.0 + 5.0 * pow(max(dot(dir, sun), 0.0), 40.0));
  }
  gl_FragColor = vec4(color, 1.0);
}`;

/** The sky: gradient, sun and slow clouds, drawn behind everything. */
export class Dome {
  readonly mesh: Mesh;
  readonly #material: ShaderMaterial;

  constructor() {
    this.#material = makeMaterial();
    this.mesh = new Mesh(new SphereGeometry(1, 32, 16), this.#material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 1000; // after everything opaque: only bare pixels pay for clouds
  }

  tick(seconds: number, clouds: boolean, day: Color): void {
    const { time, clouds: flag, kilnDay } = this.#material.uniforms;
    if (kilnDay) (kilnDay.value as Color).copy(day); // made as one below
    if (time) time.value = seconds;
    if (flag) flag.value = clouds ? 1 : 0;
  }

  /** The sky as light: a small blurred cube for everything shiny. */
  environment(renderer: WebGLRenderer): Texture {
    const scene = new Scene();
    scene.background = new Color('#6d6a3c');
    const material = makeMaterial();
    const { linearOut } = material.uniforms;
    if (linearOut) linearOut.value = 1;
    const dome = new Mesh(this.mesh.geometry, material);
    dome.frustumCulled = false;
    scene.add(dome);
    const generator = new PMREMGenerator(renderer);
    const { texture } = generator.fromScene(scene, 0.02, 0.1, 10, { size: 64 });
    generator.dispose();
    material.dispose();
    return texture;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.#material.dispose();
  }
}

function makeMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      noise: { value: noiseTexture() },
      time: { value: 0 },
      linearOut: { value: 0 },
      clouds: { value: 1 },
      kilnDay: { value: new Color(Math.PI / 4, 0, 0) },
    },
    side: BackSide,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  });
}
