Page({});

export {};
