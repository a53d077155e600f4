// Calls of an emulated platform, the same in every host.

/** Makes a few resources; gives the platform's whole state. */
export async function fillPlatform(aepflow, emulator) {
  const call = async (operation, input) => {
    const request = aepflow.buildRequest(operation, input, emulator.context());
    const response = await emulator.fetch(request.url, request);
    const answer = { status: response.status, headers: response.headers, body: await response.text() };
    return aepflow.parseResponse(operation, answer);
  };
  const connector = "stripe";
  const { id: baseConnectionId } = await call("createBaseConnection", { connector, name: "Stripe", auth: { accessToken: "rk_test" } });
  for (const resource of ["charges", "customers"]) {
    await call("exploreBaseConnection", { connector, baseConnectionId, resource });
    await call("createSourceConnection", { connector, name: resource, baseConnectionId, resource });
  }
  emulator.advance(90);
  return emulator.save();
}
