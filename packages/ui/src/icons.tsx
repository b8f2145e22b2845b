import { cx } from "class-variance-authority";

export interface IconProps {
  className?: string | undefined;
  /** Said where it is used, and always so: an icon stands beside its word or in a named control. */
  "aria-hidden"?: true;
}

// Shapes of Lucide (ISC licence, lucide.dev), each as one path. Lucide's own components belong to the browser: it would
// take over every star and heart of a list one by one. These are markup.

const Icon = ({ className, d }: IconProps & { d: string }) => (
  <svg aria-hidden viewBox="0 0 24 24" className={cx("icon", className)}>
    <path d={d} />
  </svg>
);

export const Bike = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M15 17.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0ZM2 17.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0ZM14 5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0ZM12 17.5V14l-3-3 4-3 2 3h2"
  />
);

export const ChevronDown = ({ className }: IconProps) => (
  <Icon className={className} d="M6 9l6 6 6-6" />
);

export const ChevronLeft = ({ className }: IconProps) => (
  <Icon className={className} d="M15 18l-6-6 6-6" />
);

export const ChevronRight = ({ className }: IconProps) => (
  <Icon className={className} d="M9 18l6-6-6-6" />
);

export const CircleAlert = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0ZM12 8L12 12M12 16L12.01 16"
  />
);

export const CircleCheck = ({ className }: IconProps) => (
  <Icon className={className} d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0ZM16 9l-5.5 5.5L8 12" />
);

export const Clock = ({ className }: IconProps) => (
  <Icon className={className} d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0ZM12 6v6l4 2" />
);

export const FastForward = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M12 6a2 2 0 0 1 3.414-1.414l6 6a2 2 0 0 1 0 2.828l-6 6A2 2 0 0 1 12 18zM2 6a2 2 0 0 1 3.414-1.414l6 6a2 2 0 0 1 0 2.828l-6 6A2 2 0 0 1 2 18z"
  />
);

export const Heart = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5"
  />
);

export const Info = ({ className }: IconProps) => (
  <Icon className={className} d="M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0ZM12 16v-4M12 8h.01" />
);

export const List = ({ className }: IconProps) => (
  <Icon className={className} d="M3 5h.01M3 12h.01M3 19h.01M8 5h13M8 12h13M8 19h13" />
);

export const LoaderCircle = ({ className }: IconProps) => (
  <Icon className={className} d="M21 12a9 9 0 1 1-6.219-8.56" />
);

export const LocateFixed = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M2 12L5 12M19 12L22 12M12 2L12 5M12 19L12 22M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"
  />
);

export const MapIcon = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0zM15 5.764v15M9 3.236v15"
  />
);

export const MapPin = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"
  />
);

export const ReceiptText = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M13 16H8M14 8H8M16 12H8M4 3a1 1 0 0 1 1-1 1.3 1.3 0 0 1 .7.2l.933.6a1.3 1.3 0 0 0 1.4 0l.934-.6a1.3 1.3 0 0 1 1.4 0l.933.6a1.3 1.3 0 0 0 1.4 0l.933-.6a1.3 1.3 0 0 1 1.4 0l.934.6a1.3 1.3 0 0 0 1.4 0l.933-.6A1.3 1.3 0 0 1 19 2a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1 1.3 1.3 0 0 1-.7-.2l-.933-.6a1.3 1.3 0 0 0-1.4 0l-.934.6a1.3 1.3 0 0 1-1.4 0l-.933-.6a1.3 1.3 0 0 0-1.4 0l-.933.6a1.3 1.3 0 0 1-1.4 0l-.934-.6a1.3 1.3 0 0 0-1.4 0l-.933.6a1.3 1.3 0 0 1-.7.2 1 1 0 0 1-1-1z"
  />
);

export const Salad = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M19.496 12a2.5 2.5 0 00.399-2.214A2 2 0 0020.32 6.5 2 2 0 0019 3a2 2 0 00-1.5.68 2 2 0 00-3.287.424 2.5 2.5 0 00-3.189 2.06A3 3 0 0012 12l4-4M4 12a1 1 0 00-.99 1.133A9 9 0 0012 21a9 9 0 008.99-7.867A1 1 0 0020 12zM7 21h10M9.85 6.907A3.5 3.5 0 005.05 12"
  />
);

