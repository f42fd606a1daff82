/** Makes an HTML element; `attributes` are set as they are, children are appended. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An inline picture in the colour of its surroundings. `paths` are path data; the picture is decorative. */
export const icon = (
  paths: string[],
  options: { width: number; height: number; filled?: boolean; className?: string },
): SVGSVGElement => {
  const picture = document.createElementNS(svgNamespace, 'svg');
  picture.setAttribute('viewBox', `0 0 ${options.width} ${options.height}`);
  picture.setAttribute('width', String(options.width));
  picture.setAttribute('height', String(options.height));
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('fill', options.filled ? 'currentColor' : 'none');
  if (!options.filled) {
    picture.setAttribute('stroke', 'currentColor');
    picture.setAttribute('stroke-linecap', 'round');
    picture.setAttribute('stroke-linejoin', 'round');
  }
  if (options.className) picture.setAttribute('class', options.className);
  for (const data of paths) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', data);
    picture.append(path);
  }
  return picture;
};
