/** The part of subset-font (which ships no types) that the identity tools call. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'truetype' | 'woff2';
    /** Axis tag to the value it is pinned to. */
    variationAxes: Record<string, number>;
    /** OpenType feature tags to keep; every other one is dropped. */
    keepFeatures: string[];
    noHinting: boolean;
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
