/** Its template can be drawn until it is given a word. */
Component({ properties: { word: String } });

export {};
