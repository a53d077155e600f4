/**
 * A secret by its name, from the layer "AWS Parameters and Secrets", which answers inside of the function and keeps what it
 * has read for a while. What the function may read is up to its role.
 */
export async function secret(name: string): Promise<string> {
  const { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port = "2773", AWS_SESSION_TOKEN: token = "" } = process.env;
  const url = `http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(name)}`;
  const answer = await fetch(url, { headers: { "X-Aws-Parameters-Secrets-Token": token } });
  if (!answer.ok) throw new Error(`the secret ${name} can't be read: status ${answer.status}`);
  return ((await answer.json()) as { SecretString: string }).SecretString;
}
