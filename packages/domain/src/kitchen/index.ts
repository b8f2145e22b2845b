export {
  beBusy,
  beCalm,
  busyExtraMinutesMax,
  busyMinutesMax,
  pause,
  pauseMinutesMax,
  resume,
} from "./load.ts";
