/** A host candidate's address, in SDP and alone: `candidate:1 1 UDP 2122317823 172.18.0.5 40000 typ host`. */
const HOST_CANDIDATE = /(candidate:\S+ \d+ \S+ \d+ )\S+( \d+ typ host)/g;

/**
 * Puts the address that browsers reach us at into every host candidate. A container knows only its own, which nobody
 * outside can send to; the port is the same on both sides, because RTC_PORTS is published as it is.
 */
export const announceAs = (text: string, address: string): string => text.replace(HOST_CANDIDATE, `$1${address}$2`);
