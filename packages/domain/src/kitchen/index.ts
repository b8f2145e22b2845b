export {
  beBusy,
  beCalm,
  busyExtraMinutesMax,
  busyMinutesMax,
  pause,
  pauseMinutesMax,
  resume,
} from "./load.ts";
export {
  makersMax,
  setMakers,
  throttle,
  throttleMinutesMax,
  unthrottle,
  windowMinutes,
} from "./throttle.ts";
