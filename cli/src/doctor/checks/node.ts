import { bad, type Check, well } from '../check.ts';

export const node: Check = {
  name: 'node',
  means: 'this Node is new enough',
  look() {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const enough = major > 20 || (major === 20 && minor >= 19);
    return enough ? well(process.versions.node) : bad(`${process.versions.node} is too old`, 'Install Node 20.19 or newer: https://nodejs.org.');
  },
};
