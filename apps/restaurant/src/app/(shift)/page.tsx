import { Board } from "../../board/board.tsx";

export default function Page() {
  return <Board />;
}
