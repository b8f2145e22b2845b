import * as z from "zod";
import { type Endpoint, problem } from "./wire/index.ts";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json;
  return rest;
};

const problemContent = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

/** OpenAPI 3.1 from the endpoints: the same schemas that both sides validate with. */
export function openApi(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const each of endpoints) {
    const path = paths[each.path] ?? {};
    path[each.method.toLowerCase()] = operation(each);
    paths[each.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Swift Eats", version, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, "output") },
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}

function operation(each: Endpoint): Json {
  const isPublic = each.as.includes("anyone");
  return {
    operationId: each.name,
    tags: [each.tag],
    summary: each.summary,
    security: isPublic ? [{}, { bearer: [] }] : [{ bearer: [] }],
    "x-roles": each.as,
    "x-refusals": each.refusals,
    parameters: [
      ...parameters(each.params, "path"),
      ...parameters(each.query, "query"),
      ...(each.idempotent
        ? [
            {
              name: "Idempotency-Key",
              in: "header",
              required: true,
              schema: { type: "string", minLength: 8, maxLength: 255 },
            },
          ]
        : []),
    ],
    ...(each.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: schemaOf(each.body, "input") } },
          },
        }
      : {}),
    responses: {
      [each.status]: each.response
        ? {
            description: "Done",
            content: { "application/json": { schema: schemaOf(each.response, "output") } },
          }
        : { description: "Done" },
      default: { description: "A problem", content: problemContent },
    },
  };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, json]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: json,
  }));
}
