import { script } from "./script.ts";

/**
 * Takes a lease that nobody else holds, or prolongs one's own.
 *
 * The fencing token grows with each new holder, also after Redis was emptied: it is never below
 * the server's milliseconds.
 */
export const takeLease = script(`
-- KEYS[1] lease (hash: holder, token)   KEYS[2] last token given
-- ARGV[1] holder   ARGV[2] milliseconds to live
-- Returns the token, or 0 when another holds it.
local holder = redis.call('HGET', KEYS[1], 'holder')
if holder and holder ~= ARGV[1] then return 0 end
if holder then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return tonumber(redis.call('HGET', KEYS[1], 'token'))
end
local time = redis.call('TIME')
local token = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
if token <= last then token = last + 1 end
redis.call('SET', KEYS[2], string.format('%.0f', token))
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'token', string.format('%.0f', token))
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return token
`);

export const renewLease = script(`
-- KEYS[1] lease   ARGV[1] holder   ARGV[2] token   ARGV[3] milliseconds to live
-- Returns 1 when still held by that holder under that token, else 0.
local lease = redis.call('HMGET', KEYS[1], 'holder', 'token')
if lease[1] ~= ARGV[1] or lease[2] ~= ARGV[2] then return 0 end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
`);

export const releaseLease = script(`
-- KEYS[1] lease   ARGV[1] holder   ARGV[2] token
-- Returns 1 when it was held and is free now, else 0.
local lease = redis.call('HMGET', KEYS[1], 'holder', 'token')
if lease[1] ~= ARGV[1] or lease[2] ~= ARGV[2] then return 0 end
redis.call('DEL', KEYS[1])
return 1
`);
