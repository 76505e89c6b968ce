// Builds the window's web part; the shell serves `dist`.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  server: { fs: { allow: [".."] } },
  build: {
    target: ["chrome111", "safari16.4"],
    modulePreload: { polyfill: false },
    // Nothing as a data: address: the content security policy allows files only.
    assetsInlineLimit: 0,
    // The interface kit and the words change at other times than the window itself.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "kit", test: /node_modules/ }, { name: "words", test: /locales/ }] } } },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    testTimeout: 20000,
    // The interface kit is loaded once a worker, not once a file: nothing of a test may stay behind.
    isolate: false,
    // By itself it leaves one processor idle: of two, half.
    maxWorkers: "100%",
    alias: { "@tanstack/react-virtual": fileURLToPath(new URL("test/virtual.ts", import.meta.url)) },
    server: { deps: { inline: [/@fluentui/] } },
  },
});
