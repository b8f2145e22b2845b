CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE TYPE public.search_bearing AS (
	geo_key text,
	kind text,
	key text,
	name text
);
CREATE FUNCTION public.ensure_partition(parent text, name text, starts timestamp with time zone, ends timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF to_regclass(name) IS NOT NULL THEN RETURN false; END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
    name, parent, uuid_floor(starts), uuid_floor(ends));
  RETURN true;
END
$$;
CREATE FUNCTION public.is_served(windows jsonb, zone text, at timestamp with time zone) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_array_elements(windows) AS w,
      LATERAL (SELECT at AT TIME ZONE zone AS local) l,
      LATERAL (SELECT (w ->> 'fromMinutes')::int AS opens, (w ->> 'toMinutes')::int AS closes,
        extract(hour FROM l.local)::int * 60 + extract(minute FROM l.local)::int AS now_minutes) m,
      LATERAL (SELECT CASE WHEN m.closes <= m.opens AND m.now_minutes < m.closes
        THEN l.local::date - 1 ELSE l.local::date END AS began) d
    WHERE CASE WHEN m.closes > m.opens THEN m.now_minutes >= m.opens AND m.now_minutes < m.closes
        ELSE m.now_minutes >= m.opens OR m.now_minutes < m.closes END
      AND (jsonb_array_length(w -> 'weekdays') = 0 OR w -> 'weekdays' @> to_jsonb(extract(isodow FROM d.began)::int))
      AND (w ->> 'fromDate' IS NULL OR d.began >= (w ->> 'fromDate')::date)
      AND (w ->> 'toDate' IS NULL OR d.began <= (w ->> 'toDate')::date)
  ) OR jsonb_array_length(windows) = 0
$$;
CREATE FUNCTION public.keep_delivery_reach() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  up float8 := NEW.delivery_radius_metres / 110000.0;
  aside float8 := NEW.delivery_radius_metres / (110000.0 * greatest(cos(radians(ST_Y(NEW.location))), 0.01));
BEGIN
  IF jsonb_array_length(NEW.delivery_areas) = 0 THEN
    NEW.delivery_reach := ST_MakeEnvelope(
      ST_X(NEW.location) - aside, ST_Y(NEW.location) - up, ST_X(NEW.location) + aside, ST_Y(NEW.location) + up, 4326);
  ELSE
    NEW.delivery_reach := (SELECT ST_UnaryUnion(ST_Collect(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(area -> 'polygon'), 4326))))
      FROM jsonb_array_elements(NEW.delivery_areas) AS area);
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.search_add_names(bearings public.search_bearing[]) RETURNS void
    LANGUAGE sql
    AS $$
  INSERT INTO search_names (geo_key, kind, key, name, words)
  SELECT DISTINCT ON (geo_key, key, kind) geo_key, kind, key, name, search_lexemes(geo_key, key)
  FROM unnest(bearings) WHERE key <> '' ORDER BY geo_key, key, kind
  ON CONFLICT (geo_key, key, kind) DO UPDATE SET popularity = 0 WHERE search_names.popularity < 0
$$;
CREATE FUNCTION public.search_dish_renamed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE found_id bigint;
BEGIN
  PERFORM search_add_names(array[row(NEW.geo_key, 'dish', search_key(NEW.name), NEW.name)::search_bearing]);
  SELECT id INTO found_id FROM search_names WHERE geo_key = NEW.geo_key AND key = search_key(NEW.name) AND kind = 'dish';
  DELETE FROM search_dishes WHERE item_id = NEW.id AND found_id IS NULL;
  INSERT INTO search_dishes (item_id, name_id, restaurant_id) SELECT NEW.id, found_id, NEW.restaurant_id WHERE found_id IS NOT NULL
  ON CONFLICT (item_id) DO UPDATE SET name_id = excluded.name_id, restaurant_id = excluded.restaurant_id;
  RETURN NULL;
END
$$;
CREATE FUNCTION public.search_dishes_follow() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM changed) THEN RETURN NULL; END IF;
  PERFORM search_add_names(array(SELECT row(c.geo_key, 'dish', search_key(c.name), c.name)::search_bearing FROM changed c));
  INSERT INTO search_dishes (item_id, name_id, restaurant_id)
  SELECT c.id, n.id, c.restaurant_id FROM changed c CROSS JOIN LATERAL (
    SELECT id FROM search_names WHERE (geo_key, key, kind) = (c.geo_key, search_key(c.name), 'dish') LIMIT 1) n
  ON CONFLICT (item_id) DO UPDATE SET name_id = excluded.name_id, restaurant_id = excluded.restaurant_id
  WHERE (search_dishes.name_id, search_dishes.restaurant_id) <> (excluded.name_id, excluded.restaurant_id);
  RETURN NULL;
