import { productPage } from '../../behaviors/product-page';
import { makePicture } from '../shared/make-picture';

Component({ behaviors: [productPage('search', makePicture)] });
