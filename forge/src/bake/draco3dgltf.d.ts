declare module 'draco3dgltf' {
  const library: { createDecoderModule(): Promise<unknown> };
  export default library;
}
