/* Made by tools/identity/draw.ts. */
import type { ProductId } from '../../../../typings/content';

/** On a grid of 24: paths, the width of the line along each (0 for none), and which of them are filled. */
export const glyphOutlines: Readonly<
  Record<ProductId | 'quote', readonly { path: string; stroke: number; filled: boolean }[]>
> = {
  channels: [
    {
      path: 'M7.5 5L16.5 5C18.99 5 21 7.01 21 9.5L21 14.5C21 16.99 18.99 19 16.5 19L7.5 19C5.01 19 3 16.99 3 14.5L3 9.5C3 7.01 5.01 5 7.5 5Z',
      stroke: 2,
      filled: false,
    },
    { path: 'M10.4 9.4L10.4 14.6L14.8 12Z', stroke: 2, filled: true },
  ],
  pay: [
    {
      path: 'M3 12C3 5.07 10.5 0.74 16.5 4.21C19.28 5.81 21 8.78 21 12C21 18.93 13.5 23.26 7.5 19.79C4.72 18.19 3 15.22 3 12Z',
      stroke: 2,
      filled: false,
    },
    {
      path: 'M8.7 7.7L12 12L15.3 7.7M12 12L12 17M9.2 12.2L14.8 12.2M9.2 14.8L14.8 14.8',
      stroke: 1.7,
      filled: false,
    },
  ],
  miniprogram: [
    {
      path: 'M6 4L8.5 4C9.6 4 10.5 4.9 10.5 6L10.5 8.5C10.5 9.6 9.6 10.5 8.5 10.5L6 10.5C4.9 10.5 4 9.6 4 8.5L4 6C4 4.9 4.9 4 6 4Z',
      stroke: 2,
      filled: true,
    },
    {
      path: 'M15.5 4L18 4C19.1 4 20 4.9 20 6L20 8.5C20 9.6 19.1 10.5 18 10.5L15.5 10.5C14.4 10.5 13.5 9.6 13.5 8.5L13.5 6C13.5 4.9 14.4 4 15.5 4Z',
      stroke: 2,
      filled: false,
    },
    {
      path: 'M6 13.5L8.5 13.5C9.6 13.5 10.5 14.4 10.5 15.5L10.5 18C10.5 19.1 9.6 20 8.5 20L6 20C4.9 20 4 19.1 4 18L4 15.5C4 14.4 4.9 13.5 6 13.5Z',
      stroke: 2,
      filled: false,
    },
    {
      path: 'M15.5 13.5L18 13.5C19.1 13.5 20 14.4 20 15.5L20 18C20 19.1 19.1 20 18 20L15.5 20C14.4 20 13.5 19.1 13.5 18L13.5 15.5C13.5 14.4 14.4 13.5 15.5 13.5Z',
      stroke: 2,
      filled: false,
    },
  ],
  wecom: [
    {
      path: 'M6.5 7.5L17.5 7.5C19.43 7.5 21 9.07 21 11L21 16.5C21 18.43 19.43 20 17.5 20L6.5 20C4.57 20 3 18.43 3 16.5L3 11C3 9.07 4.57 7.5 6.5 7.5Z',
      stroke: 2,
      filled: false,
    },
    {
      path: 'M9 7.5L9 6.2C9 4.98 9.98 4 11.2 4L12.8 4C14.01 4 15 4.99 15 6.2L15 7.5M3.5 12.6L9.7 12.6M14.3 12.6L20.5 12.6M12 11.4L12 13.8',
      stroke: 2,
      filled: false,
    },
  ],
  search: [
    {
      path: 'M4 10.8C4 5.57 9.67 2.29 14.2 4.91C16.3 6.13 17.6 8.37 17.6 10.8C17.6 16.03 11.93 19.31 7.4 16.69C5.3 15.47 4 13.23 4 10.8Z',
      stroke: 2,
      filled: false,
    },
    { path: 'M15.9 15.9L20.5 20.5M10.8 7.4C12.68 7.4 14.2 8.92 14.2 10.8', stroke: 2, filled: false },
  ],
  quote: [
    {
      path: 'M10.2 5.5C6.6 6.9 4.3 10 4.3 13.8C4.3 16.6 5.9 18.5 8 18.5C9.9 18.5 11.3 17.1 11.3 15.2C11.3 13.4 10.1 12.1 8.4 12.1C8 12.1 7.7 12.2 7.5 12.3C7.8 10.3 9.4 8.3 11.4 7.3ZM20 5.5C16.4 6.9 14.1 10 14.1 13.8C14.1 16.6 15.7 18.5 17.8 18.5C19.7 18.5 21.1 17.1 21.1 15.2C21.1 13.4 19.9 12.1 18.2 12.1C17.8 12.1 17.5 12.2 17.3 12.3C17.6 10.3 19.2 8.3 21.2 7.3Z',
      stroke: 0,
      filled: true,
    },
  ],
};
