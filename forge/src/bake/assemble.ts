import { Document, type Material, type Mesh, Primitive, type Texture } from '@gltf-transform/core';
import { at } from '../geometry/vec.ts';
import type { Pixels } from '../textures/pixels.ts';
import { gather } from './compact.ts';
import type { Page } from './rebake.ts';
import { textured, type Look, type Soup } from './soup.ts';
import type { Dressed } from './tangents.ts';

/** A level of detail as a document, and which of its textures show which pixels: pictures are encoded at the end, once per variant. */
export interface Assembled {
  document: Document;
  pictures: Map<Texture, Pixels>;
}

/** A rebaked level: one material over one page, split only where glass or holes need another way of drawing. */
export function assemblePage(name: string, level: Dressed, page: Page, wantsNormal: boolean): Assembled {
  const { document, add } = begin(name);
  const pictures = new Map<Texture, Pixels>();
  const texture = (what: string, pixels: Pixels): Texture => {
    const made = document.createTexture(what);
    pictures.set(made, pixels);
    return made;
  };
  const base = uniform(page.base);
  const orm = uniform(page.orm);
  const glow = uniform(page.glow);
  const dress = document.createMaterial('page');
  if (base) dress.setBaseColorFactor([linear(base[0]), linear(base[1]), linear(base[2]), at(base, 3) / 255]);
  else dress.setBaseColorTexture(texture('base', page.base));
  if (orm) dress.setRoughnessFactor(at(orm, 1) / 255).setMetallicFactor(at(orm, 2) / 255);
  else {
    const packed = texture('orm', page.orm);
    dress.setMetallicRoughnessTexture(packed).setRoughnessFactor(1).setMetallicFactor(1).setOcclusionTexture(packed);
  }
  if (glow) dress.setEmissiveFactor([linear(glow[0]), linear(glow[1]), linear(glow[2])]);
  else dress.setEmissiveTexture(texture('glow', page.glow)).setEmissiveFactor([1, 1, 1]);
  if (wantsNormal && !uniform(page.normal, 6)) dress.setNormalTexture(texture('normal', page.normal));
  const modes = [...new Set(level.looks.map((look) => look.alpha))];
  for (const mode of modes) {
    const looks = level.looks.filter((look) => look.alpha === mode);
    const material = mode === modes[0] ? dress : dress.clone();
    material
      .setAlphaMode(mode)
      .setDoubleSided(looks.some((look) => look.doubleSided))
      .setAlphaCutoff(Math.max(...looks.map((look) => look.cutoff)));
    add(level, (look) => look.alpha === mode, material, { uvs: pictures.size > 0, tangents: material.getNormalTexture() !== null, colors: false });
  }
  return swept({ document, pictures });
}

/** A level that keeps its source's pictures and UVs: one primitive a look. */
export function assembleLooks(name: string, level: Soup, dressed: Dressed | null): Assembled {
  const { document, add } = begin(name);
  const pictures = new Map<Texture, Pixels>();
  const made = new Map<Pixels, Texture>();
  const texture = (what: string, pixels: Pixels): Texture => {
    const known = made.get(pixels) ?? document.createTexture(what);
    made.set(pixels, known);
    pictures.set(known, pixels);
    return known;
  };
  level.looks.forEach((look, index) => {
    if (!level.wears.includes(index)) return;
    const material = document
      .createMaterial(look.name)
      .setBaseColorFactor(look.color)
      .setRoughnessFactor(look.roughness)
      .setMetallicFactor(look.metallic)
      .setEmissiveFactor(look.emissive)
      .setAlphaMode(look.alpha)
      .setAlphaCutoff(look.cutoff)
      .setDoubleSided(look.doubleSided)
      .setNormalScale(look.normalScale);
    if (look.base) material.setBaseColorTexture(texture('base', look.base.pixels));
    if (look.orm) material.setMetallicRoughnessTexture(texture('orm', look.orm.pixels));
    if (look.occlusion) material.setOcclusionTexture(texture('occlusion', look.occlusion.pixels));
    if (look.normal) material.setNormalTexture(texture('normal', look.normal.pixels));
    if (look.glow) material.setEmissiveTexture(texture('glow', look.glow.pixels));
    const own = dressed ?? { ...level, tangents: new Float32Array() };
    const colors = own.colors.some((c, i) => c < 0.999 && own.wears[i >> 2] === index);
    add(own, (_, wear) => wear === index, material, { uvs: textured(look), tangents: look.normal !== null && dressed !== null, colors });
  });
  return swept({ document, pictures });
}

