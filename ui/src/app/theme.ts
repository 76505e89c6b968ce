// Our brand ramp (petrol) on Fluent's light and dark themes.
import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from "@fluentui/react-components";

const petrol: BrandVariants = {
  10: "#010506",
  20: "#06191c",
  30: "#072a2f",
  40: "#06373e",
  50: "#05444d",
  60: "#04525c",
  70: "#04606b",
  80: "#066e7a",
  90: "#177d89",
  100: "#2f8c97",
  110: "#489ba5",
  120: "#66adb6",
  130: "#86c0c7",
  140: "#abd3d8",
  150: "#cfe7ea",
  160: "#e6f3f5",
};

const font = "'Segoe UI', 'Segoe UI Variable', 'Source Sans 3', 'Noto Sans', 'DejaVu Sans', system-ui, sans-serif";
const own = { fontFamilyBase: font, fontFamilyMonospace: "Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', ui-monospace, monospace" };

export const lightTheme: Theme = { ...createLightTheme(petrol), ...own };

const dark = createDarkTheme(petrol);
export const darkTheme: Theme = {
  ...dark,
  ...own,
  // The ramp's middle is too dark for text on dark grounds: two steps lighter reach 4.5 : 1.
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[120],
  colorBrandForegroundLinkHover: petrol[130],
  colorCompoundBrandForeground1: petrol[120],
  colorBrandBackground2: petrol[30],
  colorBrandBackground2Hover: petrol[40],
  colorNeutralForeground2BrandHover: petrol[120],
  colorNeutralForeground2BrandPressed: petrol[120],
  colorNeutralForeground2BrandSelected: petrol[120],
  colorNeutralForeground3BrandHover: petrol[120],
  colorNeutralForeground3BrandPressed: petrol[120],
  colorNeutralForeground3BrandSelected: petrol[120],
};
