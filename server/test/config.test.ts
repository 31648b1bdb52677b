import { describe, expect, it } from 'vitest';
import { describeConfig, loadConfig, turnOf } from '../src/config.ts';

const WHOLE = {
  PUBLIC_URL: 'https://priyom.example',
  MONGODB_URI: 'mongodb://anna:secret@db.example:27017/priyom?replicaSet=rs0',
  JWT_SECRET: 'j'.repeat(32),
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  SFU_SECRET: 's'.repeat(16),
};

describe('configuration', () => {
  it.each([
    ['PUBLIC_URL', 'the address people open'],
    ['MONGODB_URI', 'the database, such as'],
    ['JWT_SECRET', 'that sign log-ins'],
    ['MASTER_KEY', '32 random bytes in base64'],
    ['SFU_SECRET', 'this server and the sfu nodes share'],
  ])('without %s says what is missing', (name, words) => {
    expect(() => loadConfig({ ...WHOLE, [name]: undefined })).toThrow(`${name} is missing: `);
    expect(() => loadConfig({ ...WHOLE, [name]: undefined })).toThrow(words);
  });

  it.each([
    ['MASTER_KEY', 'c2hvcnQ=', 'MASTER_KEY must be 32 bytes'],
    ['SFU_NODES', '{', 'SFU_NODES is not JSON'],
    ['PORT', 'http', 'PORT must be a number'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL'],
    ['TURN_URLS', 'turn:turn.example', 'TURN_SECRET is missing'],
  ])('with %s=%s says what is wrong', (name, value, words) => {
    expect(() => loadConfig({ ...WHOLE, [name]: value })).toThrow(words);
  });

  it('is told without its secrets', () => {
    const config = loadConfig({ ...WHOLE, SFU_NODES: '[{"url":"ws://127.0.0.1:4443","nodeId":"n1"}]' });
    expect(config.SFU_NODES).toEqual([{ url: 'ws://127.0.0.1:4443', nodeId: 'n1' }]);
    expect(turnOf(config)).toBeNull();
    expect(describeConfig(config)).toEqual({
      publicUrl: 'https://priyom.example/',
      port: 3000,
      database: 'mongodb://db.example:27017/priyom',
      sfuNodes: 1,
      demo: false,
    });
  });
});
