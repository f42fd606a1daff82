import type { Booth, EnvVersion, RenderData } from '../../typings/event';
import { AppError } from '../shared/app-error';
import { keepCode, reasonOf } from '../shared/mini-program-code';
import { sdkErrorCode } from '../shared/sdk';
import { coder } from './coded-booth';
import { knownBooth } from './known-booth';

/** How long a code may take, in ms: the function has 20 s, and answers before they are over. */
const PATIENCE = 15_000;

/** How a code is drawn (wxacode.getUnlimited). */
interface RenderOptions {
  id: string;
  /** Side of the picture, px, 280 to 1280. */
  width: number;
  checkPath: boolean;
  envVersion: EnvVersion;
}

/**
 * Numbers of WeChat's that hold whatever is done here until someone changes something: no permission (the SDK's
 * ERR_CODE), and of getUnlimitedQRCode's reference the bad page or Mini Program not published, arguments, scene. All
 * others, such as its limit a minute (45009), pass.
 */
const lasting: ReadonlySet<number | null> = new Set([-604101, 41030, 40097, 40129, 40169]);

/** Where the booth's code is kept in cloud storage, without the extension. */
const pathOf = ({ id, edition }: Booth, { envVersion, width }: RenderOptions): string =>
  `codes/${edition}/${envVersion}/booths/${id}-${width}`;

/**
 * Draws a booth's code and keeps it in cloud storage.
 * @throws AppError NOT_FOUND; FAILED_PRECONDITION where the booth is revoked, there is no secret or WeChat does not draw
 * such a code; UNAVAILABLE where it does not now
 */
export const render = async (options: RenderOptions): Promise<RenderData> => {
  const code = coder();
  const booth = await knownBooth(options.id);
  if (booth.revoked !== null)
    throw new AppError('FAILED_PRECONDITION', 'This booth is revoked: its code no longer counts.');
  const { id, width, checkPath, envVersion } = options;
  const { scene, page } = code(booth);
  try {
    const request = { scene, page, width, checkPath, envVersion, path: pathOf(booth, options) };
    return { id, ...(await keepCode(request, PATIENCE)), width };
  } catch (error) {
    const isLasting = lasting.has(sdkErrorCode(error));
    throw new AppError(
      isLasting ? 'FAILED_PRECONDITION' : 'UNAVAILABLE',
      `The code cannot be drawn${isLasting ? '' : ' now'}: ${reasonOf(error)}`,
      error,
    );
  }
};
