import { createServer } from "node:http";
import { Server } from "socket.io";

/** Child process: a socket.io server that counts and says so, and does nothing else. What the gateway is compared with. */
const http = createServer();
const server = new Server(http, { serveClient: false });
let count = 0;
server.on("connection", (socket) => {
  socket.on("fixes", (_: unknown, answer: (answer: object) => void) => {
    count += 1;
    answer({ upTo: count, accepted: 1, flagged: [] });
  });
});
http.listen(Number(process.env.PORT), "127.0.0.1");
