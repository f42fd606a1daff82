import { asText } from '../as-text';
import { defineBuiltIn, type Host } from './define';
import { followDrag } from './drag';
import { rewriteUnits } from '../style-units';

export const styles = `
wx-swiper{display:block;position:relative;height:150px;overflow:hidden;touch-action:pan-y}
wx-swiper[data-vertical]{touch-action:pan-x}
wx-swiper-track{position:absolute;inset:0}
wx-swiper-item{display:block;position:absolute;top:0;left:0;width:100%;height:100%;overflow:hidden;will-change:transform}
.preview-swiper-dots{position:absolute;bottom:10px;left:0;right:0;display:flex;justify-content:center;gap:8px;pointer-events:none}
.preview-swiper-dots i{width:8px;height:8px;border-radius:50%}
`;

/** Share of a page that a drag must cover, and speed in pages a second from which less is enough. */
const pageTurn = { share: 0.5, speed: 0.6 };

/** Positions of the items around a possibly fractional index. */
const createTrack = (host: Host) => {
  const track = host.dom.querySelector<HTMLElement>(':scope > wx-swiper-track');
  if (track === null) throw new Error('<swiper> has no track');
  let offset = 0;
  const items = (): HTMLElement[] => [...track.children].filter((child) => child instanceof HTMLElement);
  const shown = (): number => Math.max(1, Number(host.get('displayMultipleItems') ?? 1));
  const isVertical = (): boolean => host.get('vertical') === true;
  const isCircular = (): boolean => host.get('circular') === true && items().length > shown();
  const last = (): number => Math.max(0, items().length - shown());

  const place = (duration: number): void => {
    const list = items();
    list.forEach((item, index) => {
      // In a circle each item lies where it is nearest to what is shown.
      const turns = isCircular()
        ? Math.round((offset + (shown() - 1) / 2 - index) / list.length) * list.length
        : 0;
      const position = index + turns - offset;
      const wasFar = Math.abs(Number(item.dataset.position ?? position) - position) > list.length / 2;
      item.dataset.position = String(position);
      item.style.transition =
        duration > 0 && !(isCircular() && wasFar) ? `transform ${duration}ms ease-out` : 'none';
      item.style.transform = isVertical()
        ? `translateY(${position * 100}%)`
        : `translateX(${position * 100}%)`;
      const size = `${100 / shown()}%`;
      item.style[isVertical() ? 'height' : 'width'] = size;
    });
  };
  return {
    count: () => items().length,
    itemId: (index: number) => items()[index]?.dataset.itemId ?? '',
    size: () => (isVertical() ? track.clientHeight : track.clientWidth) / shown(),
    offset: () => offset,
    /** The whole index at which an offset comes to rest. */
    rest: (wanted: number) =>
      isCircular() ? Math.round(wanted) : Math.min(Math.max(0, Math.round(wanted)), last()),
    normal: (index: number) => ((index % items().length) + items().length) % items().length,
    isVertical,
    move(to: number, duration: number) {
      offset = isCircular() ? to : Math.min(Math.max(-0.3, to), last() + 0.3);
      place(duration);
    },
    setMargins() {
      const [before, after] = [host.get('previousMargin'), host.get('nextMargin')].map((value) =>
        rewriteUnits(asText(value)),
      );
      track.style.inset = isVertical()
        ? `${before ?? 0} 0 ${after ?? 0}`
        : `0 ${after ?? 0} 0 ${before ?? 0}`;
    },
    track,
  };
};

const createDots = (host: Host): ((count: number, current: number) => void) => {
  const dots = document.createElement('div');
  dots.className = 'preview-swiper-dots';
  dots.setAttribute('aria-hidden', 'true');
  return (count, current) => {
    if (host.get('indicatorDots') !== true) {
      dots.remove();
      return;
    }
    if (dots.parentNode === null) host.dom.append(dots);
    dots.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const dot = document.createElement('i');
        dot.style.background = String(
          host.get(index === current ? 'indicatorActiveColor' : 'indicatorColor'),
        );
        return dot;
      }),
    );
  };
};

