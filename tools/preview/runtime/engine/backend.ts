import { CurrentWindowBackendContext, type domlikeBackend } from 'glass-easel';

type Node = domlikeBackend.Element;

const hiddenFromEngine = (): void => undefined;

/**
 * The document as the engine sees it. Tags get a prefix, so that `<button>` does not become HTML's button, and
 * events come from the preview's own listeners (the engine's would fire input and tap twice).
 */
export class PreviewBackend extends CurrentWindowBackendContext {
  override document = {
    createElement: (tagName: string): Node =>
      // HTMLElement has all that the engine's minimal Element asks for.
      document.createElement(tagName.startsWith('wx-') ? tagName : `wx-${tagName}`) as unknown as Node,
    createTextNode: (content: string): Node => document.createTextNode(content) as unknown as Node,
    createDocumentFragment: (): Node => document.createDocumentFragment() as unknown as Node,
  };

  override onEvent = hiddenFromEngine;
  override setListenerStats = hiddenFromEngine;
  override setModelBindingStat = hiddenFromEngine;
}
