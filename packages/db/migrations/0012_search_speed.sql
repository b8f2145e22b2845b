DROP INDEX "search_dishes_restaurant";--> statement-breakpoint
CREATE INDEX "food_items_section" ON "food_items" USING btree ("section_id","sequence");--> statement-breakpoint
CREATE INDEX "search_dishes_restaurant" ON "search_dishes" USING btree ("restaurant_id","name_id","item_id");