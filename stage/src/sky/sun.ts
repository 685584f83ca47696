import { DirectionalLight, Group, HemisphereLight, Vector3 } from 'three';
import { PALETTE, SUN_DIRECTION } from '../palette.ts';

/** How far from the eye shadows are drawn. Nearer means finer: 2,048 texels over 64 m are 3 cm each. */
const REACH_M = 32;
const BACK_M = 90;

/** Sunlight with a shadow map that follows the eye, and the sky's own soft light. */
export class Sun {
  readonly group = new Group();
  readonly light = new DirectionalLight(PALETTE.sunlight, 3.1);
  readonly sky = new HemisphereLight(PALETTE.skylight, PALETTE.bounce, 1.45);
  readonly #right = new Vector3();
  readonly #up = new Vector3();
  readonly #to = new Vector3(...SUN_DIRECTION);

  constructor() {
    const { shadow } = this.light;
    shadow.camera.left = -REACH_M;
    shadow.camera.right = REACH_M;
    shadow.camera.top = REACH_M;
    shadow.camera.bottom = -REACH_M;
    shadow.camera.near = 1;
    shadow.camera.far = BACK_M * 2;
    shadow.bias = -0.0004;
    shadow.radius = 3.2;
    shadow.intensity = 0.92;
    this.light.castShadow = true;
    this.#right.set(0, 1, 0).cross(this.#to).normalize();
    this.#up.copy(this.#to).cross(this.#right).normalize();
    this.group.add(this.light, this.light.target, this.sky);
  }

  /** Sets the map's side in texels; 0 turns shadows off. */
  setShadow(texels: number): void {
    this.light.castShadow = texels > 0;
    if (texels === 0 || (this.light.shadow.mapSize.x === texels && this.light.shadow.normalBias > 0)) return;
    this.light.shadow.mapSize.set(texels, texels);
    // Coarser maps need the surface pushed further out, or round things grow specks.
    this.light.shadow.normalBias = (REACH_M * 2 * 1.4) / texels;
    this.light.shadow.map?.dispose();
    this.light.shadow.map = null;
  }

  /** Centres the shadow ahead of the eye, moved in whole texels so that edges do not swim. */
  follow(focus: Vector3): void {
    const texel = (REACH_M * 2) / this.light.shadow.mapSize.x;
    const across = Math.round(focus.dot(this.#right) / texel) * texel;
    const along = Math.round(focus.dot(this.#up) / texel) * texel;
    const depth = focus.dot(this.#to);
    const { target } = this.light;
    target.position.set(0, 0, 0).addScaledVector(this.#right, across).addScaledVector(this.#up, along).addScaledVector(this.#to, depth);
    this.light.position.copy(target.position).addScaledVector(this.#to, BACK_M);
    target.updateMatrixWorld();
    this.light.updateMatrixWorld();
  }
}
