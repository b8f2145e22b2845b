import { script } from "./script.ts";

export const putPosition = script(`
-- KEYS[1] live position of the driver   KEYS[2] zone (geo set)
-- ARGV[1] driver   ARGV[2] lng   ARGV[3] lat   ARGV[4] fix's time in ms   ARGV[5] JSON
-- ARGV[6] milliseconds to live
-- The place stands apart from the JSON, for those who read a whole zone.
-- Returns 1, or 0 when a later fix is already there.
local known = redis.call('HGET', KEYS[1], 'at')
if known and tonumber(known) > tonumber(ARGV[4]) then return 0 end
redis.call('HSET', KEYS[1], 'at', ARGV[4], 'zone', KEYS[2], 'json', ARGV[5],
  'lng', ARGV[2], 'lat', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
redis.call('GEOADD', KEYS[2], ARGV[2], ARGV[3], ARGV[1])
return 1
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
