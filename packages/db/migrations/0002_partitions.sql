-- Partitions by range of a UUIDv7: a month of orders, a day of events and positions. The default partition
-- catches what comes before upkeep made the next one, so that no write ever fails for want of a partition.
CREATE TABLE "orders_default" PARTITION OF "orders" DEFAULT;
--> statement-breakpoint
CREATE TABLE "order_lines_default" PARTITION OF "order_lines" DEFAULT;
--> statement-breakpoint
CREATE TABLE "order_events_default" PARTITION OF "order_events" DEFAULT;
--> statement-breakpoint
CREATE TABLE "outbox_default" PARTITION OF "outbox" DEFAULT;
--> statement-breakpoint
CREATE TABLE "driver_location_history_default" PARTITION OF "driver_location_history" DEFAULT;
--> statement-breakpoint
CREATE TABLE "eta_calculations_default" PARTITION OF "eta_calculations" DEFAULT;
--> statement-breakpoint
-- The smallest UUIDv7 of an instant: 48 bits of milliseconds, version 7, variant 10, the rest zero.
CREATE FUNCTION uuid_floor(at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;
--> statement-breakpoint
-- Makes the partition of `parent` that holds ids of [starts, ends); says whether it was made. Harmless to repeat.
-- Takes a short exclusive lock on the parent's default partition, which must hold no row of the range.
CREATE FUNCTION ensure_partition(parent text, name text, starts timestamptz, ends timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN false; END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
    name, parent, uuid_floor(starts), uuid_floor(ends));
  RETURN true;
END
$$;
