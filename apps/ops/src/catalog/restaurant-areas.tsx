import { getDeliveryAreas, type RestaurantAreasView } from "@swift-eats/contract/operations";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { Loading, SkeletonText } from "@swift-eats/ui/skeleton";
import { useTranslations } from "next-intl";
import { AreaList } from "./area-list.tsx";
import { AreasMap } from "./areas-map.tsx";
import { useAreaDrafts } from "./use-area-drafts.ts";

export interface RestaurantAreasProps {
  restaurantId: string;
  onLeave: () => void;
}

/** One restaurant's areas: the list that is written, beside the map that is pressed. */
export function RestaurantAreas(props: RestaurantAreasProps) {
  const frame = useTranslations("frame");
  const { restaurantId } = props;
  const areas = useAsk(getDeliveryAreas, { params: { id: restaurantId } });
  if (areas.value) return <Editor {...props} restaurant={areas.value} />;
  if (areas.problem)
    return <ProblemState problem={areas.problem} onRetry={() => void areas.again()} />;
  return (
    <Loading label={frame("loading")} className="p-4">
      <SkeletonText lines={6} />
    </Loading>
  );
}

function Editor(props: RestaurantAreasProps & { restaurant: RestaurantAreasView }) {
  const { restaurantId, restaurant, onLeave } = props;
  const drafts = useAreaDrafts(restaurantId, restaurant);
  return (
    <div className="flex flex-col lg:fixed lg:inset-x-0 lg:top-[6.8125rem] lg:bottom-0 lg:grid lg:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
      <div className="lg:overflow-y-auto">
        <AreaList restaurant={restaurant} drafts={drafts} onLeave={onLeave} />
      </div>
      <div className="order-first h-[38dvh] border-b border-line lg:order-none lg:h-auto lg:border-s lg:border-b-0">
        <AreasMap restaurant={restaurant} drafts={drafts} />
      </div>
    </div>
  );
}
