import type {
  DietProfileView,
  ItemView,
  MenuView,
  RestaurantView,
} from "@swift-eats/contract/catalog";
import { dishVerdict, isPicky } from "@swift-eats/domain/catalog";
import { useTranslations } from "next-intl";
import { useMoments } from "../shell/moments.ts";
import { DietSwitch } from "./diet-switch.tsx";
import { DishSheet } from "./dish-sheet.tsx";
import { ItemCard } from "./item-card.tsx";
import { KeepFresh } from "./keep-fresh.tsx";
import { type Delivery, MenuHead } from "./menu-head.tsx";
import { SectionNav } from "./section-nav.tsx";

export interface MenuScreenProps {
  restaurant: RestaurantView;
  menu: MenuView;
  /** The visitor's saved diet. */
  profile: DietProfileView;
  favourite: boolean;
  delivery: Delivery;
}

/** Gone while the switch of the saved diet is on. */
const unfitLook = "group-has-[[role=switch]:checked]/menu:hidden";

/** The menu as the server knows it: the browser opens dishes, and asks again now and then. */
export function MenuScreen(props: MenuScreenProps) {
  const { restaurant, menu, profile, favourite, delivery } = props;
  const t = useTranslations("menu");
  const { clock } = useMoments(restaurant.timeZone);
  const { id, name, currency, timeZone } = restaurant;
  const picky = isPicky(profile);
  const verdictOf = (item: ItemView) => (picky ? dishVerdict(item, profile) : null);
  const isUnfit = (item: ItemView) => picky && verdictOf(item) !== "suits";
  const unfit = menu.sections.flatMap(({ items }) => items).filter(isUnfit);
  const sections = menu.sections
    .filter(({ items }) => items.length > 0)
    .map((section) => ({
      ...section,
      look: section.items.every(isUnfit) ? unfitLook : "",
    }));
  return (
    <div className="group/menu">
      <MenuHead
        restaurant={restaurant}
        state={menu.state}
        busyMinutes={menu.busyMinutes}
        favourite={favourite}
        delivery={delivery}
      />
      {unfit.length > 0 ? <DietSwitch count={unfit.length} /> : null}
      <SectionNav sections={sections.map(({ id, name, look }) => ({ id, name, look }))} />
      <div className="flex flex-col gap-8 pt-4">
        {sections.map((section) => (
          <section
            key={section.id}
            id={`s-${section.id}`}
            aria-labelledby={`h-${section.id}`}
            className={`scroll-mt-36 ${section.look}`}
          >
            <h2 id={`h-${section.id}`} className="mb-3 text-lg font-bold">
              {section.name}
              {section.servedFrom ? (
                <span className="ms-2 text-sm font-normal text-muted">
                  {t("served_from", { time: clock(section.servedFrom) })}
                </span>
              ) : null}
            </h2>
            <ul className="grid gap-3 md:grid-cols-2">
              {section.items.map((item) => (
                <li key={item.id} className={`far-dish ${isUnfit(item) ? unfitLook : ""}`}>
                  <ItemCard
                    item={item}
                    currency={menu.currency}
                    timeZone={timeZone}
                    verdict={verdictOf(item)}
                    servedFrom={section.servedFrom}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="text-sm text-muted">{t("allergen_note")}</p>
      </div>
      <DishSheet
        sectionsText={JSON.stringify(menu.sections)}
        restaurant={{ id, name, currency, timeZone }}
        profile={profile}
      />
      <KeepFresh restaurantId={id} />
    </div>
  );
}
