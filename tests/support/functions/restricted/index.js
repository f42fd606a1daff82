'use strict';
module.exports.main = () => 'inside';
