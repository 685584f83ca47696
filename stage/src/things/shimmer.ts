import { AdditiveBlending, type Box3, Mesh, type Object3D, ShaderMaterial, SkinnedMesh, Vector2 } from 'three';

/** How long the glaze runs over a finished thing. */
export const SHIMMER_S = 0.95;

const VERTEX = /* glsl */ `
varying vec3 vAt;
varying vec3 vNormalEye;
varying vec3 vEye;
#include <skinning_pars_vertex>
void main() {
  vec3 transformed = position;
  vec3 objectNormal = normal;
  #include <skinbase_vertex>
  #include <skinnormal_vertex>
  #include <skinning_vertex>
  vec4 world = modelMatrix * vec4(transformed + objectNormal * 0.004, 1.0);
  vec4 eye = viewMatrix * world;
  vAt = transformed;
  vNormalEye = normalize(normalMatrix * objectNormal);
  vEye = -eye.xyz;
  gl_Position = projectionMatrix * eye;
}`;

const FRAGMENT = /* glsl */ `
uniform float progress;
uniform vec2 span;
varying vec3 vAt;
varying vec3 vNormalEye;
varying vec3 vEye;
void main() {
  float level = (vAt.y - span.x) / max(span.y - span.x, 1e-3) + 0.12 * sin(vAt.x * 5.0 + vAt.z * 4.0);
  float band = exp(-pow((level - (progress * 1.7 - 0.35)) * 5.5, 2.0));
  float rim = pow(1.0 - abs(dot(normalize(vNormalEye), normalize(vEye))), 2.0);
  float gone = 1.0 - smoothstep(0.55, 1.0, progress);
  vec3 color = vec3(1.0, 0.86, 0.6) * band * 0.85 + vec3(1.0, 0.72, 0.42) * rim * 0.75 * gone;
  gl_FragColor = vec4(color * (0.4 + 0.6 * gone), 1.0);
}`;

/** The run of the glaze: a bright band that climbs over a copy of the thing's surfaces and is gone within a second. */
export class Shimmer {
  readonly #material: ShaderMaterial;
  readonly #shells: Mesh[] = [];
  #age = 0;

  constructor(model: Object3D, box: Box3) {
    this.#material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { progress: { value: 0 }, span: { value: new Vector2(box.min.y, box.max.y) } },
      blending: AdditiveBlending,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
    });
    const surfaces: Mesh[] = [];
    model.traverse((node) => {
      if (node instanceof Mesh) surfaces.push(node);
    });
    for (const surface of surfaces) {
      const shell = surface instanceof SkinnedMesh ? new SkinnedMesh(surface.geometry, this.#material) : new Mesh(surface.geometry, this.#material);
      if (shell instanceof SkinnedMesh && surface instanceof SkinnedMesh) shell.bind(surface.skeleton, surface.bindMatrix);
      surface.add(shell);
      this.#shells.push(shell);
    }
  }

  /** Ages it; false when it is over. */
  tick(seconds: number): boolean {
    this.#age += seconds;
    const { progress } = this.#material.uniforms;
    if (progress) progress.value = Math.min(1, this.#age / SHIMMER_S);
    return this.#age < SHIMMER_S;
  }

  dispose(): void {
    for (const shell of this.#shells) shell.removeFromParent();
    this.#material.dispose();
  }
}