const setupSwiper = (host: Host) => {
  const track = createTrack(host);
  const showDots = createDots(host);
  let current = 0;
  let isAttached = false;
  let timer: number | undefined;
  const duration = (): number =>
    matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : Number(host.get('duration'));

  const goTo = (offset: number, source: string): void => {
    const rest = track.rest(offset);
    track.move(rest, duration());
    const next = track.normal(rest);
    const changed = next !== current;
    current = next;
    showDots(track.count(), current);
    const detail = { current, currentItemId: track.itemId(current), source };
    if (changed) {
      if (source !== '') host.set('current', current);
      // Not within the setData that changed it: the platform's comes from the view, later.
      queueMicrotask(() => {
        host.fire('change', detail);
      });
    }
    window.setTimeout(() => {
      host.fire('animationfinish', detail);
    }, duration());
  };

  const play = (): void => {
    window.clearInterval(timer);
    if (host.get('autoplay') !== true) return;
    timer = window.setInterval(
      () => {
        const next = current + 1;
        goTo(host.get('circular') === true || track.rest(next) === next ? track.offset() + 1 : 0, 'autoplay');
      },
      Number(host.get('interval')),
    );
  };

  const observer = new MutationObserver(() => {
    track.move(track.rest(current), 0);
    showDots(track.count(), current);
  });

  let start = 0;
  followDrag(host.dom, {
    isVertical: track.isVertical,
    begin() {
      window.clearInterval(timer);
      start = track.offset();
    },
    move(distance) {
      track.move(start - distance / track.size(), 0);
      host.fire('transition', track.isVertical() ? { dx: 0, dy: -distance } : { dx: -distance, dy: 0 });
    },
    end(distance, speed) {
      const pages = -distance / track.size();
      const flung = Math.abs(speed / track.size()) > pageTurn.speed;
      const turns =
        flung || Math.abs(pages) > pageTurn.share
          ? Math.sign(pages) * Math.max(1, Math.round(Math.abs(pages)))
          : 0;
      goTo(start + turns, 'touch');
      play();
    },
  });

  return {
    changed(name: string, value: unknown): void {
      if (name === 'current') {
        const wanted = Number(value);
        // Where it begins, or begins once there are slides, is no change.
        if (!isAttached || track.count() === 0) current = wanted;
        else if (wanted !== current) goTo(wanted, '');
      } else if (name === 'autoplay' || name === 'interval') play();
      else if (name === 'previousMargin' || name === 'nextMargin') track.setMargins();
      else if (name === 'vertical') host.dom.toggleAttribute('data-vertical', value === true);
      else {
        if (isAttached && name === 'displayMultipleItems') track.move(track.rest(current), 0);
        showDots(track.count(), current);
      }
    },
    attached(): void {
      isAttached = true;
      observer.observe(track.track, { childList: true });
      current = Number(host.get('current'));
      track.setMargins();
      track.move(track.rest(current), 0);
      showDots(track.count(), current);
      play();
    },
    detached(): void {
      observer.disconnect();
      window.clearInterval(timer);
    },
  };
};

export const defineSwiper = (): void => {
  defineBuiltIn({
    tag: 'swiper',
    wrapper: 'wx-swiper-track',
    properties: {
      current: { type: Number, value: 0 },
      autoplay: { type: Boolean, value: false },
      // Documentation of swiper: interval 5000 ms, duration 500 ms.
      interval: { type: Number, value: 5000 },
      duration: { type: Number, value: 500 },
      circular: { type: Boolean, value: false },
      vertical: { type: Boolean, value: false },
      indicatorDots: { type: Boolean, value: false },
      indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
      indicatorActiveColor: { type: String, value: '#000000' },
      previousMargin: { type: String, value: '0px' },
      nextMargin: { type: String, value: '0px' },
      displayMultipleItems: { type: Number, value: 1 },
    },
    setup: setupSwiper,
  });
  defineBuiltIn({
    tag: 'swiper-item',
    properties: { itemId: { type: String, value: '' } },
    setup: ({ dom }) => ({
      changed(name, value) {
        if (name === 'itemId') dom.dataset.itemId = String(value);
      },
    }),
  });
};
