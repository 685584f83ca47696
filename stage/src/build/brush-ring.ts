import type { Vec3 } from '@worldkiln/contracts';
import { BufferAttribute, BufferGeometry, Group, LineBasicMaterial, LineLoop } from 'three';
import type { Ground } from '../scene-view.ts';

const POINTS = 56;
/** Above the grass, so that it is never lost in it. */
const ABOVE_M = 0.08;

/** Where a brush would touch: its rim, and inside it where it is at its full strength. Both lie on the ground. */
export class BrushRing {
  readonly group = new Group();
  readonly #rim = ring('#ffd9a6', 0.95);
  readonly #core = ring('#ffb454', 0.45);

  constructor() {
    this.group.add(this.#rim, this.#core);
    this.hide();
  }

  show(middle: Vec3, radiusM: number, coreM: number, ground: Ground): void {
    this.group.visible = true;
    lay(this.#rim, middle, radiusM, ground);
    lay(this.#core, middle, Math.max(coreM, 0.05), ground);
  }

  hide(): void {
    this.group.visible = false;
  }

  dispose(): void {
    for (const each of [this.#rim, this.#core]) {
      each.geometry.dispose();
      each.material.dispose();
    }
    this.group.removeFromParent();
  }
}

function ring(color: string, opacity: number): LineLoop<BufferGeometry, LineBasicMaterial> {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(POINTS * 3), 3));
  // Seen through hills: a brush behind one would be lost.
  const loop = new LineLoop(geometry, new LineBasicMaterial({ color, transparent: true, opacity, depthTest: false, fog: false }));
  loop.frustumCulled = false;
  loop.renderOrder = 5;
  return loop;
}

function lay(loop: LineLoop<BufferGeometry, LineBasicMaterial>, [x, , z]: Vec3, radiusM: number, ground: Ground): void {
  const position = loop.geometry.getAttribute('position');
  for (let i = 0; i < POINTS; i++) {
    const angle = (i / POINTS) * Math.PI * 2;
    const [px, pz] = [x + Math.cos(angle) * radiusM, z + Math.sin(angle) * radiusM];
    position.setXYZ(i, px, ground.heightAt(px, pz) + ABOVE_M, pz);
  }
  position.needsUpdate = true;
}
