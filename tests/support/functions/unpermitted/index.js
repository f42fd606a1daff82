'use strict';
/* As probe, without a config.json: it may make no openapi calls. */
module.exports = require('../probe');
