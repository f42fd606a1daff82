export { createPreview, type Preview } from './server';
