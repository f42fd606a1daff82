import { createWx, openTypes } from './api';
import { pictureMenu } from './api/share-image';
import { createFrame } from './frame';
import { createPanel } from './panel';
import { startPreview } from './start';

startPreview({ createFrame, createWx, addPanel: createPanel, open: openTypes, pictureMenu });
