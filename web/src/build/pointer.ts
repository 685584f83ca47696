import type { EntityId, Vec3 } from '@worldkiln/contracts';
import type { Stage } from '@worldkiln/stage';
import type { Placed } from './drag.ts';
import type { Builder } from './builder.svelte.ts';
import { REACH_M } from './steps.ts';

/** Radians a pixel. */
const LOOK = 0.0032;
const CLICK_PX = 5;
/** A box this thin was a slip of the hand. */
const WISH_LEAST_M = 0.3;

type Doing =
  | { is: 'looking' }
  | { is: 'orbiting'; about: Vec3 | null }
  | { is: 'panning' }
  | { is: 'pressing'; on: EntityId | null; add: boolean }
  | { is: 'sliding'; grip: EntityId; start: Placed[]; now: Placed[] }
  | { is: 'framing' }
  | { is: 'sculpting' }
  | { is: 'basing'; corner: Vec3 }
  | { is: 'raising'; foot: Vec3; width: number; depth: number; fromY: number; metresPerPx: number };

interface Finger {
  x: number;
  y: number;
}

/** Mouse and fingers of a builder: choose, slide, frame, look, orbit, pan, draw a box, work the ground. */
export class BuildPointer {
  /** Where the pointer was last, −1 to 1; for pasting there. */
  at: { x: number; y: number } | null = null;
  readonly #canvas: HTMLElement;
  readonly #stage: Stage;
  readonly #builder: Builder;
  readonly #fine: () => boolean;
  readonly #fingers = new Map<number, Finger>();
  #doing: Doing | null = null;
  #from: Finger = { x: 0, y: 0 };
  #moved = 0;

