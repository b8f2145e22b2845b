const textFrame = 0x81;
const shortMax = 125;
const twoByteLength = 126;

/**
 * A packet as the bytes of a WebSocket frame (RFC 6455, section 5.2; from a server, so not masked), in one piece: encoded once
 * for all who hear of it, and written with one call instead of two joined ones. Packets here are shorter than 64 kB.
 */
export function frameOf(packet: string): Buffer {
  // "4": a message of engine.io.
  const payload = Buffer.byteLength(packet) + 1;
  const head = payload > shortMax ? 4 : 2;
  const frame = Buffer.allocUnsafe(head + payload);
  frame[0] = textFrame;
  if (payload > shortMax) {
    frame[1] = twoByteLength;
    frame.writeUInt16BE(payload, 2);
  } else frame[1] = payload;
  frame.write(`4${packet}`, head);
  return frame;
}
