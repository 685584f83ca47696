import { at } from '../geometry/vec.ts';
import { gather } from './compact.ts';
import type { Soup } from './soup.ts';

let loading: Promise<typeof import('watlas')> | null = null;

/** Loaded on first need: a forge thread that never unwraps never pays for it. */
function watlas(): Promise<typeof import('watlas')> {
  loading ??= import('watlas').then(async (library) => {
    await library.Initialize();
    return library;
  });
  return loading;
}

/** Texels between two islands, so that the smaller mipmaps do not bleed. */
const PADDING_PX = 2;
/** Times the islands are shrunk until one page holds them. */
const TRIES = 6;

/** New UVs without overlap on one page of `side` texels, by xatlas. Null where it finds none. Only for simplified levels: 40,000 triangles take ten seconds. */
export async function unwrap(soup: Soup, side: number): Promise<Soup | null> {
  const { Atlas } = await watlas();
  const atlas = new (Atlas as unknown as new () => import('watlas').Atlas)(); // declared as a class with a method called `new`
  try {
    atlas.addMesh({
      vertexPositionData: soup.positions,
      vertexCount: soup.positions.length / 3,
      vertexPositionStride: 12,
      vertexNormalData: soup.normals,
      vertexNormalStride: 12,
      indexData: soup.indices,
      indexCount: soup.indices.length,
    });
    atlas.computeCharts({ maxIterations: 2 });
    let density = 0;
    for (let turn = 0; turn < TRIES; turn++) {
      atlas.packCharts({ resolution: side, padding: PADDING_PX, bilinear: true, ...(density > 0 && { texelsPerUnit: density }) });
      if (atlas.atlasCount === 1 && atlas.width <= side && atlas.height <= side) return unwrapped(soup, atlas, side);
      density = atlas.texelsPerUnit * 0.88;
    }
    return null;
  } finally {
    atlas.delete();
  }
}

function unwrapped(soup: Soup, atlas: import('watlas').Atlas, side: number): Soup {
  const mesh = atlas.getMesh(0);
  const indices = new Uint32Array(mesh.indexCount);
  mesh.getIndexArray(indices);
  const order = new Uint32Array(mesh.vertexCount);
  const uvs = new Float32Array(mesh.vertexCount * 2);
  for (let i = 0; i < mesh.vertexCount; i++) {
    const { xref, uv } = mesh.getVertex(i);
    order[i] = xref;
    uvs.set([at(uv, 0) / side, at(uv, 1) / side], i * 2);
  }
  return { ...gather(soup, order, indices), uvs };
}
