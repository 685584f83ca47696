import { CapsuleGeometry, CylinderGeometry, Group, LatheGeometry, Mesh, MeshStandardMaterial, SphereGeometry, TorusGeometry, Vector2 } from 'three';

/** Glazes people wear: told apart by light and dark too, not by hue alone. */
const GLAZES = ['#c8553d', '#2f6f73', '#e0a33e', '#5b6fa8', '#8fae5d', '#8a4f7d', '#d98a6a', '#3f5d46'];

/** A little clay potter: round head under a kiln-dome hat, apron, two hands, two feet that walk. */
export class Figure {
  readonly group = new Group();
  readonly #body = new Group();
  readonly #hands: Mesh[] = [];
  readonly #feet: Mesh[] = [];
  readonly #made: { dispose(): void }[] = [];
  #stride = 0;
  #speed = 0;

  constructor(seed: number) {
    const glaze = this.#material(GLAZES[seed % GLAZES.length] ?? '#c8553d', 0.38);
    const clay = this.#material('#d9a987', 0.85);
    const dark = this.#material('#3a2c27', 0.5);
    const apron = this.#material('#efe0c8', 0.9);
    this.group.add(this.#body);
    this.#add(new LatheGeometry(profile([0, 0.06, 0.2, 0.05, 0.29, 0.14, 0.31, 0.36, 0.25, 0.62, 0.16, 0.8, 0.1, 0.86]), 20), glaze, 0, 0.2, 0);
    this.#add(new LatheGeometry(profile([0.314, 0.14, 0.322, 0.36, 0.262, 0.6]), 12, -0.85, 1.7), apron, 0, 0.2, 0);
    this.#add(new SphereGeometry(0.27, 22, 16), clay, 0, 1.26, 0);
    this.#add(new LatheGeometry(profile([0.34, 0, 0.335, 0.03, 0.275, 0.05, 0.26, 0.14, 0.17, 0.26, 0.06, 0.31, 0.055, 0.37, 0, 0.38]), 20), glaze, 0, 1.34, 0);
    this.#add(new TorusGeometry(0.268, 0.022, 8, 24), apron, 0, 1.4, 0).rotation.x = Math.PI / 2;
    // From behind, where one sees oneself: the apron's band, its bow and a satchel for tools.
    this.#add(new TorusGeometry(0.292, 0.024, 8, 28), apron, 0, 0.68, 0).rotation.x = Math.PI / 2;
    const leather = this.#material('#7a4a2f', 0.7);
    this.#add(new CapsuleGeometry(0.1, 0.12, 4, 12), leather, 0.2, 0.46, -0.2).scale.set(1, 0.8, 0.6);
    for (const side of [-1, 1]) {
      const loop = this.#add(new SphereGeometry(0.062, 10, 8), apron, side * 0.066, 0.69, -0.3);
      loop.scale.set(1.1, 0.62, 0.4);
      loop.rotation.z = side * 0.35;
      this.#add(new SphereGeometry(0.034, 10, 8), dark, side * 0.095, 1.27, 0.245);
      this.#add(new SphereGeometry(0.045, 10, 8), this.#material('#e5927c', 0.9), side * 0.17, 1.19, 0.195).scale.set(1, 0.7, 0.5);
      this.#hands.push(this.#add(new CapsuleGeometry(0.075, 0.1, 4, 10), clay, side * 0.39, 0.66, 0.02));
      this.#feet.push(this.#add(new SphereGeometry(0.12, 12, 8), dark, side * 0.14, 0.09, 0.03));
    }
    for (const foot of this.#feet) foot.scale.set(0.85, 0.7, 1.25);
    this.#add(new CylinderGeometry(0.03, 0.022, 0.05, 8), this.#material('#c98f6d', 0.85), 0, 1.21, 0.27).rotation.x = Math.PI / 2;
  }

  #material(color: string, roughness: number): MeshStandardMaterial {
    const material = new MeshStandardMaterial({ color, roughness, envMapIntensity: 0.8 });
    this.#made.push(material);
    return material;
  }

  #add(geometry: Mesh['geometry'], material: MeshStandardMaterial, x: number, y: number, z: number): Mesh {
    const mesh = new Mesh(geometry, material);
    mesh.position.set(x, y, z);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    this.#body.add(mesh);
    this.#made.push(geometry);
    return mesh;
  }

  /** Walks, hovers or breathes, from how fast it really moves. */
  tick(dt: number, seconds: number, speed: number, aloft: boolean, calm: boolean): void {
    this.#speed += (speed - this.#speed) * Math.min(1, dt * 10);
    this.#stride += dt * (3 + this.#speed * 1.9);
    const walk = aloft ? 0 : Math.min(1, this.#speed / 3.5);
    const step = Math.sin(this.#stride * 1.6);
    const idle = calm ? 0 : Math.sin(seconds * 1.9);
    for (const [i, foot] of this.#feet.entries()) {
      const sign = i === 0 ? 1 : -1;
      foot.position.z = 0.03 + step * sign * 0.2 * walk;
      foot.position.y = (aloft ? 0.02 : 0.09) + Math.max(0, Math.cos(this.#stride * 1.6) * sign) * 0.12 * walk;
    }
    for (const [i, hand] of this.#hands.entries()) {
      const sign = i === 0 ? -1 : 1;
      hand.position.z = 0.04 + step * sign * 0.19 * walk;
      hand.position.y = 0.66 + idle * 0.012 + (aloft ? 0.14 : 0);
      hand.rotation.x = -step * sign * 0.6 * walk;
    }
    this.#body.position.y = Math.abs(step) * 0.05 * walk + (aloft && !calm ? idle * 0.05 : 0);
    this.#body.rotation.x = Math.min(0.16, this.#speed * 0.014);
    this.#body.scale.y = 1 + idle * 0.008;
  }

  dispose(): void {
    this.group.removeFromParent();
    for (const made of this.#made) made.dispose();
  }
}

/** Pairs of radius and height as a lathe's outline. */
function profile(pairs: number[]): Vector2[] {
  const points: Vector2[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) points.push(new Vector2(pairs[i], pairs[i + 1]));
  return points;
}
