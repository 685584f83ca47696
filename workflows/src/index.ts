// What a worker registers: every function exported here is a workflow by its name.
export { generateAsset } from './generate-asset.ts';
export { importAsset } from './import-asset.ts';
export { drawPictures } from './draw-pictures.ts';
export { deliverWebhook } from './deliver-webhook.ts';
