'use strict';
/* Ends in the ways a function can end without a result. */
const ways = {
  throw: () => {
    throw new Error('out of ideas');
  },
  later: () =>
    new Promise(() => {
      process.nextTick(() => {
        throw new Error('thrown later');
      });
    }),
  rejects: () =>
    new Promise(() => {
      Promise.reject(new Error('nobody waits'));
    }),
  write: () => {
    const cloud = require('wx-server-sdk');
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    return cloud.database().collection('missing').add({ data: {} });
  },
  exit: () => process.exit(3),
  memory: () => {
    const kept = [];
    for (;;) kept.push(new Array(1e6).fill(kept.length));
  },
  circular: () => {
    const self = {};
    self.self = self;
    return self;
  },
};

module.exports.main = ({ way }) => ways[way]();
