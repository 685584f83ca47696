declare module 'gltfpack' {
  /** Runs the program with its command line over files the interface answers for. */
  export function pack(args: string[], files: { read(path: string): Uint8Array; write(path: string, data: Uint8Array): void }): Promise<string>;
}
