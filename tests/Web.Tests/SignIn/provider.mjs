// A certified OpenID Connect provider on a loopback port, for the tests. SAMMEN_PROVIDER holds { secret, citizens, employees },
// the last two being redirect addresses. It prints its issuer address, and stops when its standard input closes.
// Nobody types anything here: login_hint is the account, as JSON with `sub` and the claims it shall prove.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const { secret, citizens, employees } = JSON.parse(process.env.SAMMEN_PROVIDER);
const accounts = new Map();

const client = (client_id, redirect_uri, alg) => ({
  client_id,
  client_secret: secret,
  redirect_uris: [redirect_uri],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_post',
  id_token_signed_response_alg: alg,
});

const key = (kid, alg) => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid, alg, use: 'sig',
});

const settings = {
  clients: [client('sammen-borger', citizens, 'RS256'), client('sammen-medarbejder', employees, 'PS256')],
  jwks: { keys: [key('one', 'RS256'), key('two', 'PS256')] },
  enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256'] },
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: {
    openid: ['sub'],
    profile: ['name'],
    mitid: ['https://data.gov.dk/concept/core/nsis/loa', 'https://data.gov.dk/model/core/eid/cprNumber'],
    roller: ['https://data.gov.dk/concept/core/nsis/loa', 'roles'],
  },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: [secret] },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, sub) => (accounts.has(sub) ? { accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) } : undefined),
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope(ctx.oidc.params.scope);
    await grant.save();
    return grant;
  },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, settings);
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      answer(request, response);
      return;
    }
    const { params } = await provider.interactionDetails(request, response);
    const { sub, ...claims } = JSON.parse(params.login_hint);
    accounts.set(sub, claims);
    await provider.interactionFinished(request, response, { login: { accountId: sub } });
  });
  console.log(issuer);
});
process.stdin.on('end', () => process.exit()).resume();
