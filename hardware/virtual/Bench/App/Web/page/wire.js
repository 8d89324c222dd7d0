// The socket to the bench: commands go out and are answered, states come in. It connects again by itself.

const RETRY_MILLISECONDS = 1000;

export class Wire {
  #socket = null;
  #waiting = new Map();
  #nextId = 1;

  constructor(onState, onConnection) {
    this.onState = onState;
    this.onConnection = onConnection;
    this.#connect();
  }

  /** Sends a command; resolves to null, or to why the bench refused it. */
  send(command) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return Promise.resolve("there is no connection to the bench");
    }

    const id = this.#nextId++;
    this.#socket.send(JSON.stringify({ id, command }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #connect() {
    this.#socket = new WebSocket(`ws://${location.host}/live`);
    this.#socket.onopen = () => this.onConnection(true);
    this.#socket.onmessage = (event) => this.#take(JSON.parse(event.data));
    this.#socket.onclose = () => {
      this.#waiting.forEach((resolve) => resolve("the connection to the bench was lost"));
      this.#waiting.clear();
      this.onConnection(false);
      setTimeout(() => this.#connect(), RETRY_MILLISECONDS);
    };
  }

  #take(message) {
    if (message.kind === "answer") {
      this.#waiting.get(message.id)?.(message.refused);
      this.#waiting.delete(message.id);
    } else {
      this.onState(message);
    }
  }
}
