export { createPreview, type Preview, type PreviewOptions } from './server';
