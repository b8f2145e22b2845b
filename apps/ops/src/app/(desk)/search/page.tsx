import { SearchScreen } from "../../../search/search-screen.tsx";

export default function Page() {
  return <SearchScreen />;
}
