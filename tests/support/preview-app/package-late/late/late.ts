Component({ properties: { word: { type: String, value: '' } } });
