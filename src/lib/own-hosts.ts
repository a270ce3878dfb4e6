/** Under which names this machine serves itself: what DNS cannot bend. Without an API key no other host is served. */
export const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
