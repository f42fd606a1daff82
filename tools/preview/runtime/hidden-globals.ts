/**
 * Names of the browser that the platform's script engine has not: each is undefined in the app's modules. Every
 * lower-case name of Chromium's window is here, but for handlers (`on…`), timers and console; of its classes those
 * that act or that code asks for.
 */
export const hiddenGlobals: readonly string[] = `
  window document self global top parent frames location history navigator clientInformation localStorage sessionStorage indexedDB caches cookieStore
  fetch fetchLater XMLHttpRequest WebSocket EventSource BroadcastChannel MessageChannel Worker SharedWorker importScripts
  Image Audio Option DOMParser XMLSerializer Node Element Document DocumentFragment HTMLElement HTMLDocument Window Event CustomEvent EventTarget
  MutationObserver ResizeObserver IntersectionObserver PerformanceObserver OffscreenCanvas Path2D ImageData FileReader Blob File FormData Headers
  Request Response AbortController URL URLSearchParams TextEncoder TextDecoder WebAssembly Notification
  requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback queueMicrotask structuredClone
  alert confirm prompt print find open close stop focus blur postMessage captureEvents releaseEvents
  addEventListener removeEventListener dispatchEvent getComputedStyle getSelection matchMedia createImageBitmap reportError atob btoa when
  moveBy moveTo resizeBy resizeTo scroll scrollBy scrollTo scrollX scrollY pageXOffset pageYOffset
  innerWidth innerHeight outerWidth outerHeight screenX screenY screenLeft screenTop devicePixelRatio screen visualViewport viewport
  customElements styleMedia trustedTypes scheduler crypto performance speechSynthesis navigation launchQueue external chrome
  locationbar menubar personalbar scrollbars statusbar toolbar frameElement opener closed length name status origin event documentPictureInPicture
  originAgentCluster isSecureContext crossOriginIsolated credentialless offscreenBuffering fence sharedStorage
  showOpenFilePicker showSaveFilePicker showDirectoryPicker queryLocalFonts getScreenDetails getDigitalGoodsService
  webkitRequestAnimationFrame webkitCancelAnimationFrame webkitRequestFileSystem webkitResolveLocalFileSystemURL
  webkitURL webkitRTCPeerConnection webkitMediaStream webkitSpeechGrammar webkitSpeechGrammarList
  webkitSpeechRecognition webkitSpeechRecognitionError webkitSpeechRecognitionEvent requestResize
  defaultStatus defaultstatus crashReport model CSS __preview
`
  .trim()
  .split(/\s+/);
