import { Color, DirectionalLight, Group, HemisphereLight, MathUtils, Vector3 } from 'three';
import { PALETTE, SUN_DIRECTION } from '../palette.ts';

/** How far from the eye shadows are drawn. Nearer means finer: 2,048 texels over 64 m are 3 cm each. */
const REACH_M = 32;
const BACK_M = 90;
/** The moon stands high, on the other side. */
const MOON_HEIGHT = Math.PI * 0.68;
const LOW = new Color('#ff9a5c');
const smooth = (from: number, to: number, value: number): number => MathUtils.smoothstep(value, from, to);

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
    this.#aim(Math.PI / 4);
    this.group.add(this.light, this.light.target, this.sky);
  }

  /** Where the sun stands, in radians from its setting, and how overcast it is. Below the horizon the moon takes over. */
  set(height: number, overcast: number): void {
    const up = Math.sin(height);
    const sunlit = smooth(-0.02, 0.24, up);
    this.#aim(sunlit > 0.02 ? height : MOON_HEIGHT);
    this.light.color.set(PALETTE.sunlight).lerp(LOW, (1 - smooth(0.05, 0.5, up)) * 0.75);
    this.light.intensity = 3.1 * sunlit * (1 - 0.8 * overcast);
    if (sunlit <= 0.02) {
      this.light.color.set('#9fb6e8');
      this.light.intensity = 0.9 * (1 - 0.7 * overcast);
    }
    this.sky.intensity = 1.45 * (0.32 + 0.68 * smooth(-0.16, 0.22, up)) * (1 + 0.15 * overcast);
  }

  #aim(height: number): void {
    const [x, , z] = SUN_DIRECTION;
    const flat = Math.hypot(x, z);
    this.#to.set((Math.cos(height) * x) / flat, Math.max(Math.sin(height), 0.06), (Math.cos(height) * z) / flat).normalize();
    this.#right.set(0, 1, 0).cross(this.#to).normalize();
    this.#up.copy(this.#to).cross(this.#right).normalize();
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
