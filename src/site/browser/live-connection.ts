// One stream of server events per browser: the first tab holds it and tells the others over a BroadcastChannel.
// When that tab closes, its lock passes to the next.
export function listen(address: string, heard: () => void): void {
  if (navigator.locks === undefined || typeof BroadcastChannel === 'undefined') {
    connect(address, heard)
    return
  }
  const name = `dajim-live ${address}`
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', heard)
  const leading = navigator.locks.request(name, () => {
    connect(address, () => {
      heard()
      channel.postMessage('changed')
    })
    // The lock is held until the tab goes.
    return new Promise<never>(() => undefined)
  })
  leading.catch(() => connect(address, heard))
}

/** EventSource connects again by itself; while a line was still to be opened, the list may have changed. */
function connect(address: string, heard: () => void): void {
  const source = new EventSource(address)
  source.addEventListener('open', heard)
  source.addEventListener('message', heard)
  source.addEventListener('changed', heard)
}
