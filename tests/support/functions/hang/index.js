'use strict';
module.exports.main = () => {
  for (;;);
};
