import WebSocket from "ws";

/**
 * A client of a socket.io server, by its protocol: engine.io 4 over a WebSocket, packets of the main namespace. The
 * library's own client costs several times what the server does, and one machine must hold thirty thousand.
 */
export interface Client {
  /** An event with an acknowledgement. */
  ask(id: number, event: string, body: string): void;
  close(): void;
}

export interface Heard {
  acknowledged(id: number, text: string): void;
  event(text: string): void;
  closed(): void;
}

export interface Door {
  readonly url: string;
  readonly address: string;
  readonly token: string;
}

const openMs = 60_000;

const open = "0";
const ping = "2";
const pong = "3";
const message = "4";
const connected = "0";
const event = "2";
const acknowledgement = "3";
const refused = "4";

/** Resolves when the server has let us in. */
export function connect({ url, address, token }: Door, heard: Heard): Promise<Client> {
  return new Promise((done, fail) => {
    const socket = new WebSocket(
      `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`,
      {
        localAddress: address,
        perMessageDeflate: false,
        skipUTF8Validation: true,
        handshakeTimeout: openMs,
      },
    );
    const client: Client = {
      ask: (id, name, body) => socket.send(`42${id}["${name}",${body}]`),
      close: () => socket.terminate(),
    };
    socket.on("error", fail);
    socket.on("close", () => {
      fail(new Error(`${url} closed the connection`));
      heard.closed();
    });
    socket.on("message", (data) => {
      const text = data.toString();
      if (text[0] === ping) return socket.send(pong);
      if (text[0] === open) return socket.send(`40${JSON.stringify({ token })}`);
      if (text[0] !== message) return;
      if (text[1] === acknowledgement) {
        const from = text.indexOf("[");
        heard.acknowledged(Number(text.slice(2, from)), text.slice(from));
      } else if (text[1] === event) heard.event(text.slice(2));
      else if (text[1] === connected) done(client);
      else if (text[1] === refused) fail(new Error(`${url} refused: ${text}`));
    });
  });
}
