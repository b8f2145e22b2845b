import { uploadPicture } from "@swift-eats/contract/platform";
import { type Answer, problem as problemSchema, urlOf } from "@swift-eats/contract/wire";

const timeoutMs = 60_000;

const refusal = (status: number, code: string): Answer<string> => ({
  ok: false,
  status,
  problem: { type: "about:blank", title: code, status, code, requestId: "" },
});

/** Sends the bytes of a picture; the answer is its name. */
export async function upload(picture: Blob): Promise<Answer<string>> {
  try {
    const response = await fetch(`/api/v1${urlOf(uploadPicture, {}, {})}`, {
      method: uploadPicture.method,
      headers: { "content-type": picture.type },
      body: picture,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const json: unknown = await response.json().catch(() => null);
    const named = response.ok ? uploadPicture.response.safeParse(json) : null;
    if (named?.success) return { ok: true, status: response.status, value: named.data.name };
    const problem = problemSchema.safeParse(json);
    return problem.success
      ? { ok: false, status: response.status, problem: problem.data }
      : refusal(response.status, "wire.unexpected_answer");
  } catch {
    return refusal(0, "wire.unreachable");
  }
}
