import type { Document, Material, Node, Primitive, Texture, TextureInfo } from '@gltf-transform/core';
import type { Transform } from '@gltf-transform/extensions';
import type { Vec3 } from '@worldkiln/contracts';
import { determinant, mapNormal, mapPoint, type Affine } from '../geometry/affine.ts';
import { unit } from '../geometry/vec.ts';
import type { Pixels } from '../textures/pixels.ts';
import { flatNormals } from './flat-normals.ts';
import type { Layer, Look, PieceName, Soup } from './soup.ts';
import { affineOf, trianglesOfPrimitive } from './surfaces-of-document.ts';

export type Pictures = ReadonlyMap<Texture, Pixels>;

/**
 * Everything a still document shows as one list of triangles in the scene's space: transforms baked in, mirrored nodes
 * turned right side out, looks that differ only in colour made one by painting the colour on the vertices (a palette
 * without a picture). Joined first, because simplifying primitive by primitive keeps every border between them: of our
 * eight made models at 500 triangles, 3 met the budget apart and 8 joined.
 */
export function joinDocument(document: Document, pictures: Pictures): Soup {
  const parts: Parts = { positions: [], normals: [], uvs: [], colors: [], wears: [], pieces: [], indices: [] };
  const names: PieceName[] = [];
  const looks = new Looks(pictures);
  const scene = document.getRoot().getDefaultScene() ?? document.getRoot().listScenes()[0];
  scene?.traverse((node) => {
    const map = affineOf(node);
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      // Beyond that many nobody looks for names; the last stands for the rest.
      if (names.length < NAMES_MOST) names.push({ node: node.getName(), material: primitive.getMaterial()?.getName() ?? '' });
      append(parts, primitive, posed(node, primitive) ?? (() => map), looks, names.length - 1);
    }
  });
  return {
    positions: Float32Array.from(parts.positions),
    normals: Float32Array.from(parts.normals),
    uvs: Float32Array.from(parts.uvs),
    colors: Float32Array.from(parts.colors),
    wears: Uint16Array.from(parts.wears),
    indices: Uint32Array.from(parts.indices),
    looks: looks.list,
    pieces: Uint16Array.from(parts.pieces),
    names,
  };
}

type Parts = Record<'positions' | 'normals' | 'uvs' | 'colors' | 'wears' | 'pieces' | 'indices', number[]>;

const NAMES_MOST = 4_096;

function append(parts: Parts, primitive: Primitive, mapOf: (vertex: number) => Affine, looks: Looks, piece: number): void {
  const place = primitive.getAttribute('POSITION');
  const triangles = trianglesOfPrimitive(primitive);
  if (!place || triangles.length === 0) return;
  const { wear, tint } = looks.of(primitive.getMaterial());
  const first = parts.positions.length / 3;
  const [normal, uv, color] = [primitive.getAttribute('NORMAL'), primitive.getAttribute('TEXCOORD_0'), primitive.getAttribute('COLOR_0')];
  const own = normal ? null : flatNormals(place, triangles);
  const mirrored = determinant(mapOf(0)) < 0;
  const [p, n, c]: [Vec3, Vec3, number[]] = [[0, 0, 0], [0, 0, 0], []];
  const t = [0, 0];
  for (let i = 0; i < place.getCount(); i++) {
    const map = mapOf(i);
    parts.positions.push(...mapPoint(map, place.getElement(i, p)));
    const way = unit(mapNormal(map, own ? [own[i * 3] ?? 0, own[i * 3 + 1] ?? 0, own[i * 3 + 2] ?? 0] : (normal?.getElement(i, n) ?? n)));
    // The cofactors of a mirror flip normals, and the winding follows below.
    parts.normals.push(...(mirrored ? [-way[0], -way[1], -way[2]] : way));
    uv?.getElement(i, t);
    parts.uvs.push(t[0] ?? 0, t[1] ?? 0);
    const shade = color?.getElement(i, c) ?? [1, 1, 1, 1];
    for (let k = 0; k < 4; k++) parts.colors.push((shade[k] ?? 1) * (tint[k] ?? 1));
    parts.wears.push(wear);
    parts.pieces.push(piece);
  }
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, d] = [(triangles[i] ?? 0) + first, (triangles[i + 1] ?? 0) + first, (triangles[i + 2] ?? 0) + first];
    parts.indices.push(a, mirrored ? d : b, mirrored ? b : d);
  }
}

