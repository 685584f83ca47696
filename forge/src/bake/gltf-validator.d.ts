declare module 'gltf-validator' {
  interface Message {
    code: string;
    message: string;
    /** 0 error, 1 warning, 2 information, 3 hint. */
    severity: number;
    pointer?: string;
  }
  export function validateBytes(
    data: Uint8Array,
    options?: { maxIssues?: number; writeTimestamp?: boolean; ignoredIssues?: string[] },
  ): Promise<{ issues: { numErrors: number; numWarnings: number; messages: Message[] } }>;
}
