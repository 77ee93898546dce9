import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { inRoot } from '../../scripts/lib/paths.mjs';

// The part of the Compose specification that our file uses; anything else in it is a typing error.
const port = z.string().regex(/^(?:\d+(?:\.\d+){3}:)?(?:\d+|\$\{\w+:-\d+\}):\d+$/);
const command = z.union([z.string(), z.array(z.string()).min(1)]);
const duration = z.string().regex(/^\d+(?:ms|s|m|h)$/);
const service = z
  .strictObject({
    image: z.string(),
    build: z.string(),
    init: z.boolean(),
    restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']),
    profiles: z.array(z.string()),
    command,
    depends_on: z.record(
      z.string(),
      z.strictObject({
        condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']),
      }),
    ),
    environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()),
    ports: z.array(port),
    volumes: z.array(z.string().regex(/^[a-z]+:\/[\w./]+$/)),
    healthcheck: z.strictObject({
      test: z.array(z.string()).min(2),
      interval: duration,
      timeout: duration,
      retries: z.number().int().positive(),
    }),
  })
  .partial()
  .refine((it) => it.image !== undefined || it.build !== undefined, 'an image or a build');
const compose = z.strictObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

const text = readFileSync(inRoot('docker-compose.yml'), 'utf8');
const file = compose.parse(parse(text));
const dockerfile = readFileSync(inRoot('Dockerfile'), 'utf8');

test('the compose file has the shape of the Compose specification', () => {
  expect(Object.keys(file.services)).toEqual(expect.arrayContaining(['app', 'database']));
});

test('whatever a service waits for exists and has a health check', () => {
  for (const { depends_on: needs = {} } of Object.values(file.services)) {
    for (const [name, { condition }] of Object.entries(needs)) {
      expect(file.services).toHaveProperty(name);
      if (condition !== 'service_healthy') continue;
      const needed = file.services[name];
      expect(
        needed?.healthcheck !== undefined || (needed?.build === '.' && /^HEALTHCHECK/m.test(dockerfile)),
      ).toBe(true);
    }
  }
});

test('every volume that is used is declared, and every declared one is used', () => {
  const used = Object.values(file.services).flatMap(({ volumes = [] }) =>
    volumes.map((volume) => volume.split(':')[0]),
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(file.volumes).sort());
});

test('the database is PostgreSQL 18, keeps its data and is not open to the network', () => {
  const database = file.services['database'];
  expect(database?.image).toBe('postgres:18');
  expect(database?.volumes).toContain('database:/var/lib/postgresql');
  expect(database?.ports).toBeUndefined();
});

test('the compose file holds no secret, only variables', () => {
  for (const { environment = {} } of Object.values(file.services)) {
    for (const [name, value] of Object.entries(environment)) {
      if (/SECRET|PASSWORD|KEY/.test(name)) expect(value).toMatch(/^\$\{/);
    }
  }
});

test('every variable of the compose file is explained in .env.example', () => {
  const example = readFileSync(inRoot('.env.example'), 'utf8');
  const names = [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
  expect(names.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([]);
});

test('the image does not run as root and serves by the ordinary start', () => {
  const last = dockerfile.split(/^FROM /m).at(-1) ?? '';
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^CMD \["node", "scripts\/start\.mjs"\]$/m);
});
