export const SEARCH_SCRIPT = '';
export const referencePage = (document: object): string => JSON.stringify(document);
