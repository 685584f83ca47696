// The page of `npm run bench:shell`: the same world twice, drawn by our stage and as one plain mesh a prop.
import { boxBody, ENVIRONMENT, spellId, type AssetDownload, type AssetId, type Entity, type EntityId, type Quat, type Vec3 } from '@worldkiln/contracts';
import { createWorld } from '@worldkiln/engine';
import { type SceneView, Stage } from '@worldkiln/stage';
import { AmbientLight, type BufferGeometry, DirectionalLight, type Material, Mesh, PerspectiveCamera, Scene, WebGLRenderer } from 'three';

interface Made {
  size: Vec3;
  glb: string;
  lods: string[];
}

/** What one way of drawing costs: milliseconds of the page's thread a frame, and calls. */
export interface Cost {
  ms: number[];
  calls: number;
}

/** What the graphics card is asked to hold. */
export interface Held {
  geometries: number;
  textures: number;
}

const idOf = <P extends 'ast' | 'ent'>(prefix: P, n: number) =>
  spellId(
    prefix,
    Uint8Array.from({ length: 26 }, (_, i) => (i < 20 ? 0 : (n >> (5 * (25 - i))) & 31)),
  );
const turned = (yaw: number): Quat => [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)];

/** Things on a wide square lawn, seeded: the same every time. */
function layOut(made: readonly Made[], props: number, cubes: number): Entity[] {
  let dice = 7;
  const roll = (): number => (dice = (dice * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: props + cubes }, (_, i): Entity => {
    // Cubes are all the first asset, close by; props are spread over the others.
    const cube = i < cubes;
    const kind = cube ? 0 : 1 + (i % (made.length - 1));
    const reach = cube ? 12 : 110;
    const [x, z] = [(roll() * 2 - 1) * reach, (roll() * 2 - 1) * reach + (cube ? 16 : 0)];
    const size = made[kind]?.size ?? [1, 1, 1];
    return {
      id: idOf('ent', i + 1),
      net: i + 1,
      assetId: idOf('ast', kind),
      version: 1,
      kind: 'prop',
      name: 'prop',
      firing: { state: 'glazed' },
      palette: [],
      tint: i % 9 === 0 ? '#c9a0a0' : null,
      pose: { position: [x, 0, z], rotation: turned(roll() * 6) },
      velocity: [0, 0, 0],
      body: boxBody(size, 10),
      pickup: true,
      owner: spellId('acc', new Uint8Array(26)),
      holder: null,
      jobId: null,
    };
  });
}

/** Where the cubes are at a frame. */
function stir(entities: readonly Entity[], cubes: number, frame: number): void {
  for (let i = 0; i < cubes; i++) {
    const pose = entities[i]?.pose;
    if (!pose) continue;
    pose.position[1] = 1 + Math.sin(frame * 0.2 + i) * 0.8;
    pose.rotation = turned(frame * 0.05 + i);
  }
}

async function measure(frames: number, canvas: HTMLCanvasElement, draw: (frame: number) => void): Promise<number[]> {
  const gl = canvas.getContext('webgl2');
  const ms: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const started = performance.now();
    draw(frame);
    ms.push(performance.now() - started);
    // What the graphics card, or the processor in its place, does with it is not the page's time.
    gl?.finish();
    await new Promise(requestAnimationFrame);
  }
  return ms;
}

