import { NodeBasisEncoder } from 'ktx2-encoder';

/** What we use of the encoder's module beyond the package's own types: its reader of KTX2 files. */
interface Ktx2File {
  isValid(): boolean;
  getWidth(): number;
  getHeight(): number;
  getHasAlpha(): boolean | number;
  startTranscoding(): boolean | number;
  getImageTranscodedSizeInBytes(level: number, layer: number, face: number, format: number): number;
  transcodeImage(
    into: Uint8Array,
    level: number,
    layer: number,
    face: number,
    format: number,
    unused: number,
    unused2: number,
    unused3: number,
  ): boolean | number;
  close(): void;
  delete(): void;
}

type OwnModule = Awaited<ReturnType<NodeBasisEncoder['init']>>;
export type BasisModule = OwnModule & { KTX2File: new (bytes: Uint8Array) => Ktx2File };
type Start = (options: { print: (line: string) => void; printErr: (line: string) => void }) => Promise<BasisModule>;

let started: Promise<BasisModule> | null = null;

/**
 * The Basis module, silent. The package offers no way to hand its module a printer, and it prints every image to stdout:
 * so the module's file beside the package's entry is started with one that says nothing.
 */
export function basisModule(): Promise<BasisModule> {
  started ??= start();
  return started;
}

async function start(): Promise<BasisModule> {
  const file = new URL('../basis/basis_encoder.js', import.meta.resolve('ktx2-encoder'));
  const { default: begin } = (await import(file.href)) as { default: Start }; // emscripten's factory; the package types it without options
  const hush = (): void => undefined;
  const basis = await begin({ print: hush, printErr: hush });
  basis.initializeBasis();
  return basis;
}

/** The package's encoder over the silent module. */
export class QuietEncoder extends NodeBasisEncoder {
  override init(): Promise<BasisModule> {
    return basisModule();
  }
}
