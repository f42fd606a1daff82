'use strict';
/* Runs what the event asks for with the genuine SDK and tells what came of it. */
const { Buffer } = require('node:buffer');
const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

let calls = 0;

/** Builds a value of the SDK from its description: { $command: 'gt', of: [1] }, { $serverDate: 0 }, { $regexp: 'x' }. */
const build = (value, db) => {
  if (Array.isArray(value)) return value.map((item) => build(item, db));
  if (typeof value !== 'object' || value === null) return value;
  if ('$command' in value) {
    const path = value.$command.split('.');
    const name = path.pop();
    const owner = path.reduce((part, key) => part[key], db.command);
    return owner[name](...build(value.of ?? [], db));
  }
  if ('$serverDate' in value) return db.serverDate({ offset: value.$serverDate });
  if ('$regexp' in value) return db.RegExp({ regexp: value.$regexp, options: value.options ?? '' });
  if ('$undefined' in value) return undefined;
  if ('$repeat' in value) return 'x'.repeat(value.$repeat);
  if ('$date' in value) return new Date(value.$date);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, build(inner, db)]));
};

/** Calls a chain of methods: [['collection', 'notes'], ['where', {…}], ['get']]. */
const chain = (start, steps, db) =>
  steps.reduce((target, [method, ...values]) => target[method](...build(values, db)), start);

const actions = {
  echo: ({ value }) => value,
  nothing: () => undefined,
  event: (event) => event,
  context: () => cloud.getWXContext(),
  environment: ({ names }) => Object.fromEntries(names.map((name) => [name, process.env[name] ?? null])),
  zone: () => new Date(0).getHours(),
  calls: () => calls,
  print: ({ text }) => console.log(text),
  large: ({ bytes }) => 'x'.repeat(bytes),
  database: ({ steps }) => {
    const db = cloud.database();
    return chain(db, steps, db);
  },
  /** Runs the chains in one transaction; `meanwhile` outside of it, before the last. */
  transaction: ({ chains, meanwhile = [], rollback = false }) => {
    const db = cloud.database();
    let attempts = 0;
    return db.runTransaction(async (transaction) => {
      attempts += 1;
      const results = [];
      for (const [index, steps] of chains.entries()) {
        if (index === chains.length - 1 && attempts === 1)
          for (const each of meanwhile) await chain(db, each, db);
        results.push(await chain(transaction, steps, db));
      }
      if (rollback) await transaction.rollback('changed my mind');
      return { attempts, results };
    });
  },
  meet: async ({ steps }) => {
    const db = cloud.database();
    const before = cloud.getWXContext().OPENID ?? null;
    await chain(db, steps, db);
    return { before, after: cloud.getWXContext().OPENID ?? null };
  },
  invoke: () => cloud.callFunction({ name: 'probe' }),
  /** Calls a method of the storage; what a file holds goes in and comes out as base64. */
  storage: async ({ method, options }) => {
    const { base64, ...rest } = options;
    const content = base64 === undefined ? {} : { fileContent: Buffer.from(base64, 'base64') };
    const { fileContent, ...answer } = await cloud[method]({ ...rest, ...content });
    return fileContent === undefined ? answer : { ...answer, base64: fileContent.toString('base64') };
  },
  openapi: async ({ name, options = {} }) => {
    const call = name.split('.').reduce((part, key) => part[key], cloud.openapi);
    const { buffer, ...answer } = await call(options);
    return buffer === undefined ? answer : { ...answer, base64: buffer.toString('base64') };
  },
  /** A request to the server that carries a token of one's own. */
  openapiWith: async ({ token }) => {
    process.env.WX_API_TOKEN = token;
    return cloud.openapi.wxacode.getUnlimited({ scene: 'a=1' });
  },
};

module.exports.main = async (event, context) => {
  calls += 1;
  try {
    return { value: await actions[event.action](event, context) };
  } catch (error) {
    return { error: { errCode: error.errCode ?? null, errMsg: error.errMsg ?? String(error) } };
  }
};