async function ours(
  made: readonly Made[],
  props: number,
  cubes: number,
  frames: number,
): Promise<Cost & { plain: Stage; joinMs: number; entities: Entity[]; churn(count: number): Promise<Held> }> {
  const canvas = document.querySelector<HTMLCanvasElement>('#ours');
  if (!canvas) throw new Error('the page has no canvas');
  const world = createWorld(7);
  const entities = layOut(made, props, cubes);
  for (const entity of entities) entity.pose.position[1] = world.terrain.heightAt(entity.pose.position[0], entity.pose.position[2]);
  const byId = new Map<EntityId, Entity>(entities.map((entity) => [entity.id, entity]));
  const byNet = new Map(entities.map((entity) => [entity.net, entity]));
  const ask = (assetId: AssetId): Promise<AssetDownload> => {
    const files = made.find((_, kind) => idOf('ast', kind) === assetId);
    const file = (url: string) => ({ url, bytes: 0, sha256: '0'.repeat(64) as never }); // nobody compares it here
    return Promise.resolve({
      assetId,
      version: 1,
      glb: file(files?.glb ?? ''),
      lods: (files?.lods ?? []).map(file),
      textures: [],
      thumbnail: file(''),
      wireframe: null,
      turntable: null,
      expiresAt: '',
    });
  };
  const stage = new Stage({ canvas, ask, quality: 'low', calm: true });
  const at: Vec3 = [0, world.terrain.heightAt(0, 0), 0];
  const view: SceneView = {
    seed: 7,
    ground: world.terrain,
    environment: ENVIRONMENT,
    entities: byId,
    players: new Map(),
    selfNet: 0,
    self: () => ({ position: at, yaw: 0, pitch: 0, flying: false, grounded: true, velocity: [0, 0, 0] }),
    poseOf: (net) => byNet.get(net)?.pose ?? null,
    playerPose: () => null,
    heatOf: () => ({ progress: null }),
  };
  const started = performance.now();
  stage.resize(canvas.width, canvas.height);
  stage.show(view);
  const loaded = (): boolean => entities.every(({ id }) => stage.isLoaded(id));
  do {
    stage.frame(performance.now());
    await new Promise(requestAnimationFrame);
  } while (!loaded() || stage.stats.frames < 5);
  const joinMs = performance.now() - started;
  // The batches take over a frame later.
  for (let i = 0; i < 3; i++) stage.frame(performance.now());
  const ms = await measure(frames, canvas, (frame) => {
    stir(entities, cubes, frame);
    stage.frame(performance.now());
  });
  const churn = async (count: number): Promise<Held> => {
    const fresh = layOut(made, count, 0).map((entity, i): Entity => ({ ...entity, id: idOf('ent', props + cubes + 1 + i), net: props + cubes + 1 + i }));
    const draw = async (): Promise<void> => {
      stage.frame(performance.now());
      await new Promise(requestAnimationFrame);
    };
    for (const entity of fresh) byId.set(entity.id, entity);
    for (const entity of fresh) byNet.set(entity.net, entity);
    // Loaded, and a frame later in the batches.
    do await draw();
    while (!fresh.every(({ id }) => stage.isLoaded(id)));
    await draw();
    for (const entity of fresh) byId.delete(entity.id);
    for (const entity of fresh) byNet.delete(entity.net);
    await draw();
    await draw();
    const { geometries, textures } = stage.stats;
    return { geometries, textures };
  };
  return { ms, calls: stage.stats.calls, plain: stage, joinMs, entities, churn };
}

/** A scene as one begins: a mesh a prop, its geometry and material shared by all of its kind. */
async function plain(stage: Stage, entities: readonly Entity[], cubes: number, frames: number): Promise<Cost> {
  const canvas = document.querySelector<HTMLCanvasElement>('#plain');
  if (!canvas) throw new Error('the page has no canvas');
  const renderer = new WebGLRenderer({ canvas });
  renderer.setSize(canvas.width, canvas.height, false);
  const scene = new Scene();
  scene.add(new DirectionalLight('#ffffff', 3), new AmbientLight('#ffffff', 1));
  const camera = new PerspectiveCamera(62, canvas.width / canvas.height, 0.1, 2_000);
  camera.position.copy(stage.rig.camera.position);
  camera.quaternion.copy(stage.rig.camera.quaternion);
  const meshes = entities.map((entity) => {
    const { geometry, material } = partOf(stage, entity);
    const mesh = new Mesh(geometry, material);
    mesh.position.fromArray(entity.pose.position);
    mesh.quaternion.fromArray(entity.pose.rotation);
    scene.add(mesh);
    return mesh;
  });
  const draw = (frame: number): void => {
    stir(entities, cubes, frame);
    for (let i = 0; i < cubes; i++) {
      const pose = entities[i]?.pose;
      if (!pose) continue;
      meshes[i]?.position.fromArray(pose.position);
      meshes[i]?.quaternion.fromArray(pose.rotation);
    }
    renderer.render(scene, camera);
  };
  for (let i = 0; i < 3; i++) draw(i);
  const ms = await measure(frames, canvas, draw);
  const { calls } = renderer.info.render;
  renderer.dispose();
  return { ms, calls };
}

/** The largest piece of a thing's coarsest level: what a scene of one mesh a prop would hold of it. */
function partOf(stage: Stage, entity: Entity): { geometry: BufferGeometry; material: Material } {
  const model = stage.things.get(entity.id)?.file?.levels.findLast((level) => level !== null && level !== undefined);
  let best: Mesh | null = null;
  model?.traverse((node) => {
    if (node instanceof Mesh && (!best || node.geometry.getAttribute('position').count > best.geometry.getAttribute('position').count)) best = node;
  });
  if (!best) throw new Error('an asset of the bench has no mesh');
  const { geometry, material } = best as Mesh;
  return { geometry: geometry as BufferGeometry, material: material as Material };
}

Object.assign(window, {
  bench: async (made: Made[], props: number, cubes: number, frames: number) => {
    const mine = await ours(made, props, cubes, frames);
    const theirs = await plain(mine.plain, mine.entities, cubes, frames);
    Object.assign(window, { churn: mine.churn });
    return { ours: { ms: mine.ms, calls: mine.calls, joinMs: mine.joinMs }, plain: theirs };
  },
});