/** Without the materials of looks that no triangle of this level wears any more. */
function swept(made: Assembled): Assembled {
  for (const material of made.document.getRoot().listMaterials()) if (!material.listParents().some((parent) => parent instanceof Primitive)) material.dispose();
  return made;
}

interface Wants {
  uvs: boolean;
  tangents: boolean;
  colors: boolean;
}

type Passes = (look: Look, wear: number) => boolean;
type Add = (level: Dressed, passes: Passes, material: Material, wants: Wants) => void;

/** An empty document, and a way to hang triangles into it: under the node of each part where there are several. */
function begin(name: string): { document: Document; add: Add } {
  const document = new Document();
  const buffer = document.createBuffer();
  const root = document.createNode(name);
  document.getRoot().setDefaultScene(document.createScene(name).addChild(root));
  document.getRoot().getAsset().generator = 'Worldkiln bake';
  const meshes = new Map<string, Mesh>();
  const meshOf = (part: string): Mesh => {
    const mesh = meshes.get(part) ?? document.createMesh(part);
    if (meshes.has(part)) return mesh;
    meshes.set(part, mesh);
    const above = part === name ? root : document.createNode(part);
    if (above !== root) root.addChild(above);
    above.addChild(document.createNode(`${part}.mesh`).setMesh(mesh));
    return mesh;
  };
  const accessor = (type: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array | Uint16Array | Uint32Array, normalized = false) =>
    document.createAccessor().setType(type).setArray(array).setNormalized(normalized).setBuffer(buffer);
  const hang = (part: Dressed, mesh: () => Mesh, material: Material, wants: Wants): void => {
    if (part.indices.length === 0) return;
    const primitive = document
      .createPrimitive()
      .setIndices(accessor('SCALAR', part.positions.length / 3 < 65_535 ? Uint16Array.from(part.indices) : part.indices))
      .setAttribute('POSITION', accessor('VEC3', part.positions))
      .setAttribute('NORMAL', accessor('VEC3', part.normals))
      .setMaterial(material);
    if (wants.uvs) primitive.setAttribute('TEXCOORD_0', accessor('VEC2', part.uvs));
    if (wants.tangents) primitive.setAttribute('TANGENT', accessor('VEC4', part.tangents));
    if (wants.colors)
      primitive.setAttribute(
        'COLOR_0',
        accessor(
          'VEC4',
          Uint16Array.from(part.colors, (c) => Math.round(c * 65_535)),
          true,
        ),
      );
    mesh().addPrimitive(primitive);
  };
  const add: Add = (level, passes, material, wants) => {
    if (level.names.length < 2) return hang(pick(level, passes, null), () => meshOf(name), material, wants);
    level.names.forEach(({ node }, part) => hang(pick(level, passes, part), () => meshOf(node), material, wants));
  };
  return { document, add };
}

/** The triangles of a soup whose look passes, of one part or of all. A triangle is where its first corner is. */
function pick(soup: Dressed, passes: Passes, part: number | null): Dressed {
  const wanted = soup.looks.map((look, wear) => passes(look, wear));
  const order: number[] = [];
  const into = new Int32Array(soup.positions.length / 3).fill(-1);
  const indices: number[] = [];
  for (let i = 0; i < soup.indices.length; i += 3) {
    const first = at(soup.indices, i);
    if (!wanted[at(soup.wears, first)] || (part !== null && at(soup.pieces, first) !== part)) continue;
    for (let k = 0; k < 3; k++) {
      const vertex = at(soup.indices, i + k);
      if (at(into, vertex) < 0) into[vertex] = order.push(vertex) - 1;
      indices.push(at(into, vertex));
    }
  }
  const tangents = new Float32Array(soup.tangents.length > 0 ? order.length * 4 : 0);
  if (tangents.length > 0) order.forEach((vertex, i) => tangents.set(soup.tangents.subarray(vertex * 4, vertex * 4 + 4), i * 4));
  return { ...gather(soup, order, Uint32Array.from(indices)), tangents };
}

/** The one colour of a picture that has only one, or null; `slack` is how far a channel may stray. */
function uniform({ data }: Pixels, slack = 2): [number, number, number, number] | null {
  const first: [number, number, number, number] = [at(data, 0), at(data, 1), at(data, 2), at(data, 3)];
  for (let i = 0; i < data.length; i++) if (Math.abs(at(data, i) - at(first, i % 4)) > slack) return null;
  return first;
}

function linear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
