import { routeOf } from '../../miniprogram/domain/pages';
import type { Booth, CodedBooth } from '../../typings/event';
import { AppError } from '../shared/app-error';
import { sceneSecret, SECRET_VARIABLE, SHORTEST_SECRET, signScene } from '../shared/booth-code';

/** What the code of a booth says, beside the booth. */
export type Coder = (booth: Booth) => CodedBooth;

/** @throws AppError FAILED_PRECONDITION where there is no secret to sign with */
export const coder = (): Coder => {
  const secret = sceneSecret();
  if (secret === null)
    throw new AppError(
      'FAILED_PRECONDITION',
      `Codes cannot be signed: set the functions' variable ${SECRET_VARIABLE} to at least ${SHORTEST_SECRET} characters.`,
    );
  return (booth) => ({ ...booth, scene: signScene(booth.id, secret), page: routeOf(booth.product) });
};
