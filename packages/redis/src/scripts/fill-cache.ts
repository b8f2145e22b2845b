import { script } from "./script.ts";

export const fillCache = script(`
-- KEYS[1] value   KEYS[2] stamp, raised by each invalidation
-- ARGV[1] stamp seen before loading ('' for none)   ARGV[2] text   ARGV[3] seconds to live
-- Returns 1 when kept, 0 when it was invalidated while loading.
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
`);

export const dropCache = script(`
-- KEYS[1] value   KEYS[2] stamp   ARGV[1] seconds the stamp lives
-- Returns the new stamp. It starts from the server's time, so a stamp never comes back.
redis.call('DEL', KEYS[1])
local time = redis.call('TIME')
local stamp = time[1] .. '.' .. time[2]
redis.call('SET', KEYS[2], stamp, 'EX', ARGV[1])
return stamp
`);
