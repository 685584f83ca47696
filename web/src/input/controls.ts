import { BUTTON } from '@worldkiln/contracts';

/** What the hands want to do with things, apart from walking and looking. */
export interface Deeds {
  /** The main button: pick up; while holding, throw. */
  use(at: { x: number; y: number } | null): void;
  throwHeld(): void;
  drop(): void;
  zoom(steps: number): void;
  /** True when a click at this place would pick something up. */
  hits(at: { x: number; y: number }): boolean;
  holding(): boolean;
  lockChanged(locked: boolean): void;
  flyChanged(flying: boolean): void;
  /** True while the pointer is a builder's. */
  building(): boolean;
}

/** Radians a pixel of the mouse and of a finger. */
const MOUSE = 0.0023;
const FINGER = 0.0052;
const DRAG = 0.0042;
const PITCH_MAX = 1.5;
/** A press that moved less is a click. */
const CLICK_PX = 5;

/** Turns mouse and fingers of a player into buttons, a look and deeds. Holds no world state. */
export class Controls {
  yaw = 0;
  pitch = -0.06;
  readonly #canvas: HTMLElement;
  readonly #deeds: Deeds;
  readonly #stop = new AbortController();
  /** What the keyboard holds down. */
  keyBits: () => number = () => 0;
  #flying = false;
  #stick = 0;
  #touchButtons = 0;
  #drag: { id: number; x: number; y: number; moved: number; button: number; touch: boolean } | null = null;

  constructor(canvas: HTMLElement, deeds: Deeds) {
    this.#canvas = canvas;
    this.#deeds = deeds;
    const { signal } = this.#stop;
    canvas.addEventListener('pointerdown', (event) => this.#pointerDown(event), { signal });
    window.addEventListener('pointermove', (event) => this.#pointerMove(event), { signal });
    window.addEventListener('pointerup', (event) => this.#pointerUp(event), { signal });
    window.addEventListener('pointercancel', () => (this.#drag = null), { signal });
    canvas.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    canvas.addEventListener('wheel', (event) => deeds.building() || deeds.zoom(Math.sign(event.deltaY)), { signal, passive: true });
    document.addEventListener('pointerlockchange', () => deeds.lockChanged(this.locked), { signal });
  }

  get locked(): boolean {
    return document.pointerLockElement === this.#canvas;
  }

  get flying(): boolean {
    return this.#flying;
  }

  /** The bits of this frame. */
  get buttons(): number {
    return this.#stick | this.#touchButtons | (this.#flying ? BUTTON.fly : 0) | (this.#deeds.building() ? 0 : this.keyBits());
  }

  /** A thumb on the stick: x to the right, y forward, −1 to 1. */
  setStick(x: number, y: number): void {
    const far = Math.hypot(x, y);
    this.#stick = 0;
    if (far < 0.25) return;
    if (y > 0.35 * far) this.#stick |= BUTTON.forward;
    if (y < -0.35 * far) this.#stick |= BUTTON.back;
    if (x > 0.35 * far) this.#stick |= BUTTON.right;
    if (x < -0.35 * far) this.#stick |= BUTTON.left;
    if (far > 0.92) this.#stick |= BUTTON.run;
  }

  /** A button on the screen, while it is pressed. */
  setTouchButton(bit: number, pressed: boolean): void {
    this.#touchButtons = pressed ? this.#touchButtons | bit : this.#touchButtons & ~bit;
  }

  toggleFly(on = !this.#flying): void {
    if (on === this.#flying) return;
    this.#flying = on;
    this.#deeds.flyChanged(on);
  }

  look(yaw: number, pitch: number): void {
    this.yaw = yaw;
    this.pitch = Math.max(-PITCH_MAX, Math.min(PITCH_MAX, pitch));
  }

  /** Frees the mouse: the prompt or a panel took over. */
  release(): void {
    if (this.locked) document.exitPointerLock();
  }

  #pointerDown(event: PointerEvent): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (this.#deeds.building()) return;
    if (this.locked) {
      if (event.button === 0 && this.#deeds.holding()) this.#deeds.throwHeld();
      else if (event.button === 0) this.#deeds.use(null);
      if (event.button === 2) this.#deeds.drop();
      return;
    }
    if (this.#drag) return;
    this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: 0, button: event.button, touch: event.pointerType === 'touch' };
  }

  #pointerMove(event: PointerEvent): void {
    if (this.locked) {
      this.look(this.yaw - event.movementX * MOUSE, this.pitch - event.movementY * MOUSE);
      return;
    }
    const drag = this.#drag;
    if (!drag || drag.id !== event.pointerId) return;
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    drag.x = event.clientX;
    drag.y = event.clientY;
    drag.moved += Math.abs(dx) + Math.abs(dy);
    const speed = drag.touch ? FINGER : DRAG;
    if (drag.moved > CLICK_PX) this.look(this.yaw - dx * speed, this.pitch - dy * speed);
  }

  #pointerUp(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || drag.id !== event.pointerId) return;
    this.#drag = null;
    if (drag.moved > CLICK_PX) return;
    const box = this.#canvas.getBoundingClientRect();
    const at = { x: ((event.clientX - box.left) / box.width) * 2 - 1, y: 1 - ((event.clientY - box.top) / box.height) * 2 };
    if (drag.button === 2) this.#deeds.drop();
    else if (this.#deeds.holding()) this.#deeds.throwHeld();
    else if (this.#deeds.hits(at)) this.#deeds.use(at);
    else if (!drag.touch) this.#lock();
  }

  #lock(): void {
    // Refused in some frames and browsers: the free cursor does all of it too.
    Promise.resolve(this.#canvas.requestPointerLock() as unknown).catch(() => undefined);
  }

  dispose(): void {
    this.#stop.abort();
  }
}
