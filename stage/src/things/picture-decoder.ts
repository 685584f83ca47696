import type { WebGLRenderer } from 'three';
import type { KTX2Loader } from 'three/addons/loaders/KTX2Loader.js';

/** Where the page keeps the decoder: files of ours, put together when the client is built. */
const DECODER = '/basis/';

/**
 * Opens compressed pictures in workers. The loader's own workers come from a blob and obey the page's policy, which lets
 * nobody build code from text, as the decoder does when it starts: so none ever opened. A worker from an address obeys
 * the policy that address is served with, and this one may do that and nothing else. Half a megabyte: it comes with the
 * first picture, never with the page.
 */
export async function pictureDecoder(renderer: WebGLRenderer): Promise<KTX2Loader> {
  const { KTX2Loader: Loader } = await import('three/addons/loaders/KTX2Loader.js');
  class OwnWorkers extends Loader {
    override init(): Promise<void> {
      this.transcoderPending ??= this.#start();
      return this.transcoderPending;
    }

    async #start(): Promise<void> {
      const answer = await fetch(`${DECODER}basis_transcoder.wasm`);
      if (!answer.ok) throw new Error(`the picture decoder answered ${answer.status}`);
      const program = await answer.arrayBuffer();
      this.workerPool.setWorkerCreator(() => {
        const worker = new Worker(`${DECODER}worker.js`);
        const transcoderBinary = program.slice(0);
        worker.postMessage({ type: 'init', config: this.workerConfig, transcoderBinary }, [transcoderBinary]);
        return worker;
      });
    }
  }
  return new OwnWorkers().detectSupport(renderer);
}
