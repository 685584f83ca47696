import { SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import type { Connection } from '@temporalio/client';

/** The server's numbers for the types we use (temporal.api.enums.v1.IndexedValueType). */
const TYPES = { Keyword: 2, Bool: 5 } as const;

type Name = keyof typeof SEARCH_ATTRIBUTES;
const NAMES = Object.keys(SEARCH_ATTRIBUTES) as Name[]; // an object's own keys

/** Those of our search attributes that a namespace does not know. */
export async function unknownSearchAttributes(connection: Connection, namespace: string): Promise<Name[]> {
  const known = await connection.operatorService.listSearchAttributes({ namespace });
  return NAMES.filter((name) => !(name in known.customAttributes));
}

/** Registers the ones that are missing and says which: a start that names an unknown one is refused. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<Name[]> {
  const missing = await unknownSearchAttributes(connection, namespace);
  if (missing.length > 0) {
    const searchAttributes = Object.fromEntries(missing.map((name) => [name, TYPES[SEARCH_ATTRIBUTES[name]]]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  }
  return missing;
}
