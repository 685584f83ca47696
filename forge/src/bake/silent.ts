import { Logger } from '@gltf-transform/core';

/** glTF-Transform prints what it does; a library's chatter has no place in a worker's log. */
export const SILENT = new Logger(Logger.Verbosity.SILENT);
