/** What the forge makes carries no one's rights: it is the creator's to do with as they like. */
export const FORGE_LICENSE = 'CC0-1.0';
