// Serves a build as the shell does: with its content security policy and a nonce on <style>.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const NONCE = "bm9uY2UtZm9yLXRlc3Rz";
const POLICY = [
  "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${NONCE}'`, "img-src 'self'", "font-src 'self'",
  "connect-src ipc: http://ipc.localhost 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
].join("; ");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".ttf": "font/ttf", ".svg": "image/svg+xml" };

/** Serves `directory`; resolves to the address and how to stop. */
export function serve(directory) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://local").pathname).replace(/^\/+/, "") || "index.html";
    try {
      let body = await readFile(join(directory, path));
      if (path === "index.html") body = Buffer.from(body.toString().replace("<style id=", `<style nonce="${NONCE}" id=`));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": POLICY });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }));
  });
}
