import { productPage } from '../../behaviors/product-page';

Component({ behaviors: [productPage('miniprogram')] });
