// An independent OpenID provider on this machine, for tests of sign-in. It signs everybody in at
// once, without asking, and prints its port. Arguments: client id, tenant id, the same of a client
// whose tokens are another tenant's, and the id and certificate of an application by itself.
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Provider, { interactionPolicy } from "oidc-provider";

// Whoever started it reads one line of standard output, so notices go elsewhere.
console.info = console.error;

const [client, tenant, foreignClient, foreignTenant, daemon, certificate] = process.argv.slice(2);
const tenants = { [client]: tenant, [foreignClient]: foreignTenant };
const resource = "urn:tenantpilot:graph";
const key = new X509Certificate(readFileSync(certificate)).publicKey.export({ format: "jwk" });
const permission = "http://127.0.0.1:9/Policy.Read.All";
const everything = "http://127.0.0.1:9/.default";

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address();

const policy = interactionPolicy.base();
policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);

const people = Object.keys(tenants).map((id) => ({
  client_id: id,
  application_type: "native",
  token_endpoint_auth_method: "none",
  redirect_uris: ["http://localhost"],
  response_types: ["code"],
  grant_types: [
    "authorization_code",
    "refresh_token",
    "urn:ietf:params:oauth:grant-type:device_code",
  ],
}));
const application = {
  client_id: daemon,
  token_endpoint_auth_method: "private_key_jwt",
  token_endpoint_auth_signing_alg: "PS256",
  jwks: { keys: [{ ...key, alg: "PS256", use: "sig" }] },
  redirect_uris: [],
  response_types: [],
  grant_types: ["client_credentials"],
};

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [...people, application],
  cookies: { keys: ["only-for-tests"] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  rotateRefreshToken: () => true,
  extraTokenClaims: (_, token) => ({
    tid: tenants[token.clientId] ?? tenant,
    scp: "Policy.Read.All",
  }),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    deviceFlow: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: `${permission} ${everything}`,
        accessTokenFormat: "jwt",
        accessTokenTTL: 3600,
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
});

async function consent(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: "consultant", clientId: params.client_id });
  grant.addOIDCScope("offline_access");
  grant.addResourceScope(resource, permission);
  const result = {
    login: { accountId: "consultant" },
    select_account: {},
    consent: { grantId: await grant.save() },
  };
  await provider.interactionFinished(request, response, result);
}

const answer = provider.callback();
server.on("request", (request, response) => {
  if (!request.url.startsWith("/interaction/")) return answer(request, response);
  consent(request, response).catch((error) => {
    response.statusCode = 500;
    response.end(String(error));
  });
});

// Whoever started it holds its standard input: it ends with them.
process.stdin.resume().on("end", () => process.exit(0));
console.log(port);