/** A skinned vertex stands where its bones hold it now, whatever its own node says. */
function posed(node: Node, primitive: Primitive): ((vertex: number) => Affine) | null {
  const skin = node.getSkin();
  const [joints, weights] = [primitive.getAttribute('JOINTS_0'), primitive.getAttribute('WEIGHTS_0')];
  if (!skin || !joints || !weights) return null;
  const inverse = skin.getInverseBindMatrices();
  const bones = skin.listJoints().map((joint, i) => {
    const world: readonly number[] = joint.getWorldMatrix();
    const bind = inverse?.getElement<number[]>(i, []) ?? IDENTITY;
    return Float64Array.from({ length: 16 }, (_, k) => [0, 1, 2, 3].reduce((sum, n) => sum + (world[n * 4 + (k % 4)] ?? 0) * (bind[k - (k % 4) + n] ?? 0), 0));
  });
  const [who, much]: [number[], number[]] = [[], []];
  return (vertex) => {
    joints.getElement(vertex, who);
    weights.getElement(vertex, much);
    const whole = much.reduce((sum, w) => sum + w, 0) || 1;
    const m = (k: number): number => who.reduce((sum, bone, i) => sum + ((much[i] ?? 0) / whole) * (bones[bone]?.[k] ?? 0), 0);
    return {
      rows: [
        [m(0), m(4), m(8)],
        [m(1), m(5), m(9)],
        [m(2), m(6), m(10)],
      ],
      move: [m(12), m(13), m(14)],
    };
  };
}

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

const WHITE = [1, 1, 1, 1];

/** The looks met so far, equal ones only once. */
class Looks {
  readonly list: Look[] = [];
  readonly #known = new Map<string, number>();
  readonly #pictures: Pictures;
  readonly #ids = new Map<Texture, number>();

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  of(material: Material | null): { wear: number; tint: readonly number[] } {
    const look = material ? lookOf(material, (texture, info) => this.#layer(texture, info)) : PLAIN;
    // A plain look's colour goes to the vertices, so that ten paints of one finish are one draw call.
    const tint = look.base === null ? look.color : WHITE;
    const kept: Look = look.base === null ? { ...look, color: [1, 1, 1, 1] } : look;
    const { name: _, base, orm, occlusion, normal, glow, ...rest } = kept;
    const layers = material
      ? [
          material.getBaseColorTexture(),
          material.getMetallicRoughnessTexture(),
          material.getOcclusionTexture(),
          material.getNormalTexture(),
          material.getEmissiveTexture(),
        ].map((texture) => (texture ? this.#id(texture) : -1))
      : [];
    const key = JSON.stringify([rest, layers, [base, orm, occlusion, normal, glow].map((layer) => layer && [layer.offset, layer.turn, layer.scale])]);
    let wear = this.#known.get(key);
    if (wear === undefined) {
      wear = this.list.push(kept) - 1;
      this.#known.set(key, wear);
    }
    return { wear, tint };
  }

  #id(texture: Texture): number {
    const id = this.#ids.get(texture) ?? this.#ids.size;
    this.#ids.set(texture, id);
    return id;
  }

  #layer(texture: Texture | null, info: TextureInfo | null): Layer | null {
    const pixels = texture && this.#pictures.get(texture);
    if (!pixels) return null;
    const transform = info?.getExtension<Transform>('KHR_texture_transform');
    return { pixels, offset: transform?.getOffset() ?? [0, 0], turn: transform?.getRotation() ?? 0, scale: transform?.getScale() ?? [1, 1] };
  }
}

const PLAIN: Look = {
  name: 'plain',
  color: [0.8, 0.8, 0.8, 1],
  roughness: 0.8,
  metallic: 0,
  emissive: [0, 0, 0],
  alpha: 'OPAQUE',
  cutoff: 0.5,
  doubleSided: false,
  base: null,
  orm: null,
  occlusion: null,
  normal: null,
  normalScale: 1,
  glow: null,
};

function lookOf(material: Material, layer: (texture: Texture | null, info: TextureInfo | null) => Layer | null): Look {
  const [r, g, b, a] = material.getBaseColorFactor();
  const [er, eg, eb] = material.getEmissiveFactor();
  const strength = material.getExtension<import('@gltf-transform/extensions').EmissiveStrength>('KHR_materials_emissive_strength')?.getEmissiveStrength() ?? 1;
  const glow = (c: number): number => Math.min(1, c * strength);
  return {
    name: material.getName().slice(0, 60) || 'material',
    color: [r, g, b, a],
    roughness: material.getRoughnessFactor(),
    metallic: material.getMetallicFactor(),
    emissive: [glow(er), glow(eg), glow(eb)],
    alpha: material.getAlphaMode(),
    cutoff: material.getAlphaCutoff(),
    doubleSided: material.getDoubleSided(),
    base: layer(material.getBaseColorTexture(), material.getBaseColorTextureInfo()),
    orm: layer(material.getMetallicRoughnessTexture(), material.getMetallicRoughnessTextureInfo()),
    occlusion: layer(material.getOcclusionTexture(), material.getOcclusionTextureInfo()),
    normal: layer(material.getNormalTexture(), material.getNormalTextureInfo()),
    normalScale: material.getNormalScale(),
    glow: layer(material.getEmissiveTexture(), material.getEmissiveTextureInfo()),
  };
}