  constructor(canvas: HTMLElement, stage: Stage, builder: Builder, fine: () => boolean, signal: AbortSignal) {
    this.#canvas = canvas;
    this.#stage = stage;
    this.#builder = builder;
    this.#fine = fine;
    canvas.addEventListener('pointerdown', (event) => builder.on && this.#down(event), { signal });
    window.addEventListener('pointermove', (event) => builder.on && this.#move(event), { signal });
    window.addEventListener('pointerup', (event) => this.#up(event), { signal });
    window.addEventListener('pointercancel', (event) => this.#up(event), { signal });
    canvas.addEventListener('wheel', (event) => builder.on && stage.build.camera.dolly(-Math.sign(event.deltaY)), { signal, passive: true });
    canvas.addEventListener('dblclick', () => builder.on && builder.selection.size > 0 && stage.focus(), { signal });
  }

  /** The right button is down: fingers on the keyboard fly. */
  get flying(): boolean {
    return this.#doing?.is === 'looking';
  }

  #down(event: PointerEvent): void {
    const { build } = this.#stage;
    const at = this.#place(event);
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (build.gizmo.hot) return;
    this.#from = { x: event.clientX, y: event.clientY };
    this.#moved = 0;
    if (this.#fingers.size === 2) {
      this.#stopSliding();
      this.#doing = { is: 'panning' };
    } else if (event.button === 2) this.#doing = { is: 'looking' };
    else if (event.button === 1) {
      event.preventDefault();
      this.#doing = { is: 'panning' };
    } else if (event.altKey) this.#doing = { is: 'orbiting', about: this.#about() };
    else if (this.#doing?.is === 'raising') return;
    else if (this.#builder.sculptor.on) {
      const ground = this.#stage.pickGround(REACH_M, at);
      if (!ground) return;
      this.#builder.sculptor.begin(ground, this.#fine());
      this.#doing = { is: 'sculpting' };
    } else if (this.#builder.drawing) {
      const ground = this.#stage.pickGround(REACH_M, at);
      if (ground) this.#doing = { is: 'basing', corner: ground };
    } else {
      const on = this.#stage.pick(REACH_M, at)?.entityId ?? null;
      const finger = event.pointerType === 'touch';
      this.#doing =
        finger && (on === null || !this.#builder.selection.ids.has(on))
          ? { is: 'orbiting', about: this.#about() }
          : { is: 'pressing', on, add: event.shiftKey || event.ctrlKey || event.metaKey };
    }
    this.#canvas.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const at = this.#place(event);
    const finger = this.#fingers.get(event.pointerId);
    const dx = finger ? event.clientX - finger.x : 0;
    const dy = finger ? event.clientY - finger.y : 0;
    if (event.target === this.#canvas) this.at = at;
    if (this.#doing === null) {
      if (this.#builder.sculptor.on) this.#builder.sculptor.hover(event.target === this.#canvas ? this.#stage.pickGround(REACH_M, at) : null);
      else if (event.target === this.#canvas && event.pointerType === 'mouse')
        this.#stage.build.pointed = this.#stage.build.gizmo.hot ? null : (this.#stage.pick(REACH_M, at)?.entityId ?? null);
      if (finger) this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      return;
    }
    if (!finger && this.#doing.is !== 'raising') return;
    this.#moved += Math.abs(dx) + Math.abs(dy);
    if (this.#fingers.size === 2) this.#pinch(event, finger ?? { x: 0, y: 0 });
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#carryOn(event, at, dx, dy);
  }

  #carryOn(event: PointerEvent, at: { x: number; y: number }, dx: number, dy: number): void {
    const { camera } = this.#stage.build;
    const doing = this.#doing;
    switch (doing?.is) {
      case 'looking':
        return camera.look(-dx * LOOK, -dy * LOOK);
      case 'orbiting':
        return this.#moved > CLICK_PX ? camera.orbit(-dx * LOOK * 1.6, -dy * LOOK * 1.6, doing.about) : undefined;
      case 'panning': {
        const share = this.#fingers.size === 2 ? 0.5 : 1;
        return camera.pan((-dx / this.#canvas.clientHeight) * share, (dy / this.#canvas.clientHeight) * share);
      }
      case 'pressing':
        if (this.#moved > CLICK_PX) this.#beginDrag(doing);
        return;
      case 'sliding':
        doing.now = this.#builder.slide(doing.start, doing.grip, at, this.#fine());
        return;
      case 'framing':
        this.#builder.marquee = this.#rectangle(event);
        return;
      case 'sculpting':
        return this.#builder.sculptor.hover(this.#stage.pickGround(REACH_M, at));
      case 'basing': {
        const ground = this.#stage.pickGround(REACH_M, at);
        if (ground) this.#builder.setWish(boxBetween(doing.corner, ground, 1));
        return;
      }
      case 'raising': {
        const height = Math.max(WISH_LEAST_M, (doing.fromY - event.clientY) * doing.metresPerPx);
        return this.#builder.setWish({ foot: doing.foot, size: [doing.width, height, doing.depth] });
      }
      case undefined:
        return;
    }
  }

  #beginDrag({ on, add }: { on: EntityId | null; add: boolean }): void {
    if (on === null) {
      this.#doing = { is: 'framing' };
      return;
    }
    if (!this.#builder.selection.ids.has(on)) this.#builder.selection.choose([on], { add });
    const start = this.#builder.startSlide();
    this.#doing = { is: 'sliding', grip: on, start, now: start };
  }

  #up(event: PointerEvent): void {
    const known = this.#fingers.delete(event.pointerId);
    const doing = this.#doing;
    if (!known || doing === null) return;
    this.#doing = null;
    switch (doing.is) {
      case 'pressing':
        return this.#click(doing.on, doing.add);
      case 'orbiting':
        // A tap: what lies under the finger is chosen.
        if (this.#moved <= CLICK_PX && event.pointerType === 'touch') this.#click(this.#stage.pick(REACH_M, this.#place(event))?.entityId ?? null, false);
        return;
      case 'sliding':
        return this.#builder.endSlide(doing.start, doing.now);
      case 'framing': {
        const box = this.#rectangle(event);
        this.#builder.marquee = null;
        return this.#builder.selection.choose(this.#stage.inside(box.left, box.top, box.left + box.width, box.top + box.height), {
          add: event.shiftKey || event.ctrlKey || event.metaKey,
        });
      }
      case 'basing':
        return this.#beginRaise(event);
      case 'raising':
        return this.#builder.drawn();
      case 'sculpting':
        return this.#builder.sculptor.end();
      case 'looking':
      case 'panning':
        return;
    }
  }

  #click(on: EntityId | null, add: boolean): void {
    const { selection } = this.#builder;
    if (on !== null && add) selection.toggle(on);
    else if (on !== null) selection.choose([on]);
    else if (!add) selection.clear();
  }

  /** The base is drawn: moving up makes it tall, the next click ends it. A finger has had its say with the base. */
  #beginRaise(event: PointerEvent): void {
    const { wish } = this.#builder;
    if (!wish || wish.size[0] < WISH_LEAST_M || wish.size[2] < WISH_LEAST_M) return this.#builder.setWish(null);
    if (event.pointerType === 'touch') {
      this.#builder.setWish({ foot: wish.foot, size: [wish.size[0], Math.max(wish.size[0], wish.size[2]), wish.size[2]] });
      return this.#builder.drawn();
    }
    const away = this.#stage.project(wish.foot)?.distanceM ?? 10;
    this.#doing = {
      is: 'raising',
      foot: wish.foot,
      width: wish.size[0],
      depth: wish.size[2],
      fromY: event.clientY + 40,
      metresPerPx: (away * 1.2) / this.#canvas.clientHeight,
    };
  }

  /** Ends what is half done: Escape, or leaving the mode. */
  cancel(): void {
    this.#stopSliding();
    this.#doing = null;
    this.#fingers.clear();
  }

  #stopSliding(): void {
    if (this.#doing?.is === 'sliding') this.#builder.preview.clear();
    this.#builder.sculptor.end();
  }

  #pinch(event: PointerEvent, before: Finger): void {
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return;
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
    this.#stage.build.camera.dolly((is - was) / 40);
  }

  #about(): Vec3 | null {
    const [first] = this.#builder.startSlide();
    return first ? first.position : this.#stage.pickGround(REACH_M, { x: 0, y: 0 });
  }

  #place(event: PointerEvent): { x: number; y: number } {
    const box = this.#canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * 2 - 1, y: 1 - ((event.clientY - box.top) / box.height) * 2 };
  }

  #rectangle(event: PointerEvent): { left: number; top: number; width: number; height: number } {
    const left = Math.min(this.#from.x, event.clientX);
    const top = Math.min(this.#from.y, event.clientY);
    return { left, top, width: Math.abs(event.clientX - this.#from.x), height: Math.abs(event.clientY - this.#from.y) };
  }
}

function boxBetween(a: Vec3, b: Vec3, height: number): { foot: Vec3; size: Vec3 } {
  return {
    foot: [(a[0] + b[0]) / 2, Math.min(a[1], b[1]), (a[2] + b[2]) / 2],
    size: [Math.abs(a[0] - b[0]), height, Math.abs(a[2] - b[2])],
  };
}
