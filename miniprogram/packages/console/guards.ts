import type {
  CreateData,
  ListBoothsData,
  RenderData,
  RevokeData,
  StatsData,
  WhoamiData,
} from '../../../typings/event';
import type { HistoryData, ReleaseData, RollbackData, ValidateData } from '../../../typings/functions';
import { isProductId } from '../../domain/products';
import { isRecord } from '../../services/guards';

type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Is = (value) => typeof value === 'boolean';

const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);

const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);

/** An object with these fields; what else it has is not looked at. */
const has =
  (fields: Record<string, Is>): Is =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));

const bilingual = has({ zh: isText, en: isText });

const shownBooth = {
  id: isText,
  product: isProductId,
  label: bilingual,
  place: bilingual,
  revoked: orNull(isNumber),
};

const booth = has({ ...shownBooth, created: isNumber, scene: isText, page: isText });

const who = has({ openid: isText, organiser: isFlag });

const counts = { visits: isNumber, scans: isNumber, stamps: isNumber, shares: isNumber };

const stats = has({
  from: isText,
  to: isText,
  by: isText,
  total: has(counts),
  visitors: isNumber,
  badges: isNumber,
  times: listOf(has({ time: isText, ...counts })),
  booths: listOf(
    has({
      ...shownBooth,
      scans: isNumber,
      stamps: isNumber,
      times: listOf(has({ time: isText, scans: isNumber, stamps: isNumber })),
    }),
  ),
  channels: listOf(has({ channel: isText, count: isNumber })),
  shares: listOf(has({ page: isText, count: isNumber })),
  metrics: listOf(has({ metric: isText, count: isNumber })),
});

const oneBooth = has({ booth });
const booths = has({ booths: listOf(booth) });
const rendered = has({ id: isText, fileID: isText, contentType: isText, width: isNumber });

const validated = has({
  edition: isText,
  valid: isFlag,
  problems: listOf(has({ collection: isText, record: isText, field: isText, message: isText })),
});

const released = has({
  version: isNumber,
  edition: isText,
  codes: has({ rendered: listOf(isText), failed: listOf(has({ page: isText, message: isText })) }),
});

const rolledBack = has({ version: isNumber, edition: isText, from: isNumber });

const history = has({
  current: orNull(isNumber),
  versions: listOf(has({ version: isNumber, edition: isText, at: orNull(isNumber), from: orNull(isNumber) })),
});

/* What each action answers, as far as the desk reads it. */
export const isWhoami = (value: unknown): value is WhoamiData => who(value);
export const isStats = (value: unknown): value is StatsData => stats(value);
export const isBooth = (value: unknown): value is CreateData & RevokeData => oneBooth(value);
export const isBooths = (value: unknown): value is ListBoothsData => booths(value);
export const isRender = (value: unknown): value is RenderData => rendered(value);
export const isValidation = (value: unknown): value is ValidateData => validated(value);
export const isRelease = (value: unknown): value is ReleaseData => released(value);
export const isRollback = (value: unknown): value is RollbackData => rolledBack(value);
export const isHistory = (value: unknown): value is HistoryData => history(value);
