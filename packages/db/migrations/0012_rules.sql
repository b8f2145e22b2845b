-- by hand: what was off without an end ends thirty days from now, in the city's time, before the rule asks for an end.
UPDATE food_items SET off_until = CASE WHEN is_off THEN city.now + interval '30 days' END
FROM (SELECT coalesce((SELECT city_epoch + (now() - wall_epoch) * rate FROM city_clock), now()) AS now) AS city
WHERE is_off <> (off_until IS NOT NULL);
--> statement-breakpoint
ALTER TABLE "food_items" ADD CONSTRAINT "food_items_off_ends" CHECK ("food_items"."is_off" = ("food_items"."off_until" is not null));