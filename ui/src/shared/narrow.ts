// When the window is narrow, or its text enlarged to 200 %: one column, and the screen scrolls as a whole.

/** The media query. Makes styles at run time: a plain text. */
export const NARROW = "@media (max-width: 860px)";
