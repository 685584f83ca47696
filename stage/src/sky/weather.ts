import { type Environment, WORLD_HALF_M } from '@worldkiln/contracts';
import { Color, FogExp2, Mesh, MeshStandardMaterial, PlaneGeometry, type Scene, SRGBColorSpace } from 'three';
import type { Sun } from './sun.ts';

/** Radians the sun moves an hour: it rises at 6 and sets at 18. */
const HOUR = Math.PI / 12;
const ENVIRONMENT_LIGHT = 0.55;

/** A world's hour, sky, fog and water, as the scene wears them. */
export class Weather {
  readonly fog = new FogExp2('#000000', 0.0023);
  /** What the shaders of sky and haze read (SKY_GLSL's KILN_DAY). */
  readonly day = new Color(Math.PI / 4, 0, 0);
  readonly water = new Mesh(
    new PlaneGeometry(WORLD_HALF_M * 4, WORLD_HALF_M * 4).rotateX(-Math.PI / 2),
    new MeshStandardMaterial({ color: '#2c6478', roughness: 0.12, metalness: 0.05, transparent: true, opacity: 0.8, depthWrite: false }),
  );
  clouds = true;
  #shown: Environment | null = null;

  constructor() {
    this.water.visible = false;
    this.water.receiveShadow = true;
  }

  /** Follows the world's word; nothing is done while it says the same. */
  tick(environment: Environment, scene: Scene, sun: Sun): void {
    if (environment === this.#shown) return;
    this.#shown = environment;
    const { hour, sky, fog, waterM } = environment;
    const height = (18 - hour) * HOUR;
    const overcast = sky === 'overcast' ? 1 : 0;
    this.day.setRGB(height, overcast, 0);
    // three hands a fog's colour to shaders in the screen's space: said in it, the numbers arrive as they are.
    this.fog.color.setRGB(height, overcast, 0, SRGBColorSpace);
    // From a kilometre of sight to thirty metres, in even steps to the eye.
    this.fog.density = 0.001 * 60 ** fog;
    this.clouds = sky !== 'clear';
    sun.set(height, overcast);
    scene.environmentIntensity = ENVIRONMENT_LIGHT * (0.12 + 0.88 * Math.min(1, Math.max(0, (Math.sin(height) + 0.16) / 0.38)));
    this.water.visible = waterM !== null;
    this.water.position.y = waterM ?? 0;
  }

  dispose(): void {
    this.water.geometry.dispose();
    this.water.material.dispose();
  }
}
