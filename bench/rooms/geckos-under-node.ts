/** A way on which nothing passes by UDP: what is said of addresses leads nowhere, in both directions. */
const nowhere = (text: string): string => text.replace(/(candidate:\S+ \d+ \S+ \d+) \S+ \d+/g, '$1 127.0.0.1 9');

/** geckos' own client, as a browser has it: its signalling says it comes from the API. `blocked` lets no UDP through. */
export async function geckosUnderNode(headers: Record<string, string>, blocked = false) {
  const { RTCPeerConnection, RTCSessionDescription } = await import('node-datachannel/polyfill');
  class Deaf extends RTCPeerConnection {
    override setRemoteDescription(description: Parameters<RTCPeerConnection['setRemoteDescription']>[0]): Promise<void> {
      return super.setRemoteDescription({ ...description, sdp: nowhere(description.sdp ?? '') });
    }
    override async addIceCandidate(): Promise<void> {}
  }
  Object.assign(globalThis, { RTCPeerConnection: blocked ? Deaf : RTCPeerConnection, RTCSessionDescription });
  const plain = globalThis.fetch;
  globalThis.fetch = (target, init) => {
    const body = blocked && typeof init?.body === 'string' ? nowhere(init.body) : init?.body;
    return plain(target, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers }, ...(body !== undefined && { body }) });
  };
  return (await import('@geckos.io/client')).geckos;
}
