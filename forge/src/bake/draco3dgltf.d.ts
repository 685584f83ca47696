declare module 'draco3dgltf' {
  const library: { createDecoderModule(): Promise<unknown>; createEncoderModule(): Promise<unknown> };
  export default library;
}
