/** Calls `look` when the page may show another address without having been loaded anew, until the signal. */
export function onAnotherAddress(view: Window, look: () => void, signal: AbortSignal): void {
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  view.addEventListener('popstate', look, { signal });
  view.addEventListener('hashchange', look, { signal });
}
