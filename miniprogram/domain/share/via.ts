/** Where a link was sent from: the way it took, and what was tapped. Of the record, never of a person. */
export interface Via {
  channel: 'chat' | 'moments' | 'favourite' | 'poster';
  /** The page's own menu, a metric's sheet, or a quote's actions. */
  surface: 'menu' | 'sheet' | 'quote';
}

const channels: readonly Via['channel'][] = ['chat', 'moments', 'favourite', 'poster'];
const surfaces: readonly Via['surface'][] = ['menu', 'sheet', 'quote'];

/** The value of the query parameter `via`, such as `chat.sheet`; it needs no encoding. */
export const viaValue = ({ channel, surface }: Via): string => `${channel}.${surface}`;

/** Reads the value of `via`; null for anything that viaValue does not make. */
export const parseVia = (value: unknown): Via | null => {
  const [channelName, surfaceName, ...rest] = typeof value === 'string' ? value.split('.') : [];
  const channel = channels.find((known) => known === channelName);
  const surface = surfaces.find((known) => known === surfaceName);
  return channel === undefined || surface === undefined || rest.length > 0 ? null : { channel, surface };
};