export const Search = ({ className }: IconProps) => (
  <Icon className={className} d="M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z" />
);

export const ShoppingBag = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M16 10a4 4 0 0 1-8 0M3.103 6.034h17.794M3.4 5.467a2 2 0 0 0-.4 1.2V20a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V6.667a2 2 0 0 0-.4-1.2l-2-2.667A2 2 0 0 0 17 2H7a2 2 0 0 0-1.6.8z"
  />
);

export const SlidersHorizontal = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3"
  />
);

export const Soup = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M11.248 3c.273.1.808.53.747 1.36-.05.83-.938 1.2-.989 2.02-.06.78.333 1.24.727 1.62M16.252 3c.268.1.794.53.745 1.36-.06.83-.923 1.2-.993 2.02-.05.78.338 1.24.725 1.62M19.5 12L22 6M4 12a1 1 0 00-.99 1.133A9 9 0 0012 21a9 9 0 008.99-7.867A1 1 0 0020 12zM6.252 3c.268.1.794.53.745 1.36-.06.83-.923 1.2-.993 2.02-.05.78.338 1.24.735 1.62M7 21h10"
  />
);

export const Star = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M11.525 2.295a.53.53 0 0 1 .95 0l2.31 4.679a2.123 2.123 0 0 0 1.595 1.16l5.166.756a.53.53 0 0 1 .294.904l-3.736 3.638a2.123 2.123 0 0 0-.611 1.878l.882 5.14a.53.53 0 0 1-.771.56l-4.618-2.428a2.122 2.122 0 0 0-1.973 0L6.396 21.01a.53.53 0 0 1-.77-.56l.881-5.139a2.122 2.122 0 0 0-.611-1.879L2.16 9.795a.53.53 0 0 1 .294-.906l5.165-.755a2.122 2.122 0 0 0 1.597-1.16z"
  />
);

export const Store = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M15 21v-5a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v5M17.774 10.31a1.12 1.12 0 0 0-1.549 0 2.5 2.5 0 0 1-3.451 0 1.12 1.12 0 0 0-1.548 0 2.5 2.5 0 0 1-3.452 0 1.12 1.12 0 0 0-1.549 0 2.5 2.5 0 0 1-3.77-3.248l2.889-4.184A2 2 0 0 1 7 2h10a2 2 0 0 1 1.653.873l2.895 4.192a2.5 2.5 0 0 1-3.774 3.244M4 10.95V19a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8.05"
  />
);

export const UserRound = ({ className }: IconProps) => (
  <Icon className={className} d="M7 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0ZM20 21a8 8 0 0 0-16 0" />
);

export const UtensilsCrossed = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M16 2l-2.3 2.3a3 3 0 0 0 0 4.2l1.8 1.8a3 3 0 0 0 4.2 0L22 8M15 15L3.3 3.3a4.2 4.2 0 0 0 0 6l7.3 7.3c.7.7 2 .7 2.8 0L15 15Zm0 0 7 7M2.1 21.8l6.4-6.3M19 5l-7 7"
  />
);

export const X = ({ className }: IconProps) => (
  <Icon className={className} d="M18 6L6 18M6 6l12 12" />
);
export const MapPinOff = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M12.75 7.09a3 3 0 0 1 2.16 2.16M17.072 17.072c-1.634 2.17-3.527 3.912-4.471 4.727a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 1.432-4.568M2 2l20 20M8.475 2.818A8 8 0 0 1 20 10c0 1.183-.31 2.377-.81 3.533M9.13 9.13a3 3 0 0 0 3.74 3.74"
  />
);

export const RotateCcw = ({ className }: IconProps) => (
  <Icon className={className} d="M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5" />
);

export const SearchX = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M13.5 8.5l-5 5M8.5 8.5l5 5M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0ZM21 21l-4.3-4.3"
  />
);
export const CloudAlert = ({ className }: IconProps) => (
  <Icon
    className={className}
    d="M12 12v4M12 20h.01M8.128 16.949A7 7 0 1 1 15.71 8h1.79a1 1 0 0 1 0 9h-1.642"
  />
);

export const RotateCw = ({ className }: IconProps) => (
  <Icon className={className} d="M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8M21 3v5h-5" />
);
