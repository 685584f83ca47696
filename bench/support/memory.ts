import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  pid: number;
  parent: number;
  /** Proportional: shared pages are counted once over all who share them. */
  pssMb: number;
}

/** Every process below this one with its memory, from /proc (Linux). */
export function processTree(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
        const pssKb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
        return [{ pid: Number(name), parent, pssMb: pssKb / 1024 }];
      } catch {
        return []; // it ended while we looked
      }
    });
  const within = new Set([root]);
  for (let before = 0; before !== within.size;) {
    before = within.size;
    for (const each of all) if (within.has(each.parent)) within.add(each.pid);
  }
  return all.filter((each) => within.has(each.pid));
}
