import { script } from "./script.ts";

export const putPositions = script(`
-- KEYS[1], KEYS[3], ... live position of a driver   KEYS[2], KEYS[4], ... their zone (geo set)
-- ARGV[1] milliseconds to live, then for each driver:
-- driver, lng, lat, fix's time in ms, JSON
-- The place stands apart from the JSON, for those who read a whole zone.
-- Returns a 1 for each driver, or a 0 when a later fix is already there.
local written = {}
for at = 1, #KEYS / 2 do
  local live, zone, arg = KEYS[at * 2 - 1], KEYS[at * 2], at * 5 - 3
  local known = redis.call('HGET', live, 'at')
  if known and tonumber(known) > tonumber(ARGV[arg + 3]) then
    written[at] = 0
  else
    redis.call('HSET', live, 'at', ARGV[arg + 3], 'zone', zone, 'json', ARGV[arg + 4],
      'lng', ARGV[arg + 1], 'lat', ARGV[arg + 2])
    redis.call('PEXPIRE', live, ARGV[1])
    redis.call('GEOADD', zone, ARGV[arg + 1], ARGV[arg + 2], ARGV[arg])
    written[at] = 1
  end
end
return written
`);

export const nearPositions = script(`
-- KEYS[1] zone   ARGV[1] prefix of live positions
-- ARGV[2] lng   ARGV[3] lat   ARGV[4] radius in metres   ARGV[5] how many at most
-- Returns JSON texts, nearest first, of drivers that are alive in this zone.
local limit = tonumber(ARGV[5])
local found = redis.call('GEOSEARCH', KEYS[1], 'FROMLONLAT', ARGV[2], ARGV[3],
  'BYRADIUS', ARGV[4], 'm', 'ASC', 'COUNT', limit * 4 + 64)
local alive = {}
for _, driver in ipairs(found) do
  local live = redis.call('HMGET', ARGV[1] .. driver, 'zone', 'json')
  if live[1] == KEYS[1] then
    alive[#alive + 1] = live[2]
    if #alive >= limit then break end
  end
end
return alive
`);

export const insideBox = script(`
-- KEYS[1] zone   ARGV[1] prefix of live positions
-- ARGV[2] west   ARGV[3] south   ARGV[4] east   ARGV[5] north   ARGV[6] how many at most
-- Returns JSON texts of drivers that are alive in this zone and inside the box. The places decide, not the geo set's
-- cells: a box round the earth is a box, too.
local limit = tonumber(ARGV[6])
local west, south, east, north = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local alive = {}
for _, driver in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local live = redis.call('HMGET', ARGV[1] .. driver, 'zone', 'lng', 'lat')
  if live[1] == KEYS[1] and live[2] then
    local lng, lat = tonumber(live[2]), tonumber(live[3])
    if lng >= west and lng <= east and lat >= south and lat <= north then
      alive[#alive + 1] = redis.call('HGET', ARGV[1] .. driver, 'json')
      if #alive >= limit then break end
    end
  end
end
return alive
`);

export const placesInZone = script(`
-- KEYS[1] zone   ARGV[1] prefix of live positions
-- Returns driver, lng, lat, one after the other, of drivers that are alive in this zone.
local alive = {}
for _, driver in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local live = redis.call('HMGET', ARGV[1] .. driver, 'zone', 'lng', 'lat')
  if live[1] == KEYS[1] and live[2] then
    alive[#alive + 1] = driver
    alive[#alive + 1] = live[2]
    alive[#alive + 1] = live[3]
  end
end
return alive
`);

export const removePosition = script(`
-- KEYS[1] live position of the driver   ARGV[1] driver
-- Returns 1 when there was one, else 0. The zone is read from the position.
local zone = redis.call('HGET', KEYS[1], 'zone')
if not zone then return 0 end
redis.call('ZREM', zone, ARGV[1])
redis.call('DEL', KEYS[1])
return 1
`);

export const sweepZone = script(`
-- KEYS[1] zone   ARGV[1] prefix of live positions
-- Returns the drivers taken out: silent for longer than a position lives, or gone to another zone.
local gone = {}
for _, driver in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if redis.call('HGET', ARGV[1] .. driver, 'zone') ~= KEYS[1] then
    redis.call('ZREM', KEYS[1], driver)
    gone[#gone + 1] = driver
  end
end
return gone
`);
