import { Courier } from "../duty/courier.tsx";
import { CourierProvider } from "../duty/courier-provider.tsx";

/** One page, so that one page has to be kept for a ride without a network. */
export default function Page() {
  return (
    <CourierProvider>
      <Courier />
    </CourierProvider>
  );
}