END
$$;
CREATE FUNCTION public.search_fold(typed text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(translate(
      regexp_replace(
        lower(normalize(typed, NFKD) COLLATE "und-x-icu"),
        '[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]',
        '', 'g'),
      'øłđðı', 'olddi'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '[^0-9a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2070-\u209f\u2100-\u218f\u2c00-\u2dff\u2e80-\u2fff\u3040-\ud7ff\ue000-\uffff]+',
    ' ', 'g'))
$$;
CREATE FUNCTION public.search_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT btrim(left(search_fold(left(name, 200)), 200))
$$;
CREATE FUNCTION public.search_lexemes(geo_key text, key text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT array_to_tsvector(array(SELECT geo_key || '/' || word FROM unnest(string_to_array(key, ' ')) word WHERE word <> ''))
$$;
CREATE FUNCTION public.search_restaurant_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE bearings search_bearing[];
BEGIN
  bearings := row(NEW.geo_key, 'restaurant', search_key(NEW.name), NEW.name)::search_bearing ||
    array(SELECT row(NEW.geo_key, 'cuisine', search_key(c), c)::search_bearing
      FROM jsonb_array_elements_text(NEW.cuisines) c);
  PERFORM search_add_names(bearings);
  DELETE FROM search_bearers WHERE restaurant_id = NEW.id;
  INSERT INTO search_bearers (restaurant_id, name_id)
  SELECT DISTINCT NEW.id, n.id FROM unnest(bearings) b CROSS JOIN LATERAL (
    SELECT id FROM search_names WHERE (geo_key, key, kind) = (b.geo_key, b.key, b.kind) LIMIT 1) n;
  RETURN NULL;
END
$$;
CREATE FUNCTION public.uuid_floor(at timestamp with time zone) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT
    AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;
CREATE TABLE public.account_restaurants (
    account_id uuid NOT NULL,
    restaurant_id uuid NOT NULL
);
CREATE TABLE public.accounts (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    locale text NOT NULL,
    geo_key text,
    password_hash text NOT NULL,
    token_version integer DEFAULT 1 NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.addresses (
    id bigint NOT NULL,
    geo_key text NOT NULL,
    street text NOT NULL,
    house_number text NOT NULL,
    postcode text NOT NULL,
    city text NOT NULL,
    search_text text NOT NULL,
    location public.geometry(Point,4326) NOT NULL
);
ALTER TABLE public.addresses ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.addresses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.arrival_patterns (
    geo_key text NOT NULL,
    stage text NOT NULL,
    scope text NOT NULL,
    mean_seconds double precision NOT NULL,
    spread_seconds double precision NOT NULL,
    doubt double precision NOT NULL,
    orders integer NOT NULL,
    low_score double precision,
    high_score double precision,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.assignment_requests (
    order_id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    not_before timestamp with time zone NOT NULL,
    deferred_until timestamp with time zone,
    opened_at timestamp with time zone NOT NULL,
    declined_by uuid[] NOT NULL,
    event_id uuid
);
CREATE TABLE public.audit_log (
    id uuid NOT NULL,
    actor_id text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    reason text,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.city_clock (
    id smallint NOT NULL,
    wall_epoch timestamp with time zone NOT NULL,
    city_epoch timestamp with time zone NOT NULL,
    rate double precision NOT NULL,
    seen_city timestamp with time zone NOT NULL,
    CONSTRAINT city_clock_one_row CHECK ((id = 1)),
    CONSTRAINT city_clock_rate CHECK (((rate >= (1)::double precision) AND (rate <= (120)::double precision)))
);
CREATE TABLE public.city_imports (
    geo_key text NOT NULL,
    version text NOT NULL,
    attribution text,
    imported_at timestamp with time zone NOT NULL
);
CREATE TABLE public.customers (
    account_id uuid NOT NULL,
    phone text
);
CREATE TABLE public.dead_letters (
    id uuid NOT NULL,
    topic text NOT NULL,
    cause text NOT NULL,
    order_id uuid,
    geo_key text,
    attempts integer NOT NULL,
    payload jsonb NOT NULL,
    died_at timestamp with time zone NOT NULL,
    replayed_at timestamp with time zone
);
CREATE TABLE public.diet_profiles (
    account_id uuid NOT NULL,
    diets jsonb NOT NULL,
    avoid jsonb NOT NULL
);
CREATE TABLE public.dispatch_decisions (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    order_id uuid NOT NULL,
    kind text NOT NULL,
    driver_id uuid,
    trip_id uuid,
    decided_at timestamp with time zone NOT NULL,
    until timestamp with time zone,
    reason text,
    terms jsonb,
    bundle uuid[] NOT NULL,
    runners_up jsonb NOT NULL,
    CONSTRAINT dispatch_decisions_kind CHECK ((kind = ANY (ARRAY['offered'::text, 'told'::text, 'joined'::text, 'left'::text, 'withdrawn'::text, 'deferred'::text, 'unserved'::text])))
);
CREATE TABLE public.dispatch_leases (
    geo_key text NOT NULL,
    holder text NOT NULL,
    fence bigint NOT NULL,
    expires_wall timestamp with time zone NOT NULL
);
CREATE TABLE public.dispatch_settings (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    changes jsonb NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    set_by uuid,
    reason text NOT NULL
);
CREATE TABLE public.dispatch_wishes (
    order_id uuid NOT NULL,
    driver_id uuid NOT NULL,
    kind text NOT NULL,
    set_by uuid,
    reason text NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT dispatch_wishes_kind CHECK ((kind = ANY (ARRAY['pin'::text, 'forbid'::text])))
);
CREATE TABLE public.driver_location_history (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    driver_id uuid NOT NULL,
    trip_id uuid NOT NULL,
    point public.geometry(Point,4326) NOT NULL,
    accuracy_metres real,
    speed real,
    heading_degrees real,
    at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (id);
CREATE TABLE public.driver_location_history_default (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    driver_id uuid NOT NULL,
    trip_id uuid NOT NULL,
    point public.geometry(Point,4326) NOT NULL,
    accuracy_metres real,
    speed real,
    heading_degrees real,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.drivers (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name text NOT NULL,
    vehicle text NOT NULL,
    duty text DEFAULT 'off'::text NOT NULL,
    duty_since timestamp with time zone,
    consent_at timestamp with time zone,
    trip_id uuid,
    free_since timestamp with time zone,
    ignored_offers integer DEFAULT 0 NOT NULL,
    "position" public.geometry(Point,4326),
    position_at timestamp with time zone,
    shift_ends_at timestamp with time zone
);
CREATE TABLE public.eta_calculations (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    order_id uuid NOT NULL,
    cause text NOT NULL,
    eta_from timestamp with time zone NOT NULL,
    eta_to timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    restaurant_id uuid,
    stage text,
    source text,
    eta_middle timestamp with time zone,
    plan_seconds integer,
    facts jsonb,
    told boolean DEFAULT false NOT NULL,
    actual_seconds integer
)
PARTITION BY RANGE (id);
CREATE TABLE public.eta_calculations_default (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    order_id uuid NOT NULL,
    cause text NOT NULL,
    eta_from timestamp with time zone NOT NULL,
    eta_to timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    restaurant_id uuid,
    stage text,
    source text,
    eta_middle timestamp with time zone,
    plan_seconds integer,
    facts jsonb,
    told boolean DEFAULT false NOT NULL,
    actual_seconds integer
);
CREATE TABLE public.eta_models (
    geo_key text NOT NULL,
    stage text NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    trained_at timestamp with time zone,
    error_seconds real,
    rows integer,
    model jsonb
);
CREATE TABLE public.favourites (
    account_id uuid NOT NULL,
    restaurant_id uuid NOT NULL,
    marked_at timestamp with time zone NOT NULL
);
CREATE TABLE public.food_item_inventory (
    item_id uuid NOT NULL,
    restaurant_id uuid NOT NULL,
    quantity integer NOT NULL,
    max_prepared_quantity integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT food_item_inventory_quantity CHECK ((quantity >= 0))
);
CREATE TABLE public.food_items (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    restaurant_id uuid NOT NULL,
    section_id uuid NOT NULL,
    sequence integer NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    type text NOT NULL,
    amount integer NOT NULL,
    picture text,
    allergens jsonb,
    diets jsonb NOT NULL,
    prep_seconds integer NOT NULL,
    is_off boolean DEFAULT false NOT NULL,
    off_until timestamp with time zone,
    make_seconds integer,
    CONSTRAINT food_items_amount CHECK ((amount >= 0)),
    CONSTRAINT food_items_off_ends CHECK ((is_off = (off_until IS NOT NULL)))
);
CREATE TABLE public.idempotency_keys (
    scope text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    order_id uuid NOT NULL,
    created_wall timestamp with time zone NOT NULL
);
CREATE TABLE public.inbox (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    taken_wall timestamp with time zone NOT NULL
);
CREATE TABLE public.ledger (
    id uuid NOT NULL,
    transaction_id uuid NOT NULL,
    order_id uuid NOT NULL,
    account text NOT NULL,
    amount integer NOT NULL,
    currency text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.map_features (
    id bigint NOT NULL,
    geo_key text NOT NULL,
    layer text NOT NULL,
    class text NOT NULL,
    name text,
    geometry public.geometry(Geometry,3857) NOT NULL
);
ALTER TABLE public.map_features ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.map_features_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.menu_changes (
    id uuid NOT NULL,
    restaurant_id uuid NOT NULL,
    action text NOT NULL,
    actor_role text NOT NULL,
    actor_id text,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.menu_draft_steps (
    restaurant_id uuid NOT NULL,
    version integer NOT NULL,
    document jsonb NOT NULL
);
CREATE TABLE public.menu_drafts (
    restaurant_id uuid NOT NULL,
    version integer NOT NULL,
    document jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE public.menu_sections (
    id uuid NOT NULL,
    restaurant_id uuid NOT NULL,
    sequence integer NOT NULL,
    name text NOT NULL,
    windows jsonb DEFAULT '[]'::jsonb NOT NULL
);
CREATE TABLE public.menu_views (
    restaurant_id uuid NOT NULL,
    viewed_on date NOT NULL,
    views integer NOT NULL
);
CREATE TABLE public.modifiers (
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    sequence integer NOT NULL,
    name text NOT NULL,
    min integer NOT NULL,
    max integer NOT NULL,
    free_quantity integer NOT NULL,
    options jsonb NOT NULL,
    group_id uuid,
    CONSTRAINT modifiers_range CHECK (((min >= 0) AND (min <= max)))
);
CREATE TABLE public.notifications (
    id uuid NOT NULL,
    dedupe_key text NOT NULL,
    kind text NOT NULL,
    order_id uuid,
    account_id uuid,
    recipient text NOT NULL,
    locale text NOT NULL,
    facts jsonb NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retry_wall timestamp with time zone
);
CREATE TABLE public.order_directory (
    order_id uuid NOT NULL,
    geo_key text NOT NULL
);
CREATE TABLE public.order_events (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    actor_role text NOT NULL,
    actor_id text,
    reason text,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
)
PARTITION BY RANGE (id);
CREATE TABLE public.order_events_default (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    actor_role text NOT NULL,
    actor_id text,
    reason text,
    facts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.order_lines (
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence smallint NOT NULL,
    item_id uuid NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    options jsonb NOT NULL,
    note text NOT NULL,
    unit_amount integer NOT NULL,
    total_amount integer NOT NULL,
    status text NOT NULL,
    CONSTRAINT order_lines_quantity CHECK ((quantity > 0))
)
PARTITION BY RANGE (order_id);
CREATE TABLE public.order_lines_default (
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    sequence smallint NOT NULL,
    item_id uuid NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    options jsonb NOT NULL,
    note text NOT NULL,
    unit_amount integer NOT NULL,
    total_amount integer NOT NULL,
    status text NOT NULL,
    CONSTRAINT order_lines_quantity CHECK ((quantity > 0))
);
CREATE TABLE public.orders (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    pickup_code text NOT NULL,
    pin text NOT NULL,
    customer_id uuid,
    guest_id text,
    contact jsonb NOT NULL,
    locale text NOT NULL,
    restaurant_id uuid NOT NULL,
    restaurant_name text NOT NULL,
    restaurant_address jsonb NOT NULL,
    restaurant_location public.geometry(Point,4326) NOT NULL,
    fulfilment text NOT NULL,
    drop_off jsonb,
    drop_off_location public.geometry(Point,4326),
    sold_out_choice text NOT NULL,
    scheduled_for timestamp with time zone,
    price jsonb NOT NULL,
    total_amount integer NOT NULL,
    currency text NOT NULL,
    payment_kind text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pay_by timestamp with time zone NOT NULL,
    placed_at timestamp with time zone,
    accept_by timestamp with time zone,
    accepted_at timestamp with time zone,
    prep_seconds integer NOT NULL,
    prepare_at timestamp with time zone,
    ready_estimate timestamp with time zone,
    ready_at timestamp with time zone,
    picked_up_at timestamp with time zone,
    ended_at timestamp with time zone,
    promised_from timestamp with time zone NOT NULL,
    promised_by timestamp with time zone NOT NULL,
    travel_seconds integer NOT NULL,
    trip_id uuid,
    driver_id uuid,
    driver_name text,
    cancellation_fee_amount integer DEFAULT 0 NOT NULL,
    end_reason text,
    make_seconds integer DEFAULT 0 NOT NULL,
    CONSTRAINT orders_total CHECK ((total_amount >= 0)),
    CONSTRAINT orders_version CHECK ((version > 0))
)
PARTITION BY RANGE (id);
CREATE TABLE public.orders_default (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    pickup_code text NOT NULL,
    pin text NOT NULL,
    customer_id uuid,
    guest_id text,
    contact jsonb NOT NULL,
    locale text NOT NULL,
    restaurant_id uuid NOT NULL,
    restaurant_name text NOT NULL,
    restaurant_address jsonb NOT NULL,
    restaurant_location public.geometry(Point,4326) NOT NULL,
    fulfilment text NOT NULL,
    drop_off jsonb,
    drop_off_location public.geometry(Point,4326),
    sold_out_choice text NOT NULL,
    scheduled_for timestamp with time zone,
    price jsonb NOT NULL,
    total_amount integer NOT NULL,
    currency text NOT NULL,
    payment_kind text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pay_by timestamp with time zone NOT NULL,
    placed_at timestamp with time zone,
    accept_by timestamp with time zone,
    accepted_at timestamp with time zone,
    prep_seconds integer NOT NULL,
    prepare_at timestamp with time zone,
    ready_estimate timestamp with time zone,
    ready_at timestamp with time zone,
    picked_up_at timestamp with time zone,
    ended_at timestamp with time zone,
    promised_from timestamp with time zone NOT NULL,
    promised_by timestamp with time zone NOT NULL,
    travel_seconds integer NOT NULL,
    trip_id uuid,
    driver_id uuid,
    driver_name text,
    cancellation_fee_amount integer DEFAULT 0 NOT NULL,
    end_reason text,
    make_seconds integer DEFAULT 0 NOT NULL,
    CONSTRAINT orders_total CHECK ((total_amount >= 0)),
    CONSTRAINT orders_version CHECK ((version > 0))
);
CREATE TABLE public.outbox (
    event_id uuid NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    geo_key text NOT NULL,
    event_type text NOT NULL,
    version integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    body jsonb NOT NULL,
    published_wall timestamp with time zone
)
PARTITION BY RANGE (event_id);
CREATE TABLE public.outbox_default (
    event_id uuid NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    geo_key text NOT NULL,
    event_type text NOT NULL,
    version integer NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    body jsonb NOT NULL,
    published_wall timestamp with time zone
);
CREATE TABLE public.payments (
    order_id uuid NOT NULL,
    geo_key text NOT NULL,
    customer_id uuid,
    provider text NOT NULL,
    status text NOT NULL,
    amount integer NOT NULL,
    captured_amount integer DEFAULT 0 NOT NULL,
    refunded_amount integer DEFAULT 0 NOT NULL,
    currency text NOT NULL,
    reference text,
    challenge_url text,
    decline_reason text,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retry_wall timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    CONSTRAINT payments_captured CHECK (((captured_amount >= 0) AND (captured_amount <= amount))),
    CONSTRAINT payments_refunded CHECK (((refunded_amount >= 0) AND (refunded_amount <= captured_amount)))
);
CREATE TABLE public.pictures (
    name text NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.prep_patterns (
    restaurant_id uuid NOT NULL,
    bucket text NOT NULL,
    geo_key text NOT NULL,
    mean_seconds double precision NOT NULL,
    spread_seconds double precision NOT NULL,
    doubt double precision NOT NULL,
    orders integer NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.restaurants (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    cuisines jsonb NOT NULL,
    tags jsonb NOT NULL,
    address jsonb NOT NULL,
    location public.geometry(Point,4326) NOT NULL,
    time_zone text NOT NULL,
    always_open boolean NOT NULL,
    hours jsonb NOT NULL,
    closed_dates date[] NOT NULL,
    price_level integer NOT NULL,
    minimum_amount integer NOT NULL,
    prep_seconds integer NOT NULL,
    picture text,
    rating real,
    rating_count integer DEFAULT 0 NOT NULL,
    delivery_radius_metres integer NOT NULL,
    paused_until timestamp with time zone,
    busy_until timestamp with time zone,
    busy_extra_seconds integer DEFAULT 0 NOT NULL,
    auto_accept boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    makers integer,
    throttle jsonb,
    throttle_until timestamp with time zone,
    special_days jsonb DEFAULT '[]'::jsonb NOT NULL,
    last_order_minutes integer DEFAULT 0 NOT NULL,
    delivery_areas jsonb DEFAULT '[]'::jsonb NOT NULL,
    delivery_reach public.geometry(Geometry,4326),
    delivery_areas_version integer DEFAULT 1 NOT NULL,
    hours_version integer DEFAULT 1 NOT NULL,
    CONSTRAINT restaurants_last_order CHECK (((last_order_minutes >= 0) AND (last_order_minutes <= 240)))
);
CREATE TABLE public.reviews (
    order_id uuid NOT NULL,
    geo_key text NOT NULL,
    restaurant_id uuid NOT NULL,
    driver_id uuid,
    restaurant_stars smallint NOT NULL,
    courier_stars smallint,
    comment text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT reviews_stars CHECK (((restaurant_stars >= 1) AND (restaurant_stars <= 5)))
);
CREATE TABLE public.search_bearers (
    restaurant_id uuid NOT NULL,
    name_id bigint NOT NULL
);
CREATE TABLE public.search_dishes (
    item_id uuid NOT NULL,
    name_id bigint NOT NULL,
    restaurant_id uuid NOT NULL,
    popularity real DEFAULT 0 NOT NULL
);
CREATE TABLE public.search_names (
    id bigint NOT NULL,
    geo_key text NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    words tsvector NOT NULL,
    popularity real DEFAULT 0 NOT NULL,
    is_head boolean DEFAULT false NOT NULL
);
ALTER TABLE public.search_names ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.search_names_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_queries (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    results integer NOT NULL,
    mended boolean NOT NULL,
    duration_ms integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    opened_rank integer
);
CREATE TABLE public.search_synonyms (
    word text NOT NULL,
    means text NOT NULL
);
CREATE TABLE public.search_words (
    geo_key text NOT NULL,
    word text NOT NULL,
    uses integer DEFAULT 1 NOT NULL
);
CREATE TABLE public.stock_reservations (
    order_id uuid NOT NULL,
    item_id uuid NOT NULL,
    quantity integer NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    released boolean DEFAULT false NOT NULL
);
CREATE TABLE public.tickets (
    hash text NOT NULL,
    kind text NOT NULL,
    account_id uuid NOT NULL,
    expires_wall timestamp with time zone NOT NULL,
    spent boolean DEFAULT false NOT NULL
);
CREATE TABLE public.traffic_patterns (
    geo_key text NOT NULL,
    origin_cell text NOT NULL,
    destination_cell text NOT NULL,
    hour_of_week integer NOT NULL,
    factor real NOT NULL,
    legs integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    vehicle text DEFAULT 'bicycle'::text NOT NULL
);
CREATE TABLE public.travel_grids (
    geo_key text NOT NULL,
    version text NOT NULL,
    sheet jsonb NOT NULL,
    squares bytea NOT NULL
);
CREATE TABLE public.travel_tables (
    geo_key text NOT NULL,
    vehicle text NOT NULL,
    version text NOT NULL,
    seconds bytea NOT NULL,
    metres bytea NOT NULL,
    known_pairs integer NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.trip_stops (
    id uuid NOT NULL,
    trip_id uuid NOT NULL,
    sequence smallint NOT NULL,
    kind text NOT NULL,
    order_id uuid NOT NULL,
    point public.geometry(Point,4326) NOT NULL,
    arrived_at timestamp with time zone,
    done_at timestamp with time zone,
    outcome text,
    wait_until timestamp with time zone,
    photo text,
    is_open boolean NOT NULL,
    CONSTRAINT trip_stops_kind CHECK ((kind = ANY (ARRAY['pickup'::text, 'dropoff'::text])))
);
CREATE TABLE public.trips (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    version integer NOT NULL,
    status text NOT NULL,
    driver_id uuid NOT NULL,
    pay_amount integer NOT NULL,
    currency text NOT NULL,
    distance_metres integer NOT NULL,
    driver_eta_seconds integer NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    offered_wall timestamp with time zone NOT NULL,
    offer_expires_at timestamp with time zone NOT NULL,
    due_wall timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    end_reason text,
    mode text DEFAULT 'offer'::text NOT NULL,
    score integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.unclaimed_restaurants (
    id uuid NOT NULL,
    geo_key text NOT NULL,
    osm_id text NOT NULL,
    name text NOT NULL,
    cuisines jsonb NOT NULL,
    address jsonb NOT NULL,
    location public.geometry(Point,4326) NOT NULL,
    opening_hours text,
    hours jsonb,
    phone text,
    status text DEFAULT 'unclaimed'::text NOT NULL,
    restaurant_id uuid,
    found_at timestamp with time zone NOT NULL
);
CREATE TABLE public.zones (
    geo_key text NOT NULL,
    name text NOT NULL,
    currency text NOT NULL,
    time_zone text NOT NULL,
    country_code text NOT NULL,
    centre public.geometry(Point,4326) NOT NULL,
    boundary public.geometry(Polygon,4326) NOT NULL,
    fees jsonb NOT NULL,
    delivery_radius_metres_max integer NOT NULL,
    pay_per_trip_amount integer NOT NULL,
    pay_per_km_amount integer NOT NULL
);
ALTER TABLE ONLY public.driver_location_history ATTACH PARTITION public.driver_location_history_default DEFAULT;
ALTER TABLE ONLY public.eta_calculations ATTACH PARTITION public.eta_calculations_default DEFAULT;
ALTER TABLE ONLY public.order_events ATTACH PARTITION public.order_events_default DEFAULT;
ALTER TABLE ONLY public.order_lines ATTACH PARTITION public.order_lines_default DEFAULT;
ALTER TABLE ONLY public.orders ATTACH PARTITION public.orders_default DEFAULT;
ALTER TABLE ONLY public.outbox ATTACH PARTITION public.outbox_default DEFAULT;
ALTER TABLE ONLY public.account_restaurants
    ADD CONSTRAINT account_restaurants_account_id_restaurant_id_pk PRIMARY KEY (account_id, restaurant_id);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT addresses_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.arrival_patterns
    ADD CONSTRAINT arrival_patterns_geo_key_stage_scope_pk PRIMARY KEY (geo_key, stage, scope);
ALTER TABLE ONLY public.assignment_requests
    ADD CONSTRAINT assignment_requests_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.city_clock
    ADD CONSTRAINT city_clock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.city_imports
    ADD CONSTRAINT city_imports_pkey PRIMARY KEY (geo_key);
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY public.dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.diet_profiles
    ADD CONSTRAINT diet_profiles_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY public.dispatch_decisions
    ADD CONSTRAINT dispatch_decisions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_leases
    ADD CONSTRAINT dispatch_leases_pkey PRIMARY KEY (geo_key);
ALTER TABLE ONLY public.dispatch_settings
    ADD CONSTRAINT dispatch_settings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.dispatch_wishes
    ADD CONSTRAINT dispatch_wishes_order_id_driver_id_pk PRIMARY KEY (order_id, driver_id);
ALTER TABLE ONLY public.driver_location_history
    ADD CONSTRAINT driver_location_history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.driver_location_history_default
    ADD CONSTRAINT driver_location_history_default_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.drivers
    ADD CONSTRAINT drivers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.eta_calculations
    ADD CONSTRAINT eta_calculations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.eta_calculations_default
    ADD CONSTRAINT eta_calculations_default_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.eta_models
    ADD CONSTRAINT eta_models_geo_key_stage_pk PRIMARY KEY (geo_key, stage);
ALTER TABLE ONLY public.favourites
    ADD CONSTRAINT favourites_account_id_restaurant_id_pk PRIMARY KEY (account_id, restaurant_id);
ALTER TABLE ONLY public.food_item_inventory
    ADD CONSTRAINT food_item_inventory_pkey PRIMARY KEY (item_id);
ALTER TABLE ONLY public.food_items
    ADD CONSTRAINT food_items_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_scope_key_pk PRIMARY KEY (scope, key);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_consumer_event_id_pk PRIMARY KEY (consumer, event_id);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.map_features
    ADD CONSTRAINT map_features_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.menu_changes
    ADD CONSTRAINT menu_changes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.menu_draft_steps
    ADD CONSTRAINT menu_draft_steps_restaurant_id_version_pk PRIMARY KEY (restaurant_id, version);
ALTER TABLE ONLY public.menu_drafts
    ADD CONSTRAINT menu_drafts_pkey PRIMARY KEY (restaurant_id);
ALTER TABLE ONLY public.menu_sections
    ADD CONSTRAINT menu_sections_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.menu_views
    ADD CONSTRAINT menu_views_restaurant_id_viewed_on_pk PRIMARY KEY (restaurant_id, viewed_on);
ALTER TABLE ONLY public.modifiers
    ADD CONSTRAINT modifiers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.order_directory
    ADD CONSTRAINT order_directory_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.order_events
    ADD CONSTRAINT order_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.order_events_default
    ADD CONSTRAINT order_events_default_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.order_lines
    ADD CONSTRAINT order_lines_order_id_id_pk PRIMARY KEY (order_id, id);
ALTER TABLE ONLY public.order_lines_default
    ADD CONSTRAINT order_lines_default_pkey PRIMARY KEY (order_id, id);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders_default
    ADD CONSTRAINT orders_default_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.outbox_default
    ADD CONSTRAINT outbox_default_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.pictures
    ADD CONSTRAINT pictures_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.prep_patterns
    ADD CONSTRAINT prep_patterns_restaurant_id_bucket_pk PRIMARY KEY (restaurant_id, bucket);
ALTER TABLE ONLY public.restaurants
    ADD CONSTRAINT restaurants_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reviews
    ADD CONSTRAINT reviews_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY public.search_bearers
    ADD CONSTRAINT search_bearers_restaurant_id_name_id_pk PRIMARY KEY (restaurant_id, name_id);
ALTER TABLE ONLY public.search_dishes
    ADD CONSTRAINT search_dishes_pkey PRIMARY KEY (item_id);
ALTER TABLE ONLY public.search_names
    ADD CONSTRAINT search_names_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_queries
    ADD CONSTRAINT search_queries_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_synonyms
    ADD CONSTRAINT search_synonyms_word_means_pk PRIMARY KEY (word, means);
ALTER TABLE ONLY public.search_words
    ADD CONSTRAINT search_words_geo_key_word_pk PRIMARY KEY (geo_key, word);
ALTER TABLE ONLY public.stock_reservations
    ADD CONSTRAINT stock_reservations_order_id_item_id_pk PRIMARY KEY (order_id, item_id);
ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.traffic_patterns
    ADD CONSTRAINT traffic_patterns_geo_key_vehicle_origin_cell_destination_cell_h PRIMARY KEY (geo_key, vehicle, origin_cell, destination_cell, hour_of_week);
ALTER TABLE ONLY public.travel_grids
    ADD CONSTRAINT travel_grids_pkey PRIMARY KEY (geo_key);
ALTER TABLE ONLY public.travel_tables
    ADD CONSTRAINT travel_tables_geo_key_vehicle_pk PRIMARY KEY (geo_key, vehicle);
ALTER TABLE ONLY public.trip_stops
    ADD CONSTRAINT trip_stops_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.trips
    ADD CONSTRAINT trips_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.unclaimed_restaurants
    ADD CONSTRAINT unclaimed_restaurants_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.zones
    ADD CONSTRAINT zones_pkey PRIMARY KEY (geo_key);
CREATE INDEX account_restaurants_restaurant ON public.account_restaurants USING btree (restaurant_id);
CREATE UNIQUE INDEX accounts_email ON public.accounts USING btree (lower(email));
CREATE INDEX accounts_geo_key ON public.accounts USING btree (geo_key);
CREATE INDEX addresses_geo_key ON public.addresses USING btree (geo_key);
CREATE INDEX addresses_location ON public.addresses USING gist (((location)::public.geography));
CREATE INDEX addresses_search ON public.addresses USING gin (search_text public.gin_trgm_ops);
CREATE INDEX assignment_requests_open ON public.assignment_requests USING btree (geo_key, order_id) WHERE (state = 'open'::text);
CREATE INDEX audit_log_subject ON public.audit_log USING btree (subject, id);
CREATE INDEX customers_phone ON public.customers USING btree (phone);
CREATE INDEX dead_letters_open ON public.dead_letters USING btree (id) WHERE (replayed_at IS NULL);
CREATE INDEX dead_letters_order ON public.dead_letters USING btree (order_id);
CREATE INDEX dispatch_decisions_driver ON public.dispatch_decisions USING btree (driver_id, id);
CREATE INDEX dispatch_decisions_order ON public.dispatch_decisions USING btree (order_id, id);
CREATE INDEX dispatch_decisions_runners_up ON public.dispatch_decisions USING gin (runners_up jsonb_path_ops);
CREATE INDEX dispatch_decisions_zone ON public.dispatch_decisions USING btree (geo_key, id);
CREATE INDEX dispatch_settings_zone ON public.dispatch_settings USING btree (geo_key, id);
CREATE INDEX driver_location_history_trip ON ONLY public.driver_location_history USING btree (trip_id, id);
CREATE INDEX driver_location_history_default_trip_id_id_idx ON public.driver_location_history_default USING btree (trip_id, id);
CREATE UNIQUE INDEX drivers_account ON public.drivers USING btree (account_id);
CREATE INDEX drivers_on_duty ON public.drivers USING btree (geo_key, id) WHERE (duty = 'on'::text);
CREATE INDEX drivers_position ON public.drivers USING gist ((("position")::public.geography));
CREATE INDEX eta_calculations_delivered ON ONLY public.eta_calculations USING btree (geo_key, stage, id) WHERE (actual_seconds IS NOT NULL);
CREATE INDEX eta_calculations_default_geo_key_stage_id_idx ON public.eta_calculations_default USING btree (geo_key, stage, id) WHERE (actual_seconds IS NOT NULL);
CREATE INDEX eta_calculations_order ON ONLY public.eta_calculations USING btree (order_id, id);
CREATE INDEX eta_calculations_default_order_id_id_idx ON public.eta_calculations_default USING btree (order_id, id);
CREATE INDEX favourites_restaurant ON public.favourites USING btree (restaurant_id);
CREATE UNIQUE INDEX food_item_inventory_restaurant_item ON public.food_item_inventory USING btree (restaurant_id, item_id);
CREATE INDEX food_items_available ON public.food_items USING btree (geo_key, restaurant_id) WHERE (NOT is_off);
CREATE INDEX food_items_geo_amount ON public.food_items USING btree (geo_key, amount);
CREATE INDEX food_items_name ON public.food_items USING gin (name public.gin_trgm_ops);
CREATE INDEX food_items_restaurant ON public.food_items USING btree (restaurant_id, type);
CREATE INDEX food_items_section ON public.food_items USING btree (section_id, sequence);
CREATE INDEX idempotency_keys_created ON public.idempotency_keys USING btree (created_wall);
CREATE INDEX ledger_order ON public.ledger USING btree (order_id);
CREATE INDEX ledger_transaction ON public.ledger USING btree (transaction_id);
CREATE INDEX map_features_geo_key ON public.map_features USING btree (geo_key);
CREATE INDEX map_features_geometry ON public.map_features USING gist (geometry);
CREATE INDEX menu_changes_restaurant ON public.menu_changes USING btree (restaurant_id, id);
CREATE INDEX menu_sections_restaurant ON public.menu_sections USING btree (restaurant_id, sequence);
CREATE INDEX modifiers_item ON public.modifiers USING btree (item_id, sequence);
CREATE UNIQUE INDEX notifications_dedupe ON public.notifications USING btree (dedupe_key);
CREATE INDEX notifications_order ON public.notifications USING btree (order_id);
CREATE INDEX notifications_waiting ON public.notifications USING btree (id) WHERE (state = 'waiting'::text);
CREATE INDEX order_events_order ON ONLY public.order_events USING btree (order_id, id);
CREATE INDEX order_events_default_order_id_id_idx ON public.order_events_default USING btree (order_id, id);
CREATE INDEX orders_customer ON ONLY public.orders USING btree (customer_id, id);
CREATE INDEX orders_default_customer_id_id_idx ON public.orders_default USING btree (customer_id, id);
CREATE INDEX orders_geo_recent ON ONLY public.orders USING btree (geo_key, id);
CREATE INDEX orders_default_geo_key_id_idx ON public.orders_default USING btree (geo_key, id);
CREATE INDEX orders_geo_open ON ONLY public.orders USING btree (geo_key, status, id) WHERE (status = ANY (ARRAY['awaiting_payment'::text, 'placed'::text, 'accepted'::text, 'preparing'::text, 'ready'::text, 'picked_up'::text]));
CREATE INDEX orders_default_geo_key_status_id_idx ON public.orders_default USING btree (geo_key, status, id) WHERE (status = ANY (ARRAY['awaiting_payment'::text, 'placed'::text, 'accepted'::text, 'preparing'::text, 'ready'::text, 'picked_up'::text]));
CREATE INDEX orders_restaurant_ended ON ONLY public.orders USING btree (restaurant_id, ended_at);
CREATE INDEX orders_default_restaurant_id_ended_at_idx ON public.orders_default USING btree (restaurant_id, ended_at);
CREATE INDEX orders_kitchen_open ON ONLY public.orders USING btree (restaurant_id, id) WHERE (status = ANY (ARRAY['placed'::text, 'accepted'::text, 'preparing'::text, 'ready'::text, 'picked_up'::text]));
CREATE INDEX orders_default_restaurant_id_id_idx ON public.orders_default USING btree (restaurant_id, id) WHERE (status = ANY (ARRAY['placed'::text, 'accepted'::text, 'preparing'::text, 'ready'::text, 'picked_up'::text]));
CREATE INDEX outbox_unpublished ON ONLY public.outbox USING btree (event_id) WHERE (published_wall IS NULL);
CREATE INDEX outbox_default_event_id_idx ON public.outbox_default USING btree (event_id) WHERE (published_wall IS NULL);
CREATE INDEX payments_customer ON public.payments USING btree (customer_id, order_id);
CREATE INDEX payments_unsettled ON public.payments USING btree (order_id) WHERE (status = ANY (ARRAY['pending'::text, 'challenged'::text, 'authorised'::text]));
CREATE INDEX pictures_waiting ON public.pictures USING btree (name) WHERE (state = 'waiting'::text);
CREATE INDEX prep_patterns_zone ON public.prep_patterns USING btree (geo_key);
CREATE INDEX restaurants_cuisines ON public.restaurants USING gin (cuisines);
CREATE INDEX restaurants_delivery_reach ON public.restaurants USING gist (delivery_reach);
CREATE INDEX restaurants_location ON public.restaurants USING gist (((location)::public.geography));
CREATE INDEX restaurants_name ON public.restaurants USING gin (name public.gin_trgm_ops);
CREATE UNIQUE INDEX restaurants_slug ON public.restaurants USING btree (geo_key, slug);
CREATE INDEX reviews_restaurant ON public.reviews USING btree (restaurant_id);
CREATE INDEX search_bearers_name ON public.search_bearers USING btree (name_id);
CREATE INDEX search_dishes_name ON public.search_dishes USING btree (name_id, popularity DESC NULLS LAST);
CREATE INDEX search_dishes_restaurant ON public.search_dishes USING btree (restaurant_id, name_id, item_id);
CREATE INDEX search_names_head ON public.search_names USING gin (words) WITH (fastupdate='false') WHERE is_head;
CREATE UNIQUE INDEX search_names_key ON public.search_names USING btree (geo_key, key, kind);
CREATE INDEX search_names_words ON public.search_names USING gin (words) WITH (fastupdate='false');
CREATE INDEX search_names_zone ON public.search_names USING btree (geo_key, id);
CREATE INDEX search_queries_none ON public.search_queries USING btree (geo_key, asked_at) WHERE (results = 0);
CREATE INDEX search_queries_zone ON public.search_queries USING btree (geo_key, asked_at);
CREATE INDEX tickets_account ON public.tickets USING btree (account_id);
CREATE UNIQUE INDEX trip_stops_one_courier_per_order ON public.trip_stops USING btree (order_id, kind) WHERE is_open;
CREATE INDEX trip_stops_order ON public.trip_stops USING btree (order_id);
CREATE UNIQUE INDEX trip_stops_sequence ON public.trip_stops USING btree (trip_id, sequence);
CREATE INDEX trips_driver ON public.trips USING btree (driver_id, id);
CREATE INDEX trips_offers ON public.trips USING btree (geo_key, offer_expires_at) WHERE (status = 'offered'::text);
CREATE UNIQUE INDEX trips_one_open_per_driver ON public.trips USING btree (driver_id) WHERE (status = ANY (ARRAY['offered'::text, 'assigned'::text, 'at_restaurant'::text, 'under_way'::text]));
CREATE INDEX unclaimed_restaurants_list ON public.unclaimed_restaurants USING btree (geo_key, status, name);
CREATE UNIQUE INDEX unclaimed_restaurants_osm ON public.unclaimed_restaurants USING btree (geo_key, osm_id);
CREATE INDEX zones_boundary ON public.zones USING gist (boundary);
ALTER INDEX public.driver_location_history_pkey ATTACH PARTITION public.driver_location_history_default_pkey;
ALTER INDEX public.driver_location_history_trip ATTACH PARTITION public.driver_location_history_default_trip_id_id_idx;
ALTER INDEX public.eta_calculations_delivered ATTACH PARTITION public.eta_calculations_default_geo_key_stage_id_idx;
ALTER INDEX public.eta_calculations_order ATTACH PARTITION public.eta_calculations_default_order_id_id_idx;
ALTER INDEX public.eta_calculations_pkey ATTACH PARTITION public.eta_calculations_default_pkey;
ALTER INDEX public.order_events_order ATTACH PARTITION public.order_events_default_order_id_id_idx;
ALTER INDEX public.order_events_pkey ATTACH PARTITION public.order_events_default_pkey;
ALTER INDEX public.order_lines_order_id_id_pk ATTACH PARTITION public.order_lines_default_pkey;
ALTER INDEX public.orders_customer ATTACH PARTITION public.orders_default_customer_id_id_idx;
ALTER INDEX public.orders_geo_recent ATTACH PARTITION public.orders_default_geo_key_id_idx;
ALTER INDEX public.orders_geo_open ATTACH PARTITION public.orders_default_geo_key_status_id_idx;
ALTER INDEX public.orders_pkey ATTACH PARTITION public.orders_default_pkey;
ALTER INDEX public.orders_restaurant_ended ATTACH PARTITION public.orders_default_restaurant_id_ended_at_idx;
ALTER INDEX public.orders_kitchen_open ATTACH PARTITION public.orders_default_restaurant_id_id_idx;
ALTER INDEX public.outbox_unpublished ATTACH PARTITION public.outbox_default_event_id_idx;
ALTER INDEX public.outbox_pkey ATTACH PARTITION public.outbox_default_pkey;
CREATE TRIGGER restaurants_delivery_reach BEFORE INSERT OR UPDATE OF location, delivery_radius_metres, delivery_areas ON public.restaurants FOR EACH ROW EXECUTE FUNCTION public.keep_delivery_reach();
CREATE TRIGGER search_dishes_added AFTER INSERT ON public.food_items REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.search_dishes_follow();
CREATE TRIGGER search_dishes_renamed AFTER UPDATE OF name, geo_key, restaurant_id ON public.food_items FOR EACH ROW WHEN ((((old.name IS DISTINCT FROM new.name) OR (old.geo_key IS DISTINCT FROM new.geo_key)) OR (old.restaurant_id IS DISTINCT FROM new.restaurant_id))) EXECUTE FUNCTION public.search_dish_renamed();
CREATE TRIGGER search_restaurants_added AFTER INSERT ON public.restaurants FOR EACH ROW EXECUTE FUNCTION public.search_restaurant_follows();
CREATE TRIGGER search_restaurants_changed AFTER UPDATE OF name, geo_key, cuisines ON public.restaurants FOR EACH ROW WHEN ((((old.name IS DISTINCT FROM new.name) OR (old.geo_key IS DISTINCT FROM new.geo_key)) OR (old.cuisines IS DISTINCT FROM new.cuisines))) EXECUTE FUNCTION public.search_restaurant_follows();
ALTER TABLE ONLY public.account_restaurants
    ADD CONSTRAINT account_restaurants_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.account_restaurants
    ADD CONSTRAINT account_restaurants_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.addresses
    ADD CONSTRAINT addresses_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.arrival_patterns
    ADD CONSTRAINT arrival_patterns_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.city_imports
    ADD CONSTRAINT city_imports_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.diet_profiles
    ADD CONSTRAINT diet_profiles_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.dispatch_wishes
    ADD CONSTRAINT dispatch_wishes_driver_id_drivers_id_fk FOREIGN KEY (driver_id) REFERENCES public.drivers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.drivers
    ADD CONSTRAINT drivers_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.favourites
    ADD CONSTRAINT favourites_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.favourites
    ADD CONSTRAINT favourites_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.food_item_inventory
    ADD CONSTRAINT food_item_inventory_item_id_food_items_id_fk FOREIGN KEY (item_id) REFERENCES public.food_items(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.food_items
    ADD CONSTRAINT food_items_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.food_items
    ADD CONSTRAINT food_items_section_id_menu_sections_id_fk FOREIGN KEY (section_id) REFERENCES public.menu_sections(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.map_features
    ADD CONSTRAINT map_features_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.menu_changes
    ADD CONSTRAINT menu_changes_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.menu_draft_steps
    ADD CONSTRAINT menu_draft_steps_restaurant_id_menu_drafts_restaurant_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.menu_drafts(restaurant_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.menu_drafts
    ADD CONSTRAINT menu_drafts_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.menu_sections
    ADD CONSTRAINT menu_sections_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.menu_views
    ADD CONSTRAINT menu_views_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.modifiers
    ADD CONSTRAINT modifiers_item_id_food_items_id_fk FOREIGN KEY (item_id) REFERENCES public.food_items(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.prep_patterns
    ADD CONSTRAINT prep_patterns_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.restaurants
    ADD CONSTRAINT restaurants_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.search_bearers
    ADD CONSTRAINT search_bearers_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.search_dishes
    ADD CONSTRAINT search_dishes_item_id_food_items_id_fk FOREIGN KEY (item_id) REFERENCES public.food_items(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.search_names
    ADD CONSTRAINT search_names_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.search_words
    ADD CONSTRAINT search_words_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_account_id_accounts_id_fk FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.travel_grids
    ADD CONSTRAINT travel_grids_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.travel_tables
    ADD CONSTRAINT travel_tables_geo_key_travel_grids_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.travel_grids(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.trip_stops
    ADD CONSTRAINT trip_stops_trip_id_trips_id_fk FOREIGN KEY (trip_id) REFERENCES public.trips(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.trips
    ADD CONSTRAINT trips_driver_id_drivers_id_fk FOREIGN KEY (driver_id) REFERENCES public.drivers(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.unclaimed_restaurants
    ADD CONSTRAINT unclaimed_restaurants_geo_key_zones_geo_key_fk FOREIGN KEY (geo_key) REFERENCES public.zones(geo_key) ON DELETE CASCADE;
ALTER TABLE ONLY public.unclaimed_restaurants
    ADD CONSTRAINT unclaimed_restaurants_restaurant_id_restaurants_id_fk FOREIGN KEY (restaurant_id) REFERENCES public.restaurants(id) ON DELETE SET NULL;
