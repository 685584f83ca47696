import { KilnError, type ShapeProgram, type Solid, type Vec3 } from '@worldkiln/contracts';
import { signedArea } from '../geometry/outline.ts';
import type { Flat } from '../geometry/mesh.ts';

/** Checks what a schema cannot say: names that must exist, shapes that must have an inside. Throws at a path. */
export function checkMeaning(program: ShapeProgram): void {
  const known = new Set<string>();
  program.parts.forEach((part, i) => {
    const path = `parts.${i}`;
    if (known.has(part.name)) throw wrong(`${path}.name`, `there is already a part named ${part.name}; give each its own name`);
    if (part.parent !== undefined && !known.has(part.parent))
      throw wrong(`${path}.parent`, `no part named ${part.parent} stands before this one; name an earlier part or leave it out`);
    known.add(part.name);
    if (part.joint && 'axis' in part.joint && isZero(part.joint.axis))
      throw wrong(`${path}.joint.axis`, 'an axis needs a direction; use [1, 0, 0], [0, 1, 0] or [0, 0, 1]');
    checkSolid(part.solid, `${path}.solid`);
  });
}

function checkSolid(solid: Solid, path: string): void {
  switch (solid.shape) {
    case 'capsule':
      return must(solid.height >= solid.radius * 2, `${path}.height`, 'a capsule is at least as high as twice its radius; its height counts the round ends');
    case 'torus':
      return must(solid.tube < solid.radius, `${path}.tube`, 'the tube of a torus must be thinner than its radius');
    case 'lathe':
      return must(
        solid.profile.some(([r]) => r > 0),
        `${path}.profile`,
        'some point of a profile must stand off the axis',
      );
    case 'extrude':
    case 'sweep':
      return outline(solid.outline, `${path}.outline`);
    case 'tube':
      return must(
        typeof solid.radius === 'number' || solid.radius.length === solid.path.length,
        `${path}.radius`,
        'give one radius, or exactly one for each point of the path',
      );
    case 'loft':
      return loft(solid.sections, path);
    case 'heightfield': {
      const wide = solid.rows[0]?.length;
      return solid.rows.forEach((row, i) => must(row.length === wide, `${path}.rows.${i}`, `every row needs as many heights as the first: ${wide}`));
    }
    case 'scatter':
      must(solid.scaleRange === undefined || solid.scaleRange[0] <= solid.scaleRange[1], `${path}.scaleRange`, 'the smaller scale comes first');
      return checkSolid(solid.of, `${path}.of`);
    case 'place':
    case 'mirror':
    case 'array':
      return checkSolid(solid.of, `${path}.of`);
    case 'group':
    case 'union':
    case 'subtract':
    case 'intersect':
      return solid.of.forEach((child, i) => checkSolid(child, `${path}.of.${i}`));
    case 'box':
    case 'cylinder':
    case 'cone':
    case 'sphere':
    case 'text':
      return;
  }
}

function loft(sections: { y: number; outline: Flat[] }[], path: string): void {
  const count = sections[0]?.outline.length;
  const rising = (sections.at(-1)?.y ?? 0) >= (sections[0]?.y ?? 0);
  sections.forEach((section, i) => {
    must(section.outline.length === count, `${path}.sections.${i}.outline`, `every section needs as many points as the first: ${count}`);
    const before = sections[i - 1];
    must(!before || (rising ? section.y >= before.y : section.y <= before.y), `${path}.sections.${i}.y`, 'sections must rise (or fall) in order');
  });
}

const outline = (points: Flat[], path: string): void => must(Math.abs(signedArea(points)) > 1e-10, path, 'an outline must enclose an area');

const isZero = (v: Vec3): boolean => v.every((n) => Math.abs(n) < 1e-9);

function must(holds: boolean, path: string, rule: string): void {
  if (!holds) throw wrong(path, rule);
}

const wrong = (path: string, rule: string): KilnError =>
  new KilnError('invalid', { code: 'shape_program', path, message: `The shape program is wrong at ${path}: ${rule}.` });
