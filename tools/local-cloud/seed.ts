import type { PublishEvent } from '../../typings/functions';

const edition = '2023';

/** What answers calls of functions. */
interface Caller {
  call(name: string, event: object, options?: { openid: string }): Promise<{ body: unknown }>;
}

interface Envelope {
  ok?: boolean;
  error?: { code?: string };
}

const envelopeOf = (body: unknown): Envelope => (typeof body === 'object' && body !== null ? body : {});

/**
 * Writes and releases the bundled edition if nothing is released yet. Records that are there already, from an
 * earlier start that did not get to its release, are released as they are if they are whole, and replaced if not.
 * @returns whether it did
 * @throws Error with the function's answer if a call fails
 */
export const seedIfEmpty = async (cloud: Caller): Promise<boolean> => {
  const manifest = await cloud.call('content', { action: 'getManifest' });
  const { ok, error } = envelopeOf(manifest.body);
  if (ok === true) return false;
  if (error?.code !== 'NOT_FOUND') throw new Error(`content getManifest: ${JSON.stringify(manifest.body)}`);
  /** @returns false where records that are there already, or are not whole, stand in the way, if that is expected */
  const publish = async (event: PublishEvent, expected?: 'FAILED_PRECONDITION'): Promise<boolean> => {
    const { body } = await cloud.call('publish', event, { openid: 'o_organiser' });
    const answer = envelopeOf(body);
    if (answer.ok !== true && (expected === undefined || answer.error?.code !== expected))
      throw new Error(`publish ${event.action}: ${JSON.stringify(body)}`);
    return answer.ok === true;
  };
  await publish({ action: 'seed', edition }, 'FAILED_PRECONDITION');
  if (await publish({ action: 'release', edition }, 'FAILED_PRECONDITION')) return true;
  await publish({ action: 'seed', edition, overwrite: true });
  return publish({ action: 'release', edition });
};
